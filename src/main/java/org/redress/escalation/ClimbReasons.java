package org.redress.escalation;

import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.redress.engine.CaseDecisions;
import org.redress.engine.Diagram;
import org.redress.engine.Ladder;
import org.redress.register.ClimbReason;
import org.springframework.stereotype.Component;

/**
 * Why a case comes to a higher authority: the sum by the policy's table of approval limits, the
 * complainant's answer, or what the task says of itself by the property {@code climb}.
 */
@Component
class ClimbReasons {

  private static final String PROPOSED = "proposedAmount";
  private static final String EXCEEDED = "approvalExceeded";

  private final CaseDecisions tables;

  ClimbReasons(CaseDecisions tables) {
    this.tables = tables;
  }

  /** Empty where there is none: the policy brings every such case here. */
  Optional<ClimbReason> of(DelegateTask task, String role, Ladder ladder, Way way) {
    if (isForTheSum(task, role, ladder)) {
      return Optional.of(ClimbReason.AMOUNT).filter(sum -> !way.climbedTo(role, sum));
    }
    return way.leavesDissatisfied() ? Optional.of(ClimbReason.DISSATISFIED) : declared(task);
  }

  /** Whether the approver before had no right to the sum, or a smaller one would not come here. */
  private boolean isForTheSum(DelegateTask task, String role, Ladder ladder) {
    return Boolean.TRUE.equals(task.getVariable(EXCEEDED))
        || Diagram.property(task.getBpmnModelElementInstance(), "approvalLimit")
            .map(id -> named(id, task))
            .flatMap(id -> tables.inForce(id, (ExecutionEntity) task.getExecution()))
            .filter(
                limits ->
                    rank(limits, task, ladder, task.getVariable(PROPOSED)) >= ladder.rank(role)
                        && rank(limits, task, ladder, 0) < ladder.rank(role))
            .isPresent();
  }

  /** How high the role stands whose limit covers the sum. */
  private int rank(DecisionDefinition limits, DelegateTask task, Ladder ladder, Object sum) {
    VariableMap asked =
        Variables.fromMap(task.getExecution().getVariables()).putValue(PROPOSED, sum);
    Object covers = tables.look(limits, asked.asVariableContext()).getSingleEntry();
    return ladder.rank(String.valueOf(covers));
  }

  private static Optional<ClimbReason> declared(DelegateTask task) {
    return Diagram.property(task.getBpmnModelElementInstance(), "climb")
        .map(word -> ClimbReason.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  /** A shared diagram names the policy's decision by a variable of its caller's. */
  private static String named(String id, DelegateTask task) {
    return id.startsWith("${")
        ? String.valueOf(task.getVariable(id.substring(2, id.length() - 1)))
        : id;
  }
}
