package org.redress.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.management.ProcessDefinitionStatistics;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees the cases of an ordinary lifecycle, and who those of a confidential one. */
@RedressTest
class ConfidentialityTest {

  private static final String HANDLERS = "whistleblowing.designated-handler";
  private static final String HANDLER = "workplace-designated-handler";
  private static final String OTHER_HANDLER = "workplace-designated-handler-2";
  private static final String DESIGNATING = "workplace-company";

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;
  @Autowired private TaskService tasks;
  @Autowired private HistoryService history;
  @Autowired private AuthorizationService authorizations;
  @Autowired private ManagementService management;
  @Autowired private RepositoryService repository;

  @BeforeEach
  void a_colleague() {
    staff.employs(OTHER_HANDLER, HANDLERS);
  }

  @AfterEach
  void no_longer() {
    staff.dismisses(OTHER_HANDLER, HANDLERS);
  }

  @Test
  void compliance_reads_an_ordinary_case_with_its_parts_tasks_values_decisions_and_operations() {
    var complaint =
        complaints.about("retail-franchise").with("complainantType", "consumer").filed()
            .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
                "contactedAt", "2026-03-10T10:00:00+08:00")
            .does("inform-customer");

    assertThat(view.runningInstances("compliance", complaint)).as("case and current part").isEqualTo(2);
    assertThat(view.pastInstances("compliance", complaint)).isEqualTo(view.instances(complaint).size());
    assertThat(view.tasks("compliance", complaint)).containsExactly("handle-level-1");
    assertThat(view.pastSteps("compliance", complaint))
        .contains("register", "inform-customer", "handle-level-1");
    assertThat(view.variables("compliance", complaint)).isPositive();
    assertThat(view.decisions("compliance", complaint)).isPositive();
    assertThat(view.operations("compliance", complaint)).isPositive();
  }

  @Test
  void compliance_reads_and_does_not_act() {
    var complaint = complaints.about("retail-franchise").filed();
    String task = complaint.open("register").getId();

    assertThat(staff.refusal("compliance", () -> tasks.claim(task, "compliance"))).contains("此任务不由您办理");
    assertThat(staff.refusal("compliance", () -> tasks.complete(task))).contains("此任务不由您办理");
    assertThat(staff.refusal("compliance", () -> tasks.setAssignee(task, "compliance"))).contains("此任务不由您办理");
  }

  @Test
  void an_ended_case_stays_readable_for_compliance() {
    var complaint =
        complaints.about("retail-franchise").with("complainantType", "consumer").filed()
            .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
                "contactedAt", "2026-03-10T10:00:00+08:00")
            .does("inform-customer")
            .does("handle-level-1")
            .does("satisfaction-level-1", "satisfaction", 2)
            .does("review-approval-second-level-receiver", "reviewDecision", "approve")
            .does("archive")
            .ended("resolved");

    assertThat(view.pastInstances("compliance", complaint)).isEqualTo(view.instances(complaint).size());
    assertThat(view.pastSteps("compliance", complaint)).contains("handle-level-1", "archive");
    assertThat(view.decisions("compliance", complaint)).isPositive();
    assertThat(rightsTo(complaint)).as("who sees what follows from groups: no right is kept for a case").isEmpty();
  }

  /** To its instances and tasks, running or past. */
  private List<Authorization> rightsTo(ComplaintCase complaint) {
    Stream<String> steps =
        history.createHistoricTaskInstanceQuery().rootProcessInstanceId(complaint.id()).list().stream().map(HistoricTaskInstance::getId);
    return Stream.concat(view.instances(complaint).stream(), steps)
        .flatMap(id -> authorizations.createAuthorizationQuery().resourceId(id).list().stream())
        .toList();
  }

  @Test
  void nobody_who_reads_cases_in_general_sees_that_a_confidential_one_exists() {
    var complaint = designated(HANDLER).does("investigate", "isSubstantiated", true).waitsAt("handle");

    for (String reader : List.of("compliance", "analyst", "admin")) {
      assertThat(view.runningInstances(reader, complaint)).as(reader).isZero();
      assertThat(view.pastInstances(reader, complaint)).as(reader).isZero();
      assertThat(view.tasks(reader, complaint)).as(reader).isEmpty();
      assertThat(view.pastSteps(reader, complaint)).as(reader).isEmpty();
      assertThat(view.variables(reader, complaint)).as(reader).isZero();
      assertThat(view.decisions(reader, complaint)).as(reader).isZero();
      assertThat(view.operations(reader, complaint)).as(reader).isZero();
      assertThat(countedProcesses(reader)).as(reader).contains("retail-franchise")
          .noneMatch(process -> process.startsWith("whistleblowing"));
    }
    assertThat(decisionsMade(complaint)).as("there is something to hide").isPositive();
  }

  @Test
  void compliance_sees_the_decision_tables_of_other_policies_only() {
    List<String> tables =
        staff.as(
            "compliance",
            () ->
                repository.createDecisionDefinitionQuery().list().stream()
                    .map(DecisionDefinition::getKey)
                    .toList());

    assertThat(tables).contains("retail-franchise-grade")
        .noneMatch(table -> table.startsWith("whistleblowing"));
  }

  @Test
  void a_task_that_the_diagram_gives_to_one_person_is_theirs_alone_and_not_their_groups() {
    var complaint = designated(HANDLER);

    assertThat(view.tasks(HANDLER, complaint)).containsExactly("investigate");
    assertThat(view.tasks(OTHER_HANDLER, complaint)).isEmpty();
    assertThat(view.pastSteps(OTHER_HANDLER, complaint)).doesNotContain("investigate");
    String task = complaint.open("investigate").getId();
    assertThat(staff.refusal(OTHER_HANDLER, () -> tasks.getVariables(task))).contains("此任务不由您办理");
    assertThat(staff.refusal(OTHER_HANDLER, () -> tasks.claim(task, null))).contains("此任务不由您办理");
    assertThat(staff.refusal(OTHER_HANDLER, () -> tasks.complete(task))).contains("此任务不由您办理");
  }

  @Test
  void the_authority_over_the_step_can_give_it_to_another_of_the_group_who_then_has_it_alone() {
    var complaint = designated(HANDLER);
    String task = complaint.open("investigate").getId();

    assertThat(view.tasks(DESIGNATING, complaint)).containsExactly("investigate");
    assertThat(staff.refusal(DESIGNATING, () -> tasks.complete(task))).contains("此任务不由您办理");
    assertThat(staff.refusal(DESIGNATING, () -> tasks.setAssignee(task, DESIGNATING))).contains("此任务不由您办理");
    for (Runnable change :
        List.<Runnable>of(
            () -> tasks.addCandidateGroup(task, "compliance"),
            () -> tasks.addCandidateUser(task, "compliance"),
            () -> tasks.deleteCandidateGroup(task, HANDLERS))) {
      assertThat(staff.refusal(DESIGNATING, change)).contains("由流程图规定");
    }
    staff.as(DESIGNATING, () -> {
      tasks.setAssignee(task, OTHER_HANDLER);
      return null;
    });

    assertThat(view.tasks(OTHER_HANDLER, complaint)).containsExactly("investigate");
    assertThat(view.tasks(HANDLER, complaint)).isEmpty();
    complaint.does("investigate", "isSubstantiated", true).waitsAt("handle");
  }

  @Test
  void who_cannot_do_it_gives_it_back_to_the_group_and_who_takes_it_has_it_alone_again() {
    var complaint = designated(HANDLER);
    String task = complaint.open("investigate").getId();

    staff.as(HANDLER, () -> claim(task, null));
    assertThat(view.tasks(HANDLER, complaint)).containsExactly("investigate");
    assertThat(view.tasks(OTHER_HANDLER, complaint)).containsExactly("investigate");

    staff.as(OTHER_HANDLER, () -> claim(task, OTHER_HANDLER));
    assertThat(view.tasks(OTHER_HANDLER, complaint)).containsExactly("investigate");
    assertThat(view.tasks(HANDLER, complaint)).isEmpty();
  }

  @Test
  void an_authority_complained_about_does_not_see_the_task_either() {
    String accused = staff.employs("workplace-company-2", "whistleblowing.company");
    try {
      var complaint =
          complaints.about("whistleblowing").filed()
              .does("receive", "materialComplete", true, "respondent", accused)
              .doesAs(DESIGNATING, "assign-handler", "designatedHandler", HANDLER);

      assertThat(view.tasks(accused, complaint)).isEmpty();
      assertThat(view.tasks(DESIGNATING, complaint)).containsExactly("investigate");
      String task = complaint.open("investigate").getId();
      assertThat(staff.refusal(accused, () -> tasks.setAssignee(task, OTHER_HANDLER))).contains("此任务不由您办理");
    } finally {
      staff.dismisses(accused, "whistleblowing.company");
    }
  }

  private ComplaintCase designated(String handler) {
    return complaints.about("whistleblowing").filed()
        .doesAs(HANDLER, "receive", "materialComplete", true)
        .doesAs(DESIGNATING, "assign-handler", "designatedHandler", handler);
  }

  private Void claim(String task, String user) {
    tasks.claim(task, user);
    return null;
  }

  /** Keys of the processes whose number of running cases the user is told. */
  private List<String> countedProcesses(String user) {
    return staff.as(
        user,
        () ->
            management.createProcessDefinitionStatisticsQuery().list().stream()
                .map(ProcessDefinitionStatistics::getKey)
                .toList());
  }

  private long decisionsMade(ComplaintCase complaint) {
    return view.instances(complaint).stream()
        .mapToLong(id -> history.createHistoricDecisionInstanceQuery().processInstanceId(id).count())
        .sum();
  }
}
