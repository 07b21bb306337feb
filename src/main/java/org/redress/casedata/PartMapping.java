package org.redress.casedata;

import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;

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
      ChangedData.handBack(call, part);
    }
  }
}
