package org.redress.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.engine.Diagram;
import org.redress.engine.Ladder;
import org.redress.engine.Platform;
import org.redress.engine.PolicyGroup;
import org.redress.register.EntryKind;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/**
 * For every lifecycle, every user task and every group: where all its people are accused, it is not before nobody. For
 * every periodic duty: where its role has nobody, somebody of its policy's stands in.
 */
@RedressTest
class NoTaskBeforeNobodyTest {

  private static final Path PROCESSES = Path.of("processes");
  private static final List<BpmnModelInstance> MODELS = read();
  private static final List<String> LIFECYCLES = startable();
  private static final int MORE_THAN_ANY_LADDER_HAS_RUNGS = 12;

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;
  @Autowired private StandIns standIns;
  @Autowired private Rest rest;
  @Autowired private MockMvc web;
  @Autowired private ProcessEngine engine;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private IdentityService identity;
  @Autowired private AbandonedTasksMapper abandoned;
  @Autowired private AbandonedTasks abandonedTasks;

  static List<String> lifecycles() {
    return LIFECYCLES;
  }

  private static List<String> startable() {
    return MODELS.stream()
        .map(model -> model.getModelElementsByType(Process.class).iterator().next())
        .filter(process -> process.getCamundaCandidateStarterGroups() != null)
        .map(Process::getId)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("lifecycles")
  void accused_one_after_the_other_they_all_lose_the_task_and_at_the_top_it_is_found_before_nobody(String lifecycle) {
    ComplaintCase complaint = complaints.plainlyAbout(lifecycle).filed();
    Task task = tasks.createTaskQuery().processInstanceIdIn(view.instances(complaint).toArray(String[]::new)).list().get(0);
    int climbed = 0;

    Set<String> people = holders(task);
    while (!people.isEmpty()) {
      for (String person : people) {
        assertThat(staff.as(person, () -> tasks.createTaskQuery().taskId(task.getId()).count())).as("seen by %s", person).isOne();
        staff.as(person, () -> {
          tasks.claim(task.getId(), person);
          return null;
        });
        runtime.setVariable(complaint.id(), "respondent", person);
        assertThat(view.tasks(person, complaint)).as("of %s", person).isEmpty();
      }
      assertThat(climbed++).isLessThan(MORE_THAN_ANY_LADDER_HAS_RUNGS);
      people = holders(task);
      people.removeAll(barred(complaint));
    }

    assertThat(complaint.entries(EntryKind.UNATTENDED)).hasSize(1);
    assertThat(abandoned.find()).contains(task.getId());
  }

  @ParameterizedTest
  @MethodSource("lifecycles")
  void every_task_that_loses_its_people_has_somebody_to_go_to_below_the_top(String lifecycle) {
    ComplaintCase complaint = complaints.plainlyAbout(lifecycle).filed();
    Ladder ladder = ladder(lifecycle);
    List<String> nobody = new ArrayList<>();
    int walked = 0;
    for (Step step : steps(lifecycle)) {
      walked++;
      Set<String> accused = members(step.groups());
      List<String> next =
          Platform.unrestricted(
              engine, () -> standIns.above(step.task(), execution(complaint), step.groups(), accused));
      boolean atTheTop =
          step.groups().stream().anyMatch(group -> ladder.rank(role(group)) == ladder.rungs().size() - 1);
      if (next.isEmpty() && !atTheTop) {
        nobody.add(step.task().getId() + " " + step.groups());
      }
      Set<String> left = members(next);
      left.removeAll(accused);
      assertThat(left.isEmpty()).as("%s goes to %s", step.task().getId(), next).isEqualTo(next.isEmpty());
    }
    assertThat(walked).isPositive();
    assertThat(nobody).as("tasks that nobody stands in for").isEmpty();
  }

  static List<String> duties() {
    return MODELS.stream()
        .map(model -> model.getModelElementsByType(Process.class).iterator().next())
        .filter(Diagram::startsByItself)
        .map(Process::getId)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("duties")
  void a_duty_whose_role_has_nobody_comes_before_who_stands_in_and_back_once_there_is_somebody(String duty) throws Exception {
    Set<String> owing = groups(complaints.duty(duty));
    Map<String, Set<String>> gone = dismissed(owing);
    try {
      ComplaintCase owed = complaints.duty(duty);

      if (groups(owed).equals(owing)) {
        isToldToBeBeforeNobody(owed, Set.of());
      } else {
        assertThat(holders(first(owed))).isNotEmpty();
        assertThat(owed.entries(EntryKind.HANDED_ON)).isNotEmpty();
        employed(gone);
        abandonedTasks.handOn();
        assertThat(groups(owed)).isEqualTo(owing);
      }
    } finally {
      employed(gone);
    }
  }

  @ParameterizedTest
  @MethodSource("duties")
  void where_nobody_is_left_who_owes_a_duty_or_stands_in_for_it_it_climbs_its_policys_ladder(String duty) throws Exception {
    Set<String> owing = groups(complaints.duty(duty));
    Map<String, Set<String>> gone = dismissed(owing);
    try {
      Set<String> standing = groups(complaints.duty(duty));
      gone.putAll(dismissed(standing.equals(owing) ? Set.of() : standing));
      ComplaintCase owed = complaints.duty(duty);

      if (groups(owed).equals(owing)) {
        isToldToBeBeforeNobody(owed, standing);
      } else {
        assertThat(groups(owed)).doesNotContainAnyElementsOf(standing);
        assertThat(holders(first(owed))).isNotEmpty();
      }
    } finally {
      employed(gone);
    }
  }

  /** At the top of the ladder, and compliance reads whom to ask for. */
  private void isToldToBeBeforeNobody(ComplaintCase duty, Set<String> gone) throws Exception {
    Set<String> owing = groups(duty);
    assertThat(owing).allMatch(group -> isAtTheTopWithout(gone, group));
    assertThat(duty.entries(EntryKind.UNATTENDED)).hasSize(1);
    assertThat(abandoned.find()).contains(first(duty).getId());
    web.perform(get("/api/audit/unattended").header(HttpHeaders.AUTHORIZATION, rest.basic(staff.employs("officer-of-duties", "compliance"))))
        .andExpect(jsonPath("$[?(@.duty)].role").value(hasItems(owing.toArray(String[]::new))));
  }

  /** Whether those who have gone were all that stood above; who stands on no rung begins at the last but one. */
  private static boolean isAtTheTopWithout(Set<String> gone, String group) {
    Ladder ladder = ladder(PolicyGroup.policy(group));
    int rank = ladder.rank(role(group));
    int first = rank < 0 ? ladder.rungs().size() - 2 : rank + 1;
    return ladder.rungs().stream()
        .skip(Math.max(first, 0))
        .flatMap(List::stream)
        .allMatch(role -> gone.contains(PolicyGroup.policy(group) + "." + role));
  }

  private Task first(ComplaintCase duty) {
    return tasks.createTaskQuery().processInstanceIdIn(view.instances(duty).toArray(String[]::new)).list().get(0);
  }

  private Set<String> groups(ComplaintCase duty) {
    return tasks.getIdentityLinksForTask(first(duty).getId()).stream()
        .map(IdentityLink::getGroupId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All who hold the roles leave them; answers who. */
  private Map<String, Set<String>> dismissed(Set<String> groups) {
    Map<String, Set<String>> gone = new HashMap<>();
    for (String group : groups) {
      gone.put(group, members(List.of(group)));
      gone.get(group).forEach(person -> staff.dismisses(person, group));
    }
    return gone;
  }

  private void employed(Map<String, Set<String>> gone) {
    gone.forEach((group, people) -> people.forEach(person -> staff.employs(person, group)));
  }

  private record Step(UserTask task, List<String> groups) {}

  /** The user tasks of the lifecycle's diagrams, and of the shared ones with the groups that it hands to them. */
  private static List<Step> steps(String lifecycle) {
    List<Step> steps = new ArrayList<>();
    for (BpmnModelInstance model : MODELS) {
      if (belongs(id(model), lifecycle)) {
        model.getModelElementsByType(UserTask.class).forEach(task -> steps.add(step(task, Map.of())));
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
          MODELS.stream()
              .filter(shared -> id(shared).equals(call.getCalledElement()) && !belongs(id(shared), lifecycle))
              .filter(shared -> !id(shared).equals("periodic-duty"))
              .flatMap(shared -> shared.getModelElementsByType(UserTask.class).stream())
              .forEach(task -> steps.add(step(task, handed(call))));
        }
      }
    }
    return steps;
  }

  private static Map<String, String> handed(CallActivity call) {
    Map<String, String> handed = new HashMap<>();
    call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
        .filter(in -> in.getCamundaSourceExpression() != null && in.getCamundaTarget() != null)
        .forEach(in -> handed.put("${" + in.getCamundaTarget() + "}", in.getCamundaSourceExpression().replaceAll("[${}']", "")));
    return handed;
  }

  private static Step step(UserTask task, Map<String, String> handed) {
    return new Step(
        task,
        Arrays.stream(task.getCamundaCandidateGroups().split(","))
            .map(String::trim)
            .map(group -> handed.getOrDefault(group, group))
            .toList());
  }

  private static boolean belongs(String process, String lifecycle) {
    return (process + "-").startsWith(lifecycle + "-")
        && LIFECYCLES.stream().noneMatch(other -> other.length() > lifecycle.length() && (process + "-").startsWith(other + "-"));
  }

  private static String id(BpmnModelInstance model) {
    return model.getModelElementsByType(Process.class).iterator().next().getId();
  }

  private static Ladder ladder(String lifecycle) {
    return MODELS.stream()
        .flatMap(model -> model.getModelElementsByType(Process.class).stream())
        .filter(process -> process.getId().equals(lifecycle))
        .map(Ladder::of)
        .findFirst()
        .orElseThrow();
  }

  private static List<BpmnModelInstance> read() {
    try (Stream<Path> files = Files.walk(PROCESSES)) {
      return files
          .filter(file -> file.toString().endsWith(".bpmn"))
          .map(file -> Bpmn.readModelFromFile(file.toFile()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DelegateExecution execution(ComplaintCase complaint) {
    return Context.getCommandContext().getExecutionManager().findExecutionById(complaint.id());
  }

  private Set<String> holders(Task task) {
    List<String> groups =
        tasks.getIdentityLinksForTask(task.getId()).stream()
            .map(IdentityLink::getGroupId)
            .filter(group -> group != null)
            .toList();
    return members(groups);
  }

  private Set<String> members(Collection<String> groups) {
    Set<String> members = new TreeSet<>();
    groups.forEach(
        group -> identity.createUserQuery().memberOfGroup(group).list().stream().map(User::getId).forEach(members::add));
    return members;
  }

  private static Set<String> barred(ComplaintCase complaint) {
    Set<String> barred = new TreeSet<>();
    complaint.entries(EntryKind.BARRED).forEach(entry -> barred.add(entry.holder()));
    return barred;
  }

  private static String role(String group) {
    return group.substring(group.indexOf('.') + 1);
  }
}
