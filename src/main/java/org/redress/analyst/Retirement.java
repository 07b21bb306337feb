package org.redress.analyst;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.UpdateProcessDefinitionSuspensionStateBuilder;
import org.redress.casefile.Names;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a lifecycle or a periodic duty out of service: nothing new starts, open cases go on with
 * all their timers. It is the engine's suspension of the definition; what is called by others is
 * not retired. A new version stays retired (package deployment).
 *
 * <p>The engine suspends with a definition its timers to come, those of open cases too: they are
 * set free again at once. A retired duty's own timer goes on and starts nothing, so that a duty
 * taken back into service does not make up for the time between.
 */
@Component
class Retirement {

  private static final String RETIRED =
      UserOperationLogEntry.OPERATION_TYPE_SUSPEND_PROCESS_DEFINITION;
  private static final String RESTORED =
      UserOperationLogEntry.OPERATION_TYPE_ACTIVATE_PROCESS_DEFINITION;

  private final ProcessEngine engine;
  private final ModelList models;
  private final Names names;

  Retirement(ProcessEngine engine, ModelList models, Names names) {
    this.engine = engine;
    this.models = models;
    this.names = names;
  }

  /**
   * Who took a process out of service.
   *
   * @param by name of the user
   * @param at when
   * @param reason why
   */
  record Retired(String by, Instant at, String reason) {}

  /**
   * @throws NoSuchModelException if there is no such process
   * @throws BadUserRequestException without a reason, or where it starts nothing by itself
   */
  @Transactional
  public void retire(String process, String reason) {
    String why = Reasons.checked(reason);
    Model model = models.of(process);
    if (!model.kind().starts()) {
      throw new BadUserRequestException(
          "「%s」由其他流程调用，自身不受理投诉，不能单独停用。请停用调用它的投诉流程，或修改调用它的流程图".formatted(model.name()));
    }
    if (model.retired()) {
      throw new BadUserRequestException("「%s」已停用，无须再次停用".formatted(model.name()));
    }
    Platform.unrestricted(
        engine,
        () -> {
          state(process).suspend();
          return null;
        });
    setTimersFree(process);
    annotate(process, RETIRED, why);
  }

  /**
   * @throws NoSuchModelException if there is no such process
   * @throws BadUserRequestException without a reason, or where it is in service
   */
  @Transactional
  public void restore(String process, String reason) {
    String why = Reasons.checked(reason);
    Model model = models.of(process);
    if (!model.retired()) {
      throw new BadUserRequestException("「%s」未停用，无须恢复".formatted(model.name()));
    }
    Platform.unrestricted(
        engine,
        () -> {
          state(process).activate();
          return null;
        });
    annotate(process, RESTORED, why);
  }

  /** Who retired it; empty where it is in service. */
  Optional<Retired> of(Model model) {
    return model.retired()
        ? log(model.id(), RETIRED).stream()
            .findFirst()
            .map(
                entry ->
                    new Retired(
                        entry.getUserId() == null ? null : names.person(entry.getUserId()),
                        entry.getTimestamp().toInstant(),
                        entry.getAnnotation()))
        : Optional.empty();
  }

  private UpdateProcessDefinitionSuspensionStateBuilder state(String process) {
    return engine
        .getRepositoryService()
        .updateProcessDefinitionSuspensionState()
        .byProcessDefinitionKey(process);
  }

  private void setTimersFree(String process) {
    Platform.unrestricted(
        engine,
        () ->
            Platform.inNobodysName(
                () -> {
                  engine
                      .getManagementService()
                      .updateJobDefinitionSuspensionState()
                      .byProcessDefinitionKey(process)
                      .activate();
                  return null;
                }));
  }

  /** Of several of one moment, which only tests have, the one that has no reason yet. */
  private void annotate(String process, String operation, String reason) {
    String entry =
        log(process, operation).stream()
            .filter(made -> made.getAnnotation() == null)
            .map(UserOperationLogEntry::getOperationId)
            .findFirst()
            .orElseThrow();
    Platform.unrestricted(
        engine,
        () -> {
          history().setAnnotationForOperationLogById(entry, reason);
          return null;
        });
  }

  /** The latest first. */
  private List<UserOperationLogEntry> log(String process, String operation) {
    return Platform.unrestricted(
        engine,
        () ->
            history()
                .createUserOperationLogQuery()
                .entityType(EntityTypes.PROCESS_DEFINITION)
                .operationType(operation)
                .processDefinitionKey(process)
                .orderByTimestamp()
                .desc()
                .list());
  }

  private HistoryService history() {
    return engine.getHistoryService();
  }
}
