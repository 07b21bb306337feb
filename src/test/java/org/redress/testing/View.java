package org.redress.testing;

import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What of a case the engine shows to whom. */
@Component
public class View {

  private final Staff staff;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final HistoryService history;

  View(Staff staff, TaskService tasks, RuntimeService runtime, HistoryService history) {
    this.staff = staff;
    this.tasks = tasks;
    this.runtime = runtime;
    this.history = history;
  }

  /** Open tasks of the case that the user finds, in lists and counts alike. */
  public List<String> tasks(String user, ComplaintCase complaint) {
    String[] instances = instances(complaint).toArray(String[]::new);
    return staff.as(
        user,
        () -> {
          List<Task> found = tasks.createTaskQuery().processInstanceIdIn(instances).list();
          long counted = tasks.createTaskQuery().processInstanceIdIn(instances).count();
          if (counted != found.size()) {
            throw new AssertionError("counted " + counted + ", listed " + found.size());
          }
          return found.stream().map(Task::getTaskDefinitionKey).sorted().toList();
        });
  }

  /** Steps of the case that the user finds in history. */
  public List<String> pastSteps(String user, ComplaintCase complaint) {
    return staff.as(
        user,
        () ->
            history.createHistoricTaskInstanceQuery().rootProcessInstanceId(complaint.id()).list().stream()
                .map(HistoricTaskInstance::getTaskDefinitionKey)
                .sorted()
                .toList());
  }

  /** Number of the case's instances, parts included, that the user finds running. */
  public long runningInstances(String user, ComplaintCase complaint) {
    return staff.as(
        user, () -> runtime.createProcessInstanceQuery().rootProcessInstanceId(complaint.id()).count());
  }

  /** Number of those that they find in history. */
  public long pastInstances(String user, ComplaintCase complaint) {
    return staff.as(
        user,
        () -> history.createHistoricProcessInstanceQuery().rootProcessInstanceId(complaint.id()).count());
  }

  /** Number of values of the case's variables that they find, now and in history. */
  public long variables(String user, ComplaintCase complaint) {
    String instance = complaint.id();
    return staff.as(
        user,
        () ->
            runtime.createVariableInstanceQuery().processInstanceIdIn(instance).count()
                + history.createHistoricVariableInstanceQuery().processInstanceId(instance).count()
                + history.createHistoricDetailQuery().processInstanceId(instance).count());
  }

  /** Number of entries of the operation log about the case that they find. */
  public long operations(String user, ComplaintCase complaint) {
    return sum(user, complaint, id -> history.createUserOperationLogQuery().processInstanceId(id).count());
  }

  /** Number of decisions made in the case that they find. */
  public long decisions(String user, ComplaintCase complaint) {
    return sum(
        user, complaint, id -> history.createHistoricDecisionInstanceQuery().processInstanceId(id).count());
  }

  private long sum(String user, ComplaintCase complaint, ToLongFunction<String> found) {
    Set<String> instances = instances(complaint);
    return staff.as(user, () -> instances.stream().mapToLong(found).sum());
  }

  /** The case's own instance and its parts, to whoever may see all. */
  public Set<String> instances(ComplaintCase complaint) {
    return history.createHistoricProcessInstanceQuery().rootProcessInstanceId(complaint.id()).list().stream()
        .map(HistoricProcessInstance::getId)
        .collect(Collectors.toSet());
  }
}
