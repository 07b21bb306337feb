package org.redress.casefile;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.redress.casefile.TaskCardMapper.Card;
import org.redress.casefile.TaskCardMapper.Role;
import org.redress.deadline.TimeLeft;
import org.springframework.stereotype.Component;

/** What the list of tasks shows of their cases. */
@Component
class TaskCards {

  private final TaskService tasks;
  private final TaskCardMapper mapper;
  private final TimeLeft left;
  private final Clock clock;

  TaskCards(TaskService tasks, TaskCardMapper mapper, TimeLeft left, Clock clock) {
    this.tasks = tasks;
    this.mapper = mapper;
    this.left = left;
    this.clock = clock;
  }

  /** Of those of the tasks that the user sees. */
  List<TaskCard> of(List<String> taskIds) {
    List<String> seen =
        tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list().stream()
            .map(Task::getId)
            .toList();
    if (seen.isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> roles = roles(seen);
    return mapper.cards(seen).stream()
        .map(card -> card(card, roles.getOrDefault(card.taskId(), List.of())))
        .toList();
  }

  /** Names of the roles that the tasks stand before, in their order. */
  Map<String, List<String>> roles(List<String> taskIds) {
    return mapper.roles(taskIds).stream()
        .sorted(comparing(Role::name))
        .collect(groupingBy(Role::taskId, mapping(Role::name, toList())));
  }

  private TaskCard card(Card card, List<String> roles) {
    Instant due = card.due();
    return new TaskCard(
        card.taskId(),
        card.caseNumber(),
        card.title(),
        card.lifecycle(),
        Optional.ofNullable(card.policy()).orElse(card.lifecycle()),
        roles,
        card.reminders(),
        due,
        due == null ? null : left.until(due, card.caseId()),
        due != null && due.isBefore(clock.instant()));
  }
}
