package org.redress.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.redress.document.CaseValues.Value;
import org.redress.engine.CalledData;
import org.springframework.stereotype.Component;

/**
 * What a part hands back to its caller, as the diagram says. A shared part has names of its own:
 * its {@code amount} may be the caller's {@code slipAmount}, and what it keeps is not the case's.
 */
@Component
class HandingBack {

  private static final String CALL = "callActivity";

  private final HistoryService history;
  private final RepositoryService repository;

  HandingBack(HistoryService history, RepositoryService repository) {
    this.history = history;
    this.repository = repository;
  }

  /** The part's values under the caller's names. */
  Map<String, Value> of(
      HistoricProcessInstance caller, HistoricProcessInstance part, Map<String, Value> values) {
    return call(caller, part).map(call -> of(call, values)).orElse(Map.of());
  }

  private static Map<String, Value> of(CallActivity call, Map<String, Value> values) {
    Map<String, Value> back = new HashMap<>();
    if (CalledData.handsAllBack(call)) {
      back.putAll(values);
    }
    CalledData.outs(call).stream()
        .filter(out -> values.containsKey(out.getCamundaSource()))
        .forEach(out -> back.put(out.getCamundaTarget(), values.get(out.getCamundaSource())));
    return back;
  }

  private Optional<CallActivity> call(
      HistoricProcessInstance caller, HistoricProcessInstance part) {
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(caller.getId())
        .activityType(CALL)
        .unfinished()
        .list()
        .stream()
        .filter(call -> part.getId().equals(call.getCalledProcessInstanceId()))
        .findFirst()
        .map(HistoricActivityInstance::getActivityId)
        .map(repository.getBpmnModelInstance(caller.getProcessDefinitionId())::getModelElementById);
  }
}
