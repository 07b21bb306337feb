package org.redress.escalation;

import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.redress.casedata.ChangedData;
import org.redress.engine.CalledData;

/**
 * Hands back what was entered in a called part before a timer takes it away: who takes over sees
 * what was found so far. The engine hands variables back only from a part that has ended; nothing
 * in its public API is asked before it removes one.
 */
final class InterruptedPart {

  private InterruptedPart() {}

  /**
   * From the part that the execution has called, innermost first; only where the call hands
   * everything back: one that names its variables runs beside others that it must not overwrite.
   */
  static void handBack(ExecutionEntity calling) {
    ExecutionEntity part = calling.getSubProcessInstance();
    if (part == null) {
      return;
    }
    handBackWithin(part);
    if (calling.getBpmnModelElementInstance() instanceof CallActivity call
        && CalledData.handsAllBack(call)) {
      ChangedData.handBack(calling, part);
    }
  }

  private static void handBackWithin(ExecutionEntity execution) {
    execution.getExecutions().forEach(InterruptedPart::handBackWithin);
    handBack(execution);
  }
}
