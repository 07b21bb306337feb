package org.redress.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.redress.deadline.CountedFrom;
import org.redress.deadline.Deadline;
import org.redress.engine.Cases;
import org.redress.engine.Platform;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/**
 * The limits of a case that goes on by another version of its diagrams. A limit that runs keeps its
 * beginning and has the length that the new version says; one that the new version brings counts
 * from when its step began. None is moved into the past, and one that the version before does not
 * explain (a reminder that comes again, a step that was taken over) stays as it is.
 */
@Component
public class CaseLimits {

  private final ProcessEngine engine;
  private final TimerModel timers;
  private final TaskDueDates dueDates;
  private final CalledParts parts;
  private final CountedFrom counted;
  private final Deadline deadline;
  private final Register register;
  private final Clock clock;

  CaseLimits(
      ProcessEngine engine,
      TimerModel timers,
      TaskDueDates dueDates,
      CalledParts parts,
      CountedFrom counted,
      Deadline deadline,
      Register register,
      Clock clock) {
    this.engine = engine;
    this.timers = timers;
    this.dueDates = dueDates;
    this.parts = parts;
    this.counted = counted;
    this.deadline = deadline;
    this.register = register;
    this.clock = clock;
  }

  /**
   * The timers of a case while it runs on the version before.
   *
   * @param explained by id of the timer's job, whether it is due when its diagram says
   */
  public record Running(Map<String, Boolean> explained) {}

  /**
   * A limit that is due at another moment than before.
   *
   * @param name the limit in words
   * @param due null where it holds no more
   */
  public record Moved(String name, Instant due) {}

  /**
   * What became of the limits.
   *
   * @param moved those that are due at another moment
   * @param unreadable names of those that the version before explained and this one cannot count:
   *     it reads what the case does not have
   */
  public record GoneOn(List<Moved> moved, List<String> unreadable) {}

  /** Notes the limits before the case changes its version. */
  public Running running(String caseId) {
    return Platform.unrestricted(
        engine,
        () ->
            new Running(
                limits(caseId)
                    .collect(Collectors.toMap(limit -> limit.job().getId(), this::isExplained))));
  }

  /** Counts them by the version that the case runs on now, with an entry for each that moves. */
  public GoneOn goOn(String caseId, Running before) {
    return Platform.unrestricted(
        engine,
        () -> {
          List<String> unreadable =
              limits(caseId)
                  .filter(limit -> Boolean.TRUE.equals(before.explained().get(limit.job().getId())))
                  .filter(limit -> count(limit, created(limit)) == null)
                  .map(limit -> limit.timer().getName())
                  .distinct()
                  .toList();
          List<Moved> moved =
              limits(caseId).flatMap(limit -> move(limit, before).stream()).toList();
          Date now = Date.from(clock.instant());
          parts.openTasks(caseId).forEach(task -> dueDates.anew((TaskEntity) task, now));
          return new GoneOn(moved, unreadable);
        });
  }

  private boolean isExplained(DrawnLimit limit) {
    return !comesAgain(limit) && limit.job().getDuedate().equals(count(limit, created(limit)));
  }

  /** A reminder that has fired comes again every working day, whatever the limit was. */
  private boolean comesAgain(DrawnLimit limit) {
    return TimerModel.reminds(limit.timer())
        && register.hasMissed(
            Cases.idOf(limit.job().getExecution()), limit.timer().getId(), begun(limit));
  }

  private Optional<Moved> move(DrawnLimit limit, Running before) {
    Boolean explained = before.explained().get(limit.job().getId());
    Instant begun = explained == null ? begun(limit) : created(limit);
    Date was = limit.job().getDuedate();
    return Optional.of(begun)
        .filter(known -> !Boolean.FALSE.equals(explained))
        .map(known -> count(limit, known))
        .filter(due -> !due.equals(was) && due.toInstant().isAfter(clock.instant()))
        .map(due -> move(limit, was, due, explained != null));
  }

  private Moved move(DrawnLimit limit, Date was, Date due, boolean ran) {
    limit.job().setDuedate(due);
    Instant next = deadline.isNever(due) ? null : due.toInstant();
    String old = deadline.isNever(was) ? "原无期限" : "原期限" + DrawnLimit.written(was);
    register.enter(limit.moved(next, ran ? "流程换版，" + old : "流程换版，新增期限"));
    return new Moved(limit.timer().getName(), next);
  }

  private Date count(DrawnLimit limit, Instant begun) {
    return counted.moment(begun, limit::asDrawn);
  }

  private static Instant created(DrawnLimit limit) {
    return limit.job().getCreateTime().toInstant();
  }

  /** When what the limit is about began. */
  private Instant begun(DrawnLimit limit) {
    ExecutionEntity execution = limit.job().getExecution();
    if (limit.timer() instanceof StartEvent) {
      return parts.processBegunAt(execution.getProcessInstanceId());
    }
    return execution.getTasks().stream()
        .findFirst()
        .map(task -> task.getCreateTime().toInstant())
        .orElseGet(
            () ->
                execution.getSubProcessInstance() == null
                    ? created(limit)
                    : parts.begunAt(execution));
  }

  private Stream<DrawnLimit> limits(String caseId) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .rootProcessInstanceId(caseId)
        .list()
        .stream()
        .map(Execution::getId)
        .flatMap(
            instance ->
                engine
                    .getManagementService()
                    .createJobQuery()
                    .timers()
                    .processInstanceId(instance)
                    .list()
                    .stream())
        .map(Job::getId)
        .map(id -> Context.getCommandContext().getJobManager().findJobById(id))
        .filter(Objects::nonNull)
        .map(this::drawn)
        .flatMap(Optional::stream);
  }

  private Optional<DrawnLimit> drawn(JobEntity job) {
    return Optional.ofNullable(job.getExecution())
        .flatMap(execution -> timers.timer(execution, job.getActivityId()))
        .map(timer -> new DrawnLimit(timer, job));
  }
}
