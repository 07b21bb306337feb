package org.redress.authority;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.redress.authority.TaskListMapper.Listed;

/**
 * Answers the lists of Tasklist (what waits for a group, what somebody holds, what falls due) by a
 * query of ours. The engine's own looks at every task that the list has before it sorts and cuts
 * off, and at its rights several times each: with a hundred thousand open cases that takes seconds,
 * at each refresh. Every other question stays the engine's, and so does who sees what of all tasks.
 * Engine internals, because no setting and no public place stands between a query and its SQL.
 */
class TaskLists extends TaskManager {

  /** Counting stops here: nobody reads further, and to go on would cost as much as there is. */
  static final int COUNTED = 1000;

  /** Whatever else a question asks has an answer by the engine alone. */
  private static final Set<String> OURS =
      Set.of("candidateGroups", "unassigned", "assignee", "dueBefore");

  /** What is due first: as Tasklist asks, and as the lists themselves say. */
  private static final Set<List<String>> ORDERS =
      Set.of(List.of("DUE_DATE_ asc"), List.of("DUE_DATE_ asc", "PRIORITY_ desc"));

  private final TaskListMapper mapper;

  TaskLists(TaskListMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
    return listed(query)
        .filter(asked -> ORDERS.contains(order(query)) && end(query) <= COUNTED)
        .map(asked -> tasks(page(asked, query)))
        .orElseGet(() -> super.findTasksByQueryCriteria(query));
  }

  @Override
  public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
    return listed(query)
        .map(asked -> mapper.count(asked, COUNTED))
        .orElseGet(() -> super.findTaskCountByQueryCriteria(query));
  }

  /** In the order of the ids. */
  private List<Task> tasks(List<String> ids) {
    if (ids.isEmpty()) {
      return new ArrayList<>();
    }
    TaskQueryImpl query = new TaskQueryImpl();
    query.taskIdIn(ids.toArray(String[]::new));
    Map<String, Task> found =
        Context.getCommandContext()
            .runWithoutAuthorization(() -> super.findTasksByQueryCriteria(query))
            .stream()
            .collect(Collectors.toMap(Task::getId, Function.identity()));
    return ids.stream()
        .filter(found::containsKey)
        .map(found::get)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private Optional<Listed> listed(TaskQueryImpl query) {
    Authentication asking = Context.getCommandContext().getAuthentication();
    if (asking == null
        || asking.getUserId() == null
        || !Context.getCommandContext().isAuthorizationCheckEnabled()) {
      return Optional.empty();
    }
    Set<String> criteria = new HashSet<>(TaskQuestion.criteria(query));
    boolean beforeNoGroup =
        query.getCandidateGroups() != null && query.getCandidateGroups().isEmpty();
    if (criteria.isEmpty() || !OURS.containsAll(criteria) || beforeNoGroup) {
      return Optional.empty();
    }
    List<String> groups = Optional.ofNullable(asking.getGroupIds()).orElse(List.of());
    Listed listed =
        new Listed(
            asking.getUserId(),
            groups,
            query.getCandidateGroups(),
            query.isUnassigned(),
            query.getAssignee(),
            query.getDueBefore());
    return mapper.general(listed) == 0 ? Optional.of(listed) : Optional.empty();
  }

  private List<String> page(Listed asked, TaskQueryImpl query) {
    boolean urgency = order(query).size() > 1;
    return mapper.first(asked, urgency, end(query)).stream().skip(query.getFirstResult()).toList();
  }

  /** Where the page ends; the engine's own answer has no bounds where none are asked for. */
  private static int end(TaskQueryImpl query) {
    return (int) Math.min(Integer.MAX_VALUE, (long) query.getFirstResult() + query.getMaxResults());
  }

  /** What a page sorts by beyond the filter's own order says nothing where it repeats that. */
  private static List<String> order(TaskQueryImpl query) {
    return query.getOrderingProperties().stream()
        .map(by -> by.getQueryProperty().getName() + " " + by.getDirection().getName())
        .distinct()
        .toList();
  }
}
