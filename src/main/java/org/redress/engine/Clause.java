package org.redress.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * The clause of the policy that a step or timer rests on. A shared process serves many policies and
 * names none: there it is the clause of the step that calls it. Only the engine's own class tells
 * the calling step inside a transaction.
 */
public final class Clause {

  private static final String CLAUSE = "clause";

  private Clause() {}

  /**
   * The clause of an element that the execution is at; empty where neither it nor a caller names
   * one.
   */
  public static Optional<String> of(ModelElementInstance element, DelegateExecution execution) {
    return Diagram.property(element, CLAUSE).or(() -> ofCaller(execution));
  }

  private static Optional<String> ofCaller(DelegateExecution execution) {
    ExecutionEntity call = ((ExecutionEntity) execution).getProcessInstance().getSuperExecution();
    return call == null ? Optional.empty() : of(call.getBpmnModelElementInstance(), call);
  }
}
