package org.redress.casedata;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.redress.engine.Additions;
import org.springframework.stereotype.Component;

/**
 * The history's account of who changed which value when, without saying a thing twice. The engine
 * would write a detail for every value that a part has from its case, which is no change, and one
 * more for each field of a form, beside that of the variable with the same value, time, person and
 * operation. What a part began with stands in the history of its variables, as ever. Nothing is
 * read that nothing comes of.
 */
@Component
class WrittenOnce extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setEnableDefaultDbHistoryEventHandler(false);
    Additions.historyHandler(engine, new Handler());
  }

  private static final class Handler extends DbHistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
      if (!(event instanceof HistoricFormPropertyEventEntity)) {
        super.handleEvent(event);
      }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
      events.forEach(this::handleEvent);
    }

    /**
     * The engine reads when a step began at each change of it, to reckon how long it took. That is
     * asked at its end alone; where the same transaction has changed it before, which is rare, past
     * the engine's memory, which has the change without its beginning.
     */
    @Override
    protected void insertOrUpdate(HistoryEvent event) {
      if (!isStep(event) || isInitialEvent(event)) {
        super.insertOrUpdate(event);
        return;
      }
      HistoricScopeInstanceEvent step = (HistoricScopeInstanceEvent) event;
      boolean known = getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) != null;
      if (step.getEndTime() == null && !known) {
        getDbEntityManager().merge(event);
        return;
      }
      if (step.getEndTime() != null && step.getStartTime() == null && known) {
        Optional.ofNullable(begun(step))
            .ifPresent(begun -> step.setStartTime(begun.getStartTime()));
      }
      super.insertOrUpdate(event);
    }

    private static boolean isStep(HistoryEvent event) {
      return event instanceof HistoricActivityInstanceEventEntity
          || event instanceof HistoricTaskInstanceEventEntity;
    }

    private static HistoricScopeInstanceEvent begun(HistoricScopeInstanceEvent step) {
      return (HistoricScopeInstanceEvent)
          Context.getCommandContext().getDbSqlSession().selectById(step.getClass(), step.getId());
    }

    @Override
    protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity update) {
      return super.shouldWriteHistoricDetail(update) && !isCopy(update);
    }

    private static boolean isCopy(HistoricVariableUpdateEventEntity update) {
      if (!update.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_CREATE)) {
        return false;
      }
      ExecutionEntity part =
          Context.getCommandContext()
              .getExecutionManager()
              .findExecutionById(update.getProcessInstanceId());
      ExecutionEntity call = part == null ? null : part.getSuperExecution();
      String name = update.getVariableName();
      return call != null
          && call.hasVariable(name)
          && Objects.equals(call.getVariableTyped(name, false), part.getVariableTyped(name, false));
    }
  }
}
