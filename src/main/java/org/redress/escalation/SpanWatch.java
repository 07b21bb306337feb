package org.redress.escalation;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.redress.deadline.Deadline;
import org.redress.escalation.Spans.Span;
import org.springframework.stereotype.Component;

/** What becomes of the watch over a limit of several steps when a timer fires. */
@Component
class SpanWatch {

  private final Spans spans;
  private final CalledParts parts;
  private final TimerModel timers;
  private final Deadline deadline;

  SpanWatch(Spans spans, CalledParts parts, TimerModel timers, Deadline deadline) {
    this.spans = spans;
    this.parts = parts;
    this.timers = timers;
    this.deadline = deadline;
  }

  /**
   * Whether an event sub-process leaves it to the step that is open: that, or a call that it is
   * within, has an interrupting timer of the same limit, which says who takes over.
   */
  boolean leavesIt(ExecutionEntity scope, CatchEvent timer, Instant dueAt) {
    return timer instanceof StartEvent
        && parts.openTasks(scope.getProcessInstanceId()).stream()
            .map(task -> ((TaskEntity) task).getExecution())
            .flatMap(step -> takingOver(step, TimerModel.deadlineId(timer)))
            .anyMatch(job -> job.getDuedate().toInstant().equals(dueAt));
  }

  /** A reminder is repeated every working day, from an event sub-process too. */
  void goesOn(ExecutionEntity scope, CatchEvent timer) {
    if (timer instanceof StartEvent start && TimerModel.reminds(start)) {
      spans.armAgain(scope, start, deadline.in(BoundaryTimerHandler.EVERY_WORKING_DAY));
    }
  }

  /** Who takes over has the limit anew: that of the stretch is watched no more. */
  void isTakenOver(ExecutionEntity execution, CatchEvent timer) {
    List<Span> around = spans.around(execution);
    around.stream()
        .filter(span -> span.timer() instanceof StartEvent)
        .filter(span -> span.deadline().equals(TimerModel.deadlineId(timer)))
        .forEach(Spans::end);
  }

  private Stream<JobEntity> takingOver(ExecutionEntity step, String limit) {
    Stream<ExecutionEntity> calls =
        spans.around(step).stream()
            .filter(span -> span.timer() instanceof BoundaryEvent)
            .map(Span::scope)
            .distinct();
    return Stream.concat(Stream.of(step), calls)
        .flatMap(at -> at.getJobs().stream().filter(job -> takesOver(at, job, limit)));
  }

  private boolean takesOver(ExecutionEntity at, JobEntity job, String limit) {
    return job.getDuedate() != null
        && timers
            .timer(at, job.getActivityId())
            .filter(timer -> timer instanceof BoundaryEvent && TimerModel.interrupts(timer))
            .filter(timer -> TimerModel.deadlineId(timer).equals(limit))
            .isPresent();
  }
}
