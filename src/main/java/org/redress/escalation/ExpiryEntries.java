package org.redress.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.redress.deadline.Deadline;
import org.redress.engine.Cases;
import org.redress.engine.Clause;
import org.redress.escalation.DeadlineExpired.Effect;
import org.redress.escalation.Spans.Span;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Enters in the register which deadlines were missed and met, who held the task, and where it went.
 */
@Component
class ExpiryEntries {

  private static final int RAISE = 10;
  private static final int HIGHEST = 100;

  private final Register register;
  private final CalledParts parts;
  private final Spans spans;
  private final TimerModel timers;
  private final Deadline deadline;
  private final Clock clock;

  ExpiryEntries(
      Register register,
      CalledParts parts,
      Spans spans,
      TimerModel timers,
      Deadline deadline,
      Clock clock) {
    this.register = register;
    this.parts = parts;
    this.spans = spans;
    this.timers = timers;
    this.deadline = deadline;
    this.clock = clock;
  }

  @EventListener
  void onExpired(DeadlineExpired expired) {
    boolean limitBroken = expired.effect() != Effect.RECURS && expired.effect() != Effect.ENDS_WAIT;
    if (limitBroken
        && !register.hasMissed(expired.caseId(), expired.timer(), expired.begunAt())
        && !missedAlready(expired)) {
      register.enter(entry(EntryKind.DEADLINE_MISSED, expired));
    }
    switch (expired.effect()) {
      case ESCALATES, BRANCHES -> register.enter(entry(EntryKind.ESCALATED, expired));
      case REMINDS -> {
        register.enter(entry(EntryKind.REMINDED, expired));
        raisePriority(expired.taskId());
      }
      case RECORDS -> {
        // the missed deadline says it all
      }
      case RECURS -> register.enter(entry(EntryKind.DUTY_DUE, expired));
      case ENDS_WAIT -> register.enter(entry(EntryKind.WAIT_ENDED, expired));
    }
  }

  /**
   * Timers still waiting when their task is completed were met, unless only the job executor was
   * late.
   */
  @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "'")
  @Order(30)
  void onTaskCompleted(DelegateTask task) {
    ExecutionEntity execution = (ExecutionEntity) task.getExecution();
    Set<Limit> entered = completed(execution, task.getAssignee(), task.getCreateTime().toInstant());
    endSpans(execution, task.getTaskDefinitionKey(), task.getAssignee(), entered);
  }

  /** And those on a part when it has ended by itself. */
  @EventListener(condition = "#execution.eventName == '" + ExecutionListener.EVENTNAME_END + "'")
  void onPartEnded(DelegateExecution execution) {
    ExecutionEntity call = (ExecutionEntity) execution;
    if (isCall(call) && !call.isCanceled()) {
      Set<Limit> entered =
          call.getJobs().isEmpty() ? Set.of() : completed(call, null, parts.begunAt(call));
      endSpans(call, call.getActivityId(), null, new HashSet<>(entered));
    }
  }

  /** A limit over several steps is met with its last, and watched no more. */
  private void endSpans(ExecutionEntity execution, String step, String holder, Set<Limit> entered) {
    for (Span span : spans.around(execution)) {
      if (span.endsWith(step)) {
        span.job()
            .ifPresent(
                job -> completedWithin(span.scope(), job, holder, spans.begunAt(span), entered));
        Spans.end(span);
      }
    }
  }

  private static boolean isCall(ExecutionEntity execution) {
    return execution.getActivity() != null
        && execution.getActivity().getActivityBehavior() instanceof CallActivityBehavior;
  }

  private Set<Limit> completed(ExecutionEntity execution, String holder, Instant begunAt) {
    Set<Limit> entered = new HashSet<>();
    execution.getJobs().stream()
        .filter(job -> !startsPart(execution, job))
        .forEach(job -> completedWithin(execution, job, holder, begunAt, entered));
    return entered;
  }

  /** A process's own timer may wait on the execution that does the task. */
  private boolean startsPart(ExecutionEntity execution, JobEntity job) {
    return timers
        .timer(execution, job.getActivityId())
        .filter(StartEvent.class::isInstance)
        .isPresent();
  }

  private void completedWithin(
      ExecutionEntity execution,
      JobEntity job,
      String holder,
      Instant begunAt,
      Set<Limit> entered) {
    Optional<CatchEvent> timer =
        timers.timer(execution, job.getActivityId()).filter(TimerModel::isLimit);
    if (timer.isPresent() && job.getDuedate() != null && !deadline.isNever(job.getDuedate())) {
      Instant dueAt = job.getDuedate().toInstant();
      if (entered.add(new Limit(TimerModel.deadlineId(timer.get()), dueAt))) {
        completedWithin(execution, timer.get(), dueAt, holder, begunAt);
      }
    }
  }

  /** Another timer of the task may have told it, to remind another authority. */
  private boolean missedAlready(DeadlineExpired expired) {
    return register.hasMissed(
        expired.caseId(),
        expired.deadline(),
        expired.dueAt(),
        expired.holder(),
        expired.heldSince());
  }

  /** What is one limit, though two timers watch it. */
  private record Limit(String deadline, Instant dueAt) {}

  private void completedWithin(
      ExecutionEntity execution, CatchEvent timer, Instant dueAt, String holder, Instant begunAt) {
    String caseId = Cases.idOf(execution);
    if (!register.hasMissed(caseId, timer.getId(), begunAt)
        && !register.hasMissed(caseId, TimerModel.deadlineId(timer), dueAt, holder, begunAt)) {
      boolean met = !dueAt.isBefore(clock.instant());
      register.enter(
          Entry.of(met ? EntryKind.DEADLINE_MET : EntryKind.DEADLINE_MISSED, caseId)
              .at(timer.getId(), timer.getName(), Clause.of(timer, execution).orElse(null))
              .deadline(TimerModel.deadlineId(timer), dueAt)
              .heldBy(holder, begunAt));
    }
  }

  private static Entry.Builder entry(EntryKind kind, DeadlineExpired expired) {
    return Entry.of(kind, expired.caseId())
        .at(expired.timer(), expired.name(), expired.clause())
        .deadline(expired.deadline(), expired.dueAt())
        .heldBy(expired.holder(), expired.heldSince())
        .authority(expired.authority())
        .document(expired.document());
  }

  private static void raisePriority(String taskId) {
    TaskEntity task =
        taskId == null ? null : Context.getCommandContext().getTaskManager().findTaskById(taskId);
    if (task != null) {
      task.setPriority(Math.min(HIGHEST, task.getPriority() + RAISE));
      task.triggerUpdateEvent();
    }
  }
}
