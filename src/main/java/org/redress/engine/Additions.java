package org.redress.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;

/**
 * What a feature's plug-in adds to the engine's configuration, beside what others have added. The
 * engine's lists begin as null, and each of its two chains of commands wants interceptors of its
 * own, since one knows who comes next. Engine internals, as all that is added here is.
 */
public final class Additions {

  private Additions() {}

  /** Asks before all who have been added so far. */
  public static void asksFirst(
      ProcessEngineConfigurationImpl engine, Supplier<CommandInterceptor> interceptor) {
    engine.setCustomPreCommandInterceptorsTxRequired(
        joined(List.of(interceptor.get()), engine.getCustomPreCommandInterceptorsTxRequired()));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        joined(List.of(interceptor.get()), engine.getCustomPreCommandInterceptorsTxRequiresNew()));
  }

  /** Asks after all who have been added so far. */
  public static void asksLast(
      ProcessEngineConfigurationImpl engine, Supplier<CommandInterceptor> interceptor) {
    engine.setCustomPreCommandInterceptorsTxRequired(
        joined(engine.getCustomPreCommandInterceptorsTxRequired(), List.of(interceptor.get())));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(
        joined(engine.getCustomPreCommandInterceptorsTxRequiresNew(), List.of(interceptor.get())));
  }

  /** Lets the engine work with an object of ours, one for each command, where it has its own. */
  public static <S extends Session> void sessions(
      ProcessEngineConfigurationImpl engine, Class<? super S> type, Supplier<S> ours) {
    engine.setCustomSessionFactories(
        joined(engine.getCustomSessionFactories(), List.of(factory(type, ours))));
  }

  /** The same, for where the engine has a place of its own to set it. */
  public static <S extends Session> SessionFactory factory(
      Class<? super S> type, Supplier<S> ours) {
    return new SessionFactory() {
      @Override
      public Class<?> getSessionType() {
        return type;
      }

      @Override
      public Session openSession() {
        return ours.get();
      }
    };
  }

  /** Is told what goes into the history, as the engine's own handlers are. */
  public static void historyHandler(
      ProcessEngineConfigurationImpl engine, HistoryEventHandler ours) {
    engine.setCustomHistoryEventHandlers(
        joined(engine.getCustomHistoryEventHandlers(), List.of(ours)));
  }

  /** Does the jobs of its type in the place of the engine's own handler. */
  @SuppressWarnings({"rawtypes", "unchecked"})
  public static void jobHandler(ProcessEngineConfigurationImpl engine, JobHandler<?> ours) {
    engine.setCustomJobHandlers(
        (List) joined((List) engine.getCustomJobHandlers(), (List) List.of(ours)));
  }

  /**
   * Sees each element of a diagram as the engine reads it, after all who have been added so far.
   */
  public static void readsLast(ProcessEngineConfigurationImpl engine, BpmnParseListener ours) {
    engine.setCustomPostBPMNParseListeners(
        joined(engine.getCustomPostBPMNParseListeners(), List.of(ours)));
  }

  /** Looks at every deployment before the engine does and all who have been added so far. */
  public static void deployerFirst(ProcessEngineConfigurationImpl engine, Deployer ours) {
    engine.setCustomPreDeployers(joined(List.of(ours), engine.getCustomPreDeployers()));
  }

  /** Looks at every deployment before the engine does, after all who have been added so far. */
  public static void deployerBefore(ProcessEngineConfigurationImpl engine, Deployer ours) {
    engine.setCustomPreDeployers(joined(engine.getCustomPreDeployers(), List.of(ours)));
  }

  /** Looks at every deployment, after all who have been added so far. */
  public static void deployer(ProcessEngineConfigurationImpl engine, Deployer ours) {
    engine.setCustomPostDeployers(joined(engine.getCustomPostDeployers(), List.of(ours)));
  }

  private static <T> List<T> joined(List<? extends T> some, List<? extends T> more) {
    List<T> all = new ArrayList<>(some == null ? List.of() : some);
    all.addAll(more == null ? List.of() : more);
    return all;
  }
}
