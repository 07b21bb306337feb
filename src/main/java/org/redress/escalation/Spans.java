package org.redress.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.redress.deadline.Deadline;
import org.redress.deadline.FromNow;
import org.redress.engine.Cases;
import org.redress.engine.Diagram;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Limits over several steps: a timer on a called part, or one that starts an event sub-process of
 * the process. Each task within shows the limit as its own, also one that is reached when the limit
 * has passed.
 */
@Component
class Spans {

  private static final String UNTIL = "until";

  private final TimerModel timers;
  private final CalledParts parts;
  private final Register register;
  private final Deadline deadline;

  /** The event sub-processes' timers of a process, by its definition. */
  private final Map<String, List<String>> ofProcess = new ConcurrentHashMap<>();

  Spans(TimerModel timers, CalledParts parts, @Lazy Register register, Deadline deadline) {
    this.timers = timers;
    this.parts = parts;
    this.register = register;
    this.deadline = deadline;
  }

  /**
   * A limit over several steps.
   *
   * @param scope execution that the timer waits on: a call's, or a process's
   * @param timer in the diagram
   */
  record Span(ExecutionEntity scope, CatchEvent timer) {

    String deadline() {
      return TimerModel.deadlineId(timer);
    }

    /** Whether the step is the last that the limit is for; an authority's {@code <step>-…} too. */
    boolean endsWith(String step) {
      return Diagram.list(timer, UNTIL).stream()
          .anyMatch(last -> step.equals(last) || step.startsWith(last + "-"));
    }

    private boolean countsFromAMoment() {
      return timer instanceof StartEvent
          && timer.getChildElementsByType(TimerEventDefinition.class).stream()
              .noneMatch(event -> FromNow.counts(event.getTimeDate().getTextContent()));
    }

    /** The timer that waits; a limit that has passed may have none. */
    Optional<TimerEntity> job() {
      return scope.getJobs().stream()
          .filter(job -> timer.getId().equals(job.getActivityId()) && job.getDuedate() != null)
          .map(TimerEntity.class::cast)
          .findFirst();
    }
  }

  /** The limits around what an execution does: those on it are its own. */
  List<Span> around(ExecutionEntity execution) {
    List<Span> found = new ArrayList<>();
    for (ExecutionEntity at = execution; at != null; at = outer(at)) {
      ExecutionEntity scope = at;
      if (scope != execution && scope.getActivityId() != null) {
        onActivity(scope).forEach(timer -> found.add(new Span(scope, timer)));
      }
      if (scope.isProcessInstanceExecution()) {
        ofProcess(scope)
            .filter(timer -> !startsWith(timer, execution))
            .forEach(timer -> found.add(new Span(scope, timer)));
      }
    }
    return found;
  }

  /**
   * When the limit passes, or has passed; empty where it does not hold for the case, or its last
   * step is done.
   */
  Optional<Instant> dueAt(Span span) {
    if (TimerModel.interrupts(span.timer())) {
      return waiting(span); // one that has fired has taken its steps away
    }
    Optional<Instant> missed =
        register.missed(Cases.idOf(span.scope()), span.timer().getId(), begunAt(span));
    return missed.isPresent() ? missed.filter(due -> !isEnded(span, due)) : waiting(span);
  }

  private Optional<Instant> waiting(Span span) {
    return span.job()
        .map(JobEntity::getDuedate)
        .filter(due -> !deadline.isNever(due))
        .map(Date::toInstant);
  }

  Instant begunAt(Span span) {
    return span.timer() instanceof StartEvent
        ? parts.processBegunAt(span.scope().getId())
        : parts.begunAt(span.scope());
  }

  /**
   * Reckons a limit anew that counts from the receipt or another moment of the case: what it
   * depends on may have become known (the grade) since. One that holds no more is watched no more.
   *
   * @param step execution that knows the case as it is now
   * @return whether it has moved
   */
  boolean reckonAnew(Span span, ExecutionEntity step) {
    Optional<TimerEntity> waiting = span.job().filter(job -> span.countsFromAMoment());
    if (waiting.isEmpty()) {
      return false;
    }
    TimerEntity job = waiting.get();
    Date before = job.getDuedate();
    declaration(span).resolveAndSetDuedate(step, job, false);
    if (register.missed(Cases.idOf(span.scope()), span.timer().getId(), begunAt(span)).isEmpty()) {
      return !before.equals(job.getDuedate());
    }
    if (deadline.isNever(job.getDuedate())) {
      end(span);
    } else {
      job.setDuedate(before); // of the next reminder
    }
    return false;
  }

  /** Arms a timer again that has fired, for then. */
  void armAgain(ExecutionEntity scope, StartEvent timer, Date next) {
    TimerEntity again = declaration(new Span(scope, timer)).createJobInstance(scope);
    again.setDuedate(next);
    Context.getCommandContext().getJobManager().schedule(again);
  }

  /** The limit is watched no more. */
  static void end(Span span) {
    span.job().ifPresent(JobEntity::delete);
  }

  private static TimerDeclarationImpl declaration(Span span) {
    return TimerDeclarationImpl.getDeclarationsForScope(span.scope().getProcessDefinition())
        .get(span.timer().getId());
  }

  /** Its last step has been done since. A reminder waits on until then. */
  private boolean isEnded(Span span, Instant passed) {
    return span.job().isEmpty()
        && (TimerModel.reminds(span.timer())
            || register.entries(Cases.idOf(span.scope())).stream()
                .filter(entry -> entry.kind() == EntryKind.STEP && entry.at().isAfter(passed))
                .map(Entry::element)
                .anyMatch(span::endsWith));
  }

  /** What is done because the limit has passed is not within it. */
  private static boolean startsWith(CatchEvent timer, ExecutionEntity execution) {
    return execution.getActivityId() != null
        && timer
            .getParentElement()
            .equals(
                execution
                    .getBpmnModelInstance()
                    .getModelElementById(execution.getActivityId())
                    .getParentElement());
  }

  private static ExecutionEntity outer(ExecutionEntity execution) {
    return execution.getParent() == null ? execution.getSuperExecution() : execution.getParent();
  }

  private static Stream<CatchEvent> onActivity(ExecutionEntity scope) {
    return scope.getBpmnModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
        .filter(event -> event.getAttachedTo().getId().equals(scope.getActivityId()))
        .map(CatchEvent.class::cast)
        .filter(Spans::isTimed)
        .filter(TimerModel::isLimit);
  }

  private Stream<CatchEvent> ofProcess(ExecutionEntity scope) {
    return ofProcess
        .computeIfAbsent(
            scope.getProcessDefinitionId(), id -> startsOf(scope.getBpmnModelInstance()))
        .stream()
        .flatMap(id -> timers.timer(scope, id).stream());
  }

  private static List<String> startsOf(BpmnModelInstance model) {
    return model.getModelElementsByType(SubProcess.class).stream()
        .filter(SubProcess::triggeredByEvent)
        .flatMap(part -> part.getChildElementsByType(StartEvent.class).stream())
        .filter(start -> isTimed(start) && TimerModel.isLimit(start))
        .map(StartEvent::getId)
        .toList();
  }

  private static boolean isTimed(CatchEvent event) {
    return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
  }
}
