package org.redress.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.DelegationState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** 回避: who is complained about has nothing to do with the case. */
@RedressTest
class RecusalTest {

  private static final String RECEIVERS = "retail-franchise.first-level-receiver";
  private static final String RECEIVER = "retail-first-level-receiver";
  private static final String COLLEAGUE = "retail-first-level-receiver-2";
  private static final String REVIEWERS = "retail-franchise.second-level-receiver";
  private static final String REVIEWER = "retail-second-level-receiver";
  private static final String REVIEW = "review-approval-second-level-receiver";
  private static final String HANDLERS = "whistleblowing.designated-handler";
  private static final String HANDLER = "workplace-designated-handler";
  private static final String OTHER_HANDLER = "workplace-designated-handler-2";

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private HistoryService history;
  @Autowired private AuthorizationService authorizations;

  @BeforeEach
  void colleagues() {
    staff.employs(COLLEAGUE, RECEIVERS);
    staff.employs(OTHER_HANDLER, HANDLERS);
  }

  @AfterEach
  void no_longer() {
    staff.dismisses(COLLEAGUE, RECEIVERS);
    staff.dismisses(OTHER_HANDLER, HANDLERS);
  }

  @Test
  void before_anybody_is_complained_about_every_member_of_the_group_finds_the_task() {
    var complaint = complaints.about("retail-franchise").filed();

    assertThat(view.tasks(RECEIVER, complaint)).containsExactly("register");
    assertThat(view.tasks(COLLEAGUE, complaint)).containsExactly("register");
    assertThat(complaint.entries(EntryKind.BARRED)).isEmpty();
  }

  @Test
  void the_respondent_finds_nothing_of_the_case_any_more_and_their_colleagues_find_it_as_before() {
    var complaint = naming(COLLEAGUE);

    assertThat(view.tasks(COLLEAGUE, complaint)).isEmpty();
    assertThat(view.pastSteps(COLLEAGUE, complaint)).isEmpty();
    assertThat(view.operations(COLLEAGUE, complaint)).isZero();
    assertThat(view.tasks(RECEIVER, complaint)).containsExactly("inform-customer");
    assertThat(view.pastSteps(RECEIVER, complaint)).as("past steps are shown by the case's page").containsExactly("inform-customer");
  }

  @Test
  void who_may_do_a_task_reads_what_was_done_with_it_while_it_is_open_and_the_respondent_does_not() {
    var complaint = naming(COLLEAGUE);
    String task = complaint.open("inform-customer").getId();

    staff.as(RECEIVER, () -> {
      tasks.claim(task, RECEIVER);
      return null;
    });

    assertThat(view.operations(RECEIVER, complaint)).isPositive();
    assertThat(view.operations(COLLEAGUE, complaint)).isZero();
    complaint.doesAs(RECEIVER, "inform-customer");
    assertThat(staff.as(RECEIVER, () -> history.createUserOperationLogQuery().taskId(task).count())).isZero();
  }

  @Test
  void the_register_tells_who_is_barred_and_since_when() {
    var complaint = naming(COLLEAGUE);

    Entry barred = complaint.entries(EntryKind.BARRED).get(0);
    assertThat(barred.holder()).isEqualTo(COLLEAGUE);
    assertThat(barred.heldSince()).isEqualTo(ClockUtil.getCurrentTime().toInstant());
    assertThat(barred.actor()).isEqualTo(RECEIVER);
    assertThat(complaint.entries(EntryKind.BARRED)).as("the same name again bars once").hasSize(1);
  }

  @Test
  void whoever_knows_the_tasks_id_is_refused_in_chinese_and_not_told_that_they_are_complained_about() {
    String task = naming(COLLEAGUE).open("inform-customer").getId();

    for (Runnable request :
        List.<Runnable>of(
            () -> tasks.claim(task, COLLEAGUE),
            () -> tasks.claim(task, RECEIVER),
            () -> tasks.setAssignee(task, COLLEAGUE),
            () -> tasks.delegateTask(task, RECEIVER),
            () -> tasks.complete(task),
            () -> tasks.getVariables(task))) {
      assertThat(staff.refusal(COLLEAGUE, request)).contains("此任务不由您办理").doesNotContain("投诉");
    }
  }

  @Test
  void nobody_else_can_give_them_the_task_either_not_even_the_platforms_own_code() {
    var complaint = naming(COLLEAGUE);
    String task = complaint.open("inform-customer").getId();

    assertThat(staff.refusal(RECEIVER, () -> tasks.claim(task, COLLEAGUE)))
        .isEqualTo(COLLEAGUE + "依规定须回避本案，请改派其他人员");
    assertThat(refusal(() -> tasks.setAssignee(task, COLLEAGUE))).contains("须回避本案");
    assertThat(refusal(() -> tasks.delegateTask(task, COLLEAGUE))).contains("须回避本案");
    assertThat(refusal(() -> tasks.setOwner(task, COLLEAGUE))).contains("须回避本案");
    assertThat(complaint.open("inform-customer").getAssignee()).isNull();
  }

  @Test
  void a_right_that_somebody_enters_for_them_by_hand_does_not_let_them_do_the_task() {
    String task = naming(COLLEAGUE).open("inform-customer").getId();
    Authorization mistake = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    mistake.setUserId(COLLEAGUE);
    mistake.setResource(Resources.TASK);
    mistake.setResourceId(task);
    mistake.addPermission(Permissions.ALL);
    authorizations.saveAuthorization(mistake);

    assertThat(staff.refusal(COLLEAGUE, () -> tasks.claim(task, COLLEAGUE))).contains("此任务不由您办理");
    assertThat(staff.refusal(COLLEAGUE, () -> tasks.complete(task))).contains("此任务不由您办理");
  }

  @Test
  void each_later_task_is_closed_to_them_too_in_called_parts_as_well() {
    var complaint = naming(COLLEAGUE).doesAs(RECEIVER, "inform-customer").waitsAt("handle-level-1");

    assertThat(view.tasks(COLLEAGUE, complaint)).isEmpty();
    assertThat(view.tasks(RECEIVER, complaint)).containsExactly("handle-level-1");
    assertThat(view.pastSteps(COLLEAGUE, complaint)).isEmpty();
  }

  @Test
  void a_task_that_they_hold_goes_back_to_the_group_and_what_they_did_before_stays_in_history_for_others() {
    var complaint = complaints.about("whistleblowing").filed()
        .doesAs(OTHER_HANDLER, "receive", "materialComplete", true)
        .does("assign-handler", "designatedHandler", OTHER_HANDLER);
    assertThat(view.tasks(OTHER_HANDLER, complaint)).containsExactly("investigate");

    runtime.setVariable(complaint.id(), "respondent", OTHER_HANDLER);

    assertThat(complaint.open("investigate").getAssignee()).isNull();
    assertThat(view.tasks(OTHER_HANDLER, complaint)).isEmpty();
    assertThat(view.pastSteps(OTHER_HANDLER, complaint)).isEmpty();
    assertThat(view.tasks(HANDLER, complaint)).as("now the group's again").containsExactly("investigate");
    var received =
        history.createHistoricTaskInstanceQuery()
            .rootProcessInstanceId(complaint.id()).taskDefinitionKey("receive").singleResult();
    assertThat(received.getAssignee()).isEqualTo(OTHER_HANDLER);
    complaint.doesAs(HANDLER, "investigate", "isSubstantiated", true).waitsAt("handle");
  }

  @Test
  void a_task_delegated_to_them_can_still_be_done_by_another() {
    var complaint = naming("compliance");
    String task = complaint.open("inform-customer").getId();
    tasks.claim(task, RECEIVER);
    tasks.delegateTask(task, COLLEAGUE);

    runtime.setVariable(complaint.id(), "respondent", COLLEAGUE);

    assertThat(complaint.open("inform-customer").getAssignee()).isNull();
    assertThat(complaint.open("inform-customer").getDelegationState()).isNotEqualTo(DelegationState.PENDING);
    complaint.doesAs(RECEIVER, "inform-customer").waitsAt("handle-level-1");
  }

  @Test
  void that_very_person_is_refused_where_they_are_named_for_a_later_step() {
    var complaint =
        complaints.about("whistleblowing").with("respondent", HANDLER).filed()
            .doesAs(OTHER_HANDLER, "receive", "materialComplete", true, "respondent", HANDLER);

    assertThatThrownBy(() -> complaint.does("assign-handler", "designatedHandler", HANDLER))
        .hasMessageContaining("须回避本案");
    complaint.does("assign-handler", "designatedHandler", OTHER_HANDLER);

    assertThat(view.tasks(HANDLER, complaint)).isEmpty();
    assertThat(view.tasks(OTHER_HANDLER, complaint)).containsExactly("investigate");
    complaint.doesAs(OTHER_HANDLER, "investigate").waitsAt("handle");
  }

  @Test
  void who_names_themselves_finishes_that_step_and_is_out_from_then_on() {
    var complaint = filed().doesAs(COLLEAGUE, "register", registered(COLLEAGUE));

    assertThat(complaint.entries(EntryKind.STEP).get(0).holder()).isEqualTo(COLLEAGUE);
    assertThat(view.tasks(COLLEAGUE, complaint)).isEmpty();
    assertThat(view.pastSteps(COLLEAGUE, complaint)).isEmpty();
    var step =
        history.createHistoricTaskInstanceQuery()
            .rootProcessInstanceId(complaint.id()).taskDefinitionKey("register").singleResult();
    assertThat(step.getAssignee()).as("who did it, for others").isEqualTo(COLLEAGUE);
  }

  @Test
  void naming_another_later_bars_that_one_too_and_frees_nobody() {
    var complaint = naming(COLLEAGUE);

    runtime.setVariable(complaint.id(), "respondent", REVIEWER);
    runtime.setVariable(complaint.id(), "respondent", null);

    assertThat(complaint.entries(EntryKind.BARRED)).extracting(Entry::holder)
        .containsExactly(COLLEAGUE, REVIEWER);
    assertThat(view.tasks(COLLEAGUE, complaint)).isEmpty();
    complaint.doesAs(RECEIVER, "inform-customer");
    assertThat(view.tasks(COLLEAGUE, complaint)).isEmpty();
  }

  @Test
  void where_everybody_must_stand_aside_the_next_authority_finds_the_task_and_the_register_says_why() {
    staff.employsOnly(REVIEWER, REVIEWERS);
    var complaint =
        naming(REVIEWER)
            .doesAs(RECEIVER, "inform-customer")
            .doesAs(RECEIVER, "handle-level-1")
            .doesAs(RECEIVER, "satisfaction-level-1", "satisfaction", 2)
            .waitsAt(REVIEW)
            .with(REVIEW, "third-level-receiver");

    assertThat(complaint.entries(EntryKind.HANDED_ON))
        .singleElement()
        .satisfies(
            handedOn -> {
              assertThat(handedOn.element()).isEqualTo(REVIEW);
              assertThat(handedOn.authority()).isEqualTo("third-level-receiver");
              assertThat(handedOn.note()).contains("二级受理人").contains("均须回避").contains("代为办理");
            });
    assertThat(view.tasks(REVIEWER, complaint)).isEmpty();
    complaint.doesAs("retail-third-level-receiver", REVIEW, "reviewDecision", "approve").waitsAt("archive");
  }

  @Test
  void a_compliance_officer_complained_about_does_not_see_that_case_and_sees_the_others() {
    String officer = staff.employs("compliance-2", "compliance");
    var theirs = naming(officer).doesAs(RECEIVER, "inform-customer");
    var another = naming(COLLEAGUE).doesAs(RECEIVER, "inform-customer");

    assertThat(view.runningInstances(officer, theirs)).isZero();
    assertThat(view.pastInstances(officer, theirs)).isZero();
    assertThat(view.tasks(officer, theirs)).isEmpty();
    assertThat(view.pastSteps(officer, theirs)).isEmpty();
    assertThat(view.variables(officer, theirs)).isZero();
    assertThat(view.operations(officer, theirs)).isZero();
    assertThat(view.decisions(officer, theirs)).isZero();
    assertThat(view.runningInstances(officer, another)).isGreaterThan(1);
    assertThat(view.decisions(officer, another)).isPositive();
    assertThat(view.runningInstances("compliance", theirs)).isGreaterThan(1);
    assertThat(view.decisions("compliance", theirs)).isPositive();
  }

  @Test
  void rights_to_what_runs_go_when_it_ends_and_rights_to_history_stay_until_the_case_is_erased() {
    var complaint =
        naming(COLLEAGUE)
            .doesAs(RECEIVER, "inform-customer")
            .doesAs(RECEIVER, "handle-level-1")
            .doesAs(RECEIVER, "satisfaction-level-1", "satisfaction", 2)
            .doesAs(REVIEWER, REVIEW, "reviewDecision", "approve")
            .does("archive")
            .ended("resolved");
    List<String> things = view.instances(complaint).stream().toList();
    List<String> steps =
        history.createHistoricTaskInstanceQuery().rootProcessInstanceId(complaint.id()).list().stream()
            .map(step -> step.getId())
            .toList();

    assertThat(things).flatMap(id -> rights(id, Resources.PROCESS_INSTANCE)).isEmpty();
    assertThat(steps).flatMap(id -> rights(id, Resources.TASK)).isEmpty();
    List<Authorization> past =
        things.stream().flatMap(id -> rights(id, Resources.HISTORIC_PROCESS_INSTANCE).stream()).toList();
    assertThat(past).as("the respondent's bar, by instance, and nobody else's rights").hasSize(things.size());
    assertThat(past).extracting(Authorization::getRemovalTime)
        .as("the engine clears nothing away by itself, for a case may be under legal hold").containsOnlyNulls();
    assertThat(past).extracting(Authorization::getRootProcessInstanceId).containsOnly(complaint.id());
  }

  private List<Authorization> rights(String id, Resources resource) {
    return authorizations.createAuthorizationQuery().resourceType(resource).resourceId(id).list();
  }

  private ComplaintCase filed() {
    return complaints.about("retail-franchise").with("complainantType", "consumer").filed();
  }

  /** A complaint in whose registration somebody is named as respondent; it waits at inform-customer. */
  private ComplaintCase naming(String respondent) {
    return filed().doesAs(RECEIVER, "register", registered(respondent)).waitsAt("inform-customer");
  }

  private static Object[] registered(String respondent) {
    return new Object[] {
      "subject", "product-repair", "cause", "product-quality", "contact", "customer",
      "contactedAt", "2026-03-10T10:00:00+08:00", "respondent", respondent
    };
  }

  private static String refusal(Runnable request) {
    try {
      request.run();
    } catch (AuthorizationException refused) {
      return refused.getMessage();
    }
    throw new AssertionError("not refused");
  }
}
