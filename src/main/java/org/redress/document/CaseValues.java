package org.redress.document;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.redress.engine.Platform;
import org.redress.form.PlainValue;
import org.springframework.stereotype.Component;

/**
 * What has been entered in a case, running or ended: its own variables, and what the parts that it
 * is in just now would hand back if they ended now, since a part works on copies until it ends. Of
 * two values the one written last counts: usually the part's, but the case's own where a parallel
 * branch has changed it since the part began.
 */
@Component
class CaseValues {

  /**
   * The value of a variable.
   *
   * @param content null where it was taken back
   */
  record Value(Object content, Date writtenAt) {}

  private final ProcessEngine engine;
  private final HistoryService history;
  private final HandingBack handingBack;

  CaseValues(ProcessEngine engine, HandingBack handingBack) {
    this.engine = engine;
    this.history = engine.getHistoryService();
    this.handingBack = handingBack;
  }

  /** The values by name. */
  Map<String, Object> of(String caseId) {
    return Platform.unrestricted(
        engine,
        () -> {
          HistoricProcessInstance root =
              history.createHistoricProcessInstanceQuery().processInstanceId(caseId).singleResult();
          Map<String, Object> values = new HashMap<>();
          newest(root).forEach((name, value) -> values.put(name, value.content()));
          return values;
        });
  }

  /** What the case began with. */
  Map<String, Object> filed(String caseId) {
    return Platform.unrestricted(
        engine,
        () -> {
          Map<String, Object> filed = new HashMap<>();
          updates(caseId).stream()
              .filter(update -> Boolean.TRUE.equals(update.isInitial()))
              .forEach(
                  update -> filed.put(update.getVariableName(), PlainValue.of(update.getValue())));
          return filed;
        });
  }

  private List<HistoricVariableUpdate> updates(String instance) {
    return history
        .createHistoricDetailQuery()
        .variableUpdates()
        .processInstanceId(instance)
        .list()
        .stream()
        .map(HistoricVariableUpdate.class::cast)
        .toList();
  }

  private Map<String, Value> newest(HistoricProcessInstance instance) {
    Map<String, Value> newest = own(instance.getId());
    history
        .createHistoricProcessInstanceQuery()
        .superProcessInstanceId(instance.getId())
        .unfinished()
        .list()
        .forEach(
            part ->
                handingBack
                    .of(instance, part, newest(part))
                    .forEach(
                        (name, value) ->
                            newest.merge(
                                name,
                                value,
                                (known, other) ->
                                    other.writtenAt().before(known.writtenAt()) ? known : other)));
    return newest;
  }

  private Map<String, Value> own(String instance) {
    Map<String, Date> writtenAt =
        history
            .createHistoricDetailQuery()
            .variableUpdates()
            .processInstanceId(instance)
            .disableBinaryFetching()
            .list()
            .stream()
            .map(HistoricVariableUpdate.class::cast)
            .collect(
                Collectors.toMap(
                    HistoricVariableUpdate::getVariableInstanceId,
                    HistoricDetail::getTime,
                    (a, b) -> a.after(b) ? a : b));
    Map<String, Value> own = new HashMap<>();
    for (HistoricVariableInstance variable :
        history.createHistoricVariableInstanceQuery().processInstanceId(instance).list()) {
      boolean ofTheWhole = instance.equals(variable.getExecutionId());
      if (ofTheWhole) {
        Date at = writtenAt.getOrDefault(variable.getId(), variable.getCreateTime());
        own.put(variable.getName(), new Value(PlainValue.of(variable.getValue()), at));
      }
    }
    return own;
  }
}
