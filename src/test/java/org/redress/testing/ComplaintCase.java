package org.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.redress.register.CaseRecord;
import org.redress.register.Entry;
import org.redress.register.EntryKind;

/** A complaint under way, told in the policy's terms. Every step answers the case, so that a scenario reads on. */
public class ComplaintCase {

  private final Engine engine;
  private final String id;

  ComplaintCase(Engine engine, String id) {
    this.engine = engine;
    this.id = id;
  }

  /** The engine's id of the case. */
  public String id() {
    return id;
  }

  /**
   * Somebody who may completes the open task of that id through its form.
   *
   * @param answers field, answer, field, answer …; required fields left out fill themselves
   */
  public ComplaintCase does(String task, Object... answers) {
    Task open = open(task);
    return doesAs(engine.candidates(open).get(0), task, answers);
  }

  /** The same, by a certain user. */
  public ComplaintCase doesAs(String user, String task, Object... answers) {
    Map<String, Object> given = new LinkedHashMap<>();
    for (int i = 0; i < answers.length; i += 2) {
      given.put((String) answers[i], answers[i + 1]);
    }
    engine.submit(open(task), user, given);
    return this;
  }

  /** Every open task whose id begins so is done, by somebody who may; none need be open. */
  public ComplaintCase doesEach(String beginning) {
    engine.openTasks(id).stream()
        .map(Task::getTaskDefinitionKey)
        .filter(task -> task.startsWith(beginning))
        .sorted()
        .forEach(this::does);
    return this;
  }

  /** Who is of the task's roles may yet not do it in this case, and is told so with these words. */
  public ComplaintCase refuses(String user, String task, String words) {
    assertThat(engine.groupsOf(open(task)))
        .flatMap(engine::membersOf)
        .as("members for %s", task)
        .contains(user);
    assertThatThrownBy(() -> doesAs(user, task))
        .isInstanceOf(AuthorizationException.class)
        .hasMessageContaining(words);
    return this;
  }

  /** Goes a stretch of the way that is told elsewhere because many cases go it in the same way. */
  public ComplaintCase through(UnaryOperator<ComplaintCase> stretch) {
    return stretch.apply(this);
  }

  /** Nobody does anything until the timer is due, and it fires. */
  public ComplaintCase passes(String timer) {
    List<Job> waiting = engine.timers(id, timer);
    assertThat(waiting).as("waiting timers %s, with open tasks %s", timer, openTasks()).hasSize(1);
    engine.fire(waiting.get(0));
    return this;
  }

  /** Somebody with the right to takes the whole case out of the engine. */
  public ComplaintCase cancelled() {
    engine.runtime.deleteProcessInstance(id, "a test");
    return ended("cancelled");
  }

  /** Exactly these tasks are open, in the case and its parts. */
  public ComplaintCase waitsAt(String... tasks) {
    assertThat(openTasks()).as("open tasks").containsExactlyInAnyOrder(tasks);
    return this;
  }

  /** The open task lies with exactly these roles of the policy, in an organisation without units. */
  public ComplaintCase with(String task, String... roles) {
    return before(task, roles);
  }

  /** The open task lies with exactly those who hold these roles in these units ({@code outlet-head@east}). */
  public ComplaintCase before(String task, String... groups) {
    assertThat(engine.groupsOf(open(task)).stream().map(ComplaintCase::roleOf))
        .as("groups of %s", task)
        .containsExactlyInAnyOrder(groups);
    return this;
  }

  /** The open task is due then, Beijing time ({@code 2026-03-11T18:00}). */
  public ComplaintCase due(String task, String localDateTime) {
    assertThat(open(task).getDueDate())
        .as("due date of %s", task)
        .isEqualTo(Beijing.time(localDateTime));
    return this;
  }

  /** The open task is this person's alone. */
  public ComplaintCase heldBy(String task, String user) {
    assertThat(open(task).getAssignee()).as("holder of %s", task).isEqualTo(user);
    return this;
  }

  /** The timer waits for that moment, Beijing time ({@code 2026-06-23T18:00}). */
  public ComplaintCase waitsUntil(String timer, String localDateTime) {
    assertThat(engine.timers(id, timer))
        .as("waiting timers %s, with open tasks %s", timer, openTasks())
        .extracting(Job::getDuedate)
        .containsExactly(Beijing.time(localDateTime));
    return this;
  }

  /** The case has ended with that outcome, in the engine and in the register, and what that tells holds together. */
  public ComplaintCase ended(String outcome) {
    assertThat(openTasks()).as("open tasks").isEmpty();
    assertThat(engine.history.createHistoricProcessInstanceQuery().processInstanceId(id).finished().count())
        .as("the case has ended")
        .isOne();
    assertThat(record().outcome()).as("outcome").isEqualTo(outcome);
    assertThat(engine.check.ofCase(id).findings()).as("what is not as it was written").isEmpty();
    return this;
  }

  /** A variable of the case has that value now. */
  public ComplaintCase has(String variable, Object value) {
    assertThat(engine.runtime.getVariable(id, variable)).as(variable).isEqualTo(value);
    return this;
  }

  /** Who does the open task sees that value: in the form, or above it in what was entered so far. */
  public ComplaintCase shows(String task, String variable, Object value) {
    assertThat(engine.seen(open(task), variable))
        .as("%s of %s", variable, task)
        .isEqualTo(value);
    return this;
  }

  /** Of several open tasks of that id each shows one of these values of the variable, in whatever order. */
  public ComplaintCase told(String task, String variable, Object... values) {
    assertThat(engine.openTasks(id).stream().filter(open -> open.getTaskDefinitionKey().equals(task)))
        .extracting(open -> engine.seen(open, variable))
        .as("%s of the tasks %s", variable, task)
        .containsExactlyInAnyOrder(values);
    return this;
  }

  /** The register has an entry of that kind about that deadline (or, for kinds without one, that element). */
  public ComplaintCase entered(EntryKind kind, String about) {
    assertThat(entries(kind)).as("%s entries", kind).anyMatch(e -> about.equals(e.deadline()) || about.equals(e.element()) || about.equals(e.note()));
    return this;
  }

  /** The register has it that the deadline passed while that person, or that role's group, held the task. */
  public ComplaintCase missed(String deadline, String holder) {
    assertThat(entries(EntryKind.DEADLINE_MISSED))
        .as("missed deadlines")
        .filteredOn(e -> deadline.equals(e.deadline()))
        .anyMatch(e -> e.holder() != null && holder.equals(roleOf(e.holder())));
    return this;
  }

  /** The register has it that the step went to that role because the deadline passed. */
  public ComplaintCase escalated(String deadline, String role) {
    assertThat(entries(EntryKind.ESCALATED))
        .as("escalations")
        .anyMatch(e -> deadline.equals(e.deadline()) && role.equals(e.authority()));
    return this;
  }

  /** For reasons other than an expiry the case has gone up exactly so, in order: {@code "AMOUNT outlet-head"}. */
  public ComplaintCase climbed(String... reasonAndRole) {
    assertThat(entries(EntryKind.ESCALATED))
        .as("climbs for a reason")
        .filteredOn(entry -> entry.reason() != null)
        .extracting(entry -> entry.reason() + " " + entry.authority())
        .containsExactly(reasonAndRole);
    return this;
  }

  /** The register has it that, beside the holder, that role was reminded of the deadline, so many times. */
  public ComplaintCase reminded(String deadline, String role, int times) {
    assertThat(entries(EntryKind.REMINDED))
        .as("reminders")
        .filteredOn(e -> deadline.equals(e.deadline()) && role.equals(e.authority()))
        .hasSize(times);
    return this;
  }

  /** The register has it that the deadline's passing brought forth the document that the policy names. */
  public ComplaintCase documented(String deadline, String document) {
    assertThat(engine.register.entries(id))
        .as("documents")
        .anyMatch(e -> deadline.equals(e.deadline()) && document.equals(e.document()));
    return this;
  }

  /** The register has no entry of that kind. */
  public ComplaintCase notEntered(EntryKind kind) {
    assertThat(entries(kind)).as("%s entries", kind).isEmpty();
    return this;
  }

  /** Moves time on to then, Beijing time; no timer fires by that. */
  public ComplaintCase at(String localDateTime) {
    ClockUtil.setCurrentTime(Beijing.time(localDateTime));
    return this;
  }

  /** Entries of a kind, in order. */
  public List<Entry> entries(EntryKind kind) {
    return engine.register.entries(id).stream().filter(entry -> entry.kind() == kind).toList();
  }

  /** The case's row in the register. */
  public CaseRecord record() {
    return engine.register.find(id).orElseThrow(() -> new AssertionError("case " + id + " is not registered"));
  }

  /** The open task of that id. */
  public Task open(String task) {
    List<Task> open =
        engine.openTasks(id).stream().filter(t -> t.getTaskDefinitionKey().equals(task)).toList();
    assertThat(open).as("open tasks %s among %s", task, openTasks()).hasSize(1);
    return open.get(0);
  }

  /** The role of a group {@code <policy>.<role>}; a user id stays as it is. */
  private static String roleOf(String holder) {
    return holder.substring(holder.indexOf('.') + 1);
  }

  private List<String> openTasks() {
    return engine.openTasks(id).stream().map(Task::getTaskDefinitionKey).sorted().toList();
  }
}
