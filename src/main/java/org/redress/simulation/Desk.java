package org.redress.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.form.FormSchema;

/** What staff do in Tasklist: enter a complaint, claim a task, complete it through its form. */
final class Desk {

  private final FormService submissions;
  private final TaskService tasks;
  private final RepositoryService repository;
  private final Forms forms;
  private final FormFilling filling;
  private final Workforce workforce;
  private final long seed;

  Desk(
      FormService submissions,
      TaskService tasks,
      RepositoryService repository,
      FormFilling filling,
      Workforce workforce,
      long seed) {
    this.submissions = submissions;
    this.tasks = tasks;
    this.repository = repository;
    this.forms = new Forms(submissions);
    this.filling = filling;
    this.workforce = workforce;
    this.seed = seed;
  }

  /** Enters a complaint; answers the case's id. */
  String enter(SimulatedCase complaint, ProcessDefinition process) {
    Dice who = new Dice(seed, complaint.name(), "receiver");
    FormSchema form = forms.ofStart(process.getId());
    Process diagram =
        repository.getBpmnModelInstance(process.getId()).getModelElementById(process.getKey());
    List<String> starters = diagram.getCamundaCandidateStarterGroupsList();
    String user = who.one(workforce.members(who.one(starters)));
    String[] id = new String[1];
    Clerk.submit(
        attempt ->
            filling.fill(
                form,
                complaint.situation(
                    Map.of(), 1, new Dice(seed, complaint.name(), form.id(), attempt))),
        entered ->
            id[0] =
                workforce.as(
                    user, () -> submissions.submitStartForm(process.getId(), entered).getId()));
    return id[0];
  }

  /** Somebody who may claims the task, unless it is gone or somebody has it. */
  void claim(NewTask task, SimulatedCase of) {
    open(task).filter(open -> open.getAssignee() == null).ifPresent(open -> give(task, of));
  }

  /** Whoever has the task completes it; answers whether it was still there. */
  boolean complete(NewTask task, SimulatedCase of, int visit) {
    Optional<Task> open = open(task);
    if (open.isEmpty()) {
      return false;
    }
    String user = Optional.ofNullable(open.get().getAssignee()).orElseGet(() -> give(task, of));
    FormSchema form = forms.ofTask(task);
    Map<String, Object> variables = tasks.getVariables(task.id());
    Clerk.submit(
        attempt ->
            filling.fill(
                form,
                of.situation(
                    variables, visit, new Dice(seed, of.name(), task.step(), visit, attempt))),
        entered ->
            workforce.as(
                user,
                () -> {
                  submissions.submitTaskForm(task.id(), entered);
                  return null;
                }));
    return true;
  }

  private Optional<Task> open(NewTask task) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(task.id()).singleResult());
  }

  /**
   * The first who may, of all members in an order of this case's own, claims the task; where nobody
   * may, one more person joins the group.
   */
  private String give(NewTask task, SimulatedCase of) {
    for (String user : inOrder(task, of)) {
      try {
        return claim(task, user);
      } catch (AuthorizationException mustStandAside) {
        continue;
      }
    }
    return claim(task, workforce.addMember(groups(task).get(0)));
  }

  private String claim(NewTask task, String user) {
    workforce.as(
        user,
        () -> {
          tasks.claim(task.id(), user);
          return null;
        });
    return user;
  }

  /** With which it lies now: it may have been handed on since it began. */
  private List<String> groups(NewTask task) {
    return tasks.getIdentityLinksForTask(task.id()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }

  private List<String> inOrder(NewTask task, SimulatedCase of) {
    List<String> people = new ArrayList<>();
    for (String group : groups(task)) {
      List<String> members = new ArrayList<>(workforce.members(group));
      Collections.shuffle(members, new Random(Objects.hash(seed, of.name(), group)));
      people.addAll(members);
    }
    return people;
  }
}
