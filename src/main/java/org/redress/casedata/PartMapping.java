package org.redress.casedata;

import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.redress.engine.CalledData;

/**
 * Passes to a part what it reads, and back what it changed.
 *
 * @param reads what parts read
 * @param handsBack whether anything comes back that the call does not name
 */
record PartMapping(PartReads reads, boolean handsBack) implements DelegateVariableMapping {

  @Override
  public void mapInputVariables(DelegateExecution call, VariableMap part) {
    Predicate<String> read = reads.of(call);
    VariableMap known = call.getVariablesTyped();
    known.keySet().stream()
        .filter(read)
        .filter(name -> !part.containsKey(name)) // what the call names itself
        .forEach(name -> part.putValueTyped(name, known.getValueTyped(name)));
  }

  @Override
  public void mapOutputVariables(DelegateExecution call, VariableScope part) {
    if (handsBack) {
      ChangedData.handBack(call, part, named(call));
    }
  }

  /** What the call hands back by name has come back already, as it says. */
  private static Set<String> named(DelegateExecution call) {
    return CalledData.outs((CallActivity) call.getBpmnModelElementInstance()).stream()
        .map(CamundaOut::getCamundaTarget)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
