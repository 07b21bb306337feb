package org.redress.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.redress.document.CaseValues.Value;
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
    Map<String, Value> back = new HashMap<>();
    for (CamundaOut out : outs(caller, part)) {
      if ("all".equals(out.getCamundaVariables())) {
        back.putAll(values);
      } else if (values.containsKey(out.getCamundaSource())) {
        back.put(out.getCamundaTarget(), values.get(out.getCamundaSource()));
      }
    }
    return back;
  }

  private Collection<CamundaOut> outs(
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
        .map(call -> outs(caller.getProcessDefinitionId(), call))
        .orElse(List.of());
  }

  private Collection<CamundaOut> outs(String definition, HistoricActivityInstance call) {
    CallActivity element =
        repository.getBpmnModelInstance(definition).getModelElementById(call.getActivityId());
    return element.getExtensionElements() == null
        ? List.of()
        : element.getExtensionElements().getElementsQuery().filterByType(CamundaOut.class).list();
  }
}
