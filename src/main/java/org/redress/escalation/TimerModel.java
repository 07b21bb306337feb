package org.redress.escalation;

import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.redress.engine.Diagram;
import org.redress.escalation.DeadlineExpired.Effect;
import org.springframework.stereotype.Component;

/** What a diagram says of its timers. */
@Component
class TimerModel {

  private static final String DUE = "due-";

  /** The timer event that a job belongs to. */
  Optional<CatchEvent> timer(ExecutionEntity execution, String elementId) {
    return execution.getBpmnModelInstance().getModelElementById(elementId)
            instanceof CatchEvent timer
        ? Optional.of(timer)
        : Optional.empty();
  }

  /** The same of a job that fires, whose execution the engine may have taken away already. */
  static Optional<CatchEvent> timer(JobEntity job) {
    return job.getProcessDefinitionId() == null || job.getActivityId() == null
        ? Optional.empty()
        : Optional.ofNullable(
                Context.getProcessEngineConfiguration()
                    .getDeploymentCache()
                    .findBpmnModelInstanceForProcessDefinition(job.getProcessDefinitionId())
                    .getModelElementById(job.getActivityId()))
            .filter(CatchEvent.class::isInstance)
            .map(CatchEvent.class::cast);
  }

  static boolean interrupts(CatchEvent timer) {
    return timer instanceof BoundaryEvent boundary
        ? boundary.cancelActivity()
        : timer instanceof StartEvent start && start.isInterrupting();
  }

  /**
   * Whether it is a clock and nothing else: on a task or a part, or starting an event sub-process
   * in which nobody has anything to do. Diagrams of earlier deployments, on which cases still run,
   * drew an end 已催办 for the first.
   */
  static boolean reminds(CatchEvent timer) {
    return !interrupts(timer)
        && (timer instanceof BoundaryEvent
                && leadsTo(timer, end -> Diagram.endsReminder(end.getId()))
            || timer instanceof StartEvent && leadsTo(timer, end -> true));
  }

  private static boolean leadsTo(CatchEvent timer, Predicate<EndEvent> which) {
    return timer.getOutgoing().stream()
        .map(SequenceFlow::getTarget)
        .allMatch(target -> target instanceof EndEvent end && which.test(end));
  }

  /** Whether it recurs within the case, by the property {@code cycle}. */
  static boolean recurs(CatchEvent timer) {
    return Diagram.property(timer, "cycle").isPresent();
  }

  /**
   * What its expiry does: by the property {@code onTimeout} where it neither escalates nor reminds.
   */
  static Effect effect(CatchEvent timer) {
    Optional<String> declared = Diagram.property(timer, "onTimeout");
    if (declared.isPresent()) {
      return switch (declared.get()) {
        case "wait", "close" -> Effect.ENDS_WAIT;
        case "record" -> Effect.RECORDS;
        default ->
            throw new IllegalStateException(timer.getId() + ": onTimeout is wait, record or close");
      };
    }
    if (recurs(timer)) {
      return Effect.RECURS;
    }
    if (reminds(timer)) {
      return Effect.REMINDS;
    }
    if (timer instanceof IntermediateCatchEvent) {
      return Effect.ENDS_WAIT;
    }
    return interrupts(timer) ? Effect.ESCALATES : Effect.BRANCHES;
  }

  /** Whether its expiry breaks a limit. */
  static boolean isLimit(CatchEvent timer) {
    Effect effect = effect(timer);
    return effect != Effect.RECURS && effect != Effect.ENDS_WAIT;
  }

  /**
   * Id of the deadline in the policy: the property {@code deadline}, else the timer's id without
   * {@code due-}.
   */
  static String deadlineId(CatchEvent timer) {
    return Diagram.property(timer, "deadline")
        .orElseGet(() -> timer.getId().replaceFirst("^" + DUE, ""));
  }
}
