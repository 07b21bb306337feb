package org.redress.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.redress.engine.Cases;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;

/**
 * Notes which tasks come into being and when timers are going to be due, so that nobody has to
 * search for them after each step. A timer tells its due date inside the transaction by its history
 * event alone, which is the engine's own class. What a transaction that was rolled back had begun
 * is forgotten; a due date of it that is not only wakes in vain.
 */
final class Happenings implements ApplicationListener<PayloadApplicationEvent<?>> {

  private record Begun(DelegateTask task, String caseId, Set<String> groups) {}

  private final List<Begun> begun = new ArrayList<>();
  private final TreeSet<Instant> due = new TreeSet<>();

  @Override
  public void onApplicationEvent(PayloadApplicationEvent<?> event) {
    if (event.getPayload() instanceof DelegateTask task) {
      if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
        begun.add(new Begun(task, Cases.idOf(task), groups(task)));
      }
    } else if (event.getPayload() instanceof HistoricJobLogEvent job
        && job.getJobDueDate() != null) {
      due.add(job.getJobDueDate().toInstant());
    }
  }

  private static Set<String> groups(DelegateTask task) {
    return task.getCandidates().stream()
        .map(link -> link.getGroupId())
        .filter(group -> group != null)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The tasks that have come into being since this was asked last. */
  List<NewTask> takeTasks() {
    List<NewTask> tasks =
        begun.stream()
            .map(
                each ->
                    new NewTask(
                        each.task().getId(),
                        each.caseId(),
                        each.task().getProcessDefinitionId(),
                        each.task().getTaskDefinitionKey(),
                        each.groups(),
                        instant(each.task().getDueDate())))
            .toList();
    begun.clear();
    return tasks;
  }

  /** Nothing of it has happened. */
  void forget() {
    begun.clear();
  }

  /** When a timer may be due next. */
  Instant nextDue() {
    return due.isEmpty() ? Instant.MAX : due.first();
  }

  void pass(Instant moment) {
    due.headSet(moment, true).clear();
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }
}
