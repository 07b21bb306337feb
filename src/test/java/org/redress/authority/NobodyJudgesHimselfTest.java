package org.redress.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.util.List;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.redress.form.InvalidSubmissionException;
import org.redress.register.Entry;
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

/** Nobody judges himself, and no task lies before nobody. */
@RedressTest
class NobodyJudgesHimselfTest {

  private static final String GENERAL_MANAGER = "automotive-store-gm";
  private static final String DISPATCHER = "workplace-designated-handler";
  private static final String HEAD = "hospitality-department-head";
  private static final String OFFICER = "legal-designated-officer";
  private static final String DIRECTOR = "legal-director";
  private static final String CLUB_MANAGER = "fitness-department-manager";
  private static final String BOOK_KEEPER = "banking-complaint-manager";
  private static final String REVIEWER = "retail-second-level-receiver";

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;
  @Autowired private RuntimeService runtime;
  @Autowired private FormService forms;
  @Autowired private IdentityService identity;
  @Autowired private MockMvc web;
  @Autowired private Rest rest;
  @Autowired private AbandonedTasks abandoned;
  @Autowired private TaskService tasks;

  @Test
  void compensation_on_a_complaint_about_the_general_manager_goes_to_the_brand_division() {
    staff.employsOnly(GENERAL_MANAGER, "auto-dealer-group.store-gm");
    ComplaintCase complaint =
        aboutTheGeneralManager()
            .does("handle-brand-division", "compensationNeeded", true, "proposedAmount", 15000,
                "compensationReason", "代步费用");

    assertThat(view.tasks(GENERAL_MANAGER, complaint)).isEmpty();
    String approval = approval(complaint);
    complaint.with(approval, "brand-division");
    assertThat(complaint.entries(EntryKind.HANDED_ON)).extracting(Entry::note).allMatch(note -> note.contains("均须回避"));
    complaint.does(approval, "approvalDecision", "approve", "approvedAmount", 15000);
  }

  @Test
  void an_alarm_about_the_general_manager_that_is_not_given_in_time_climbs_past_him() {
    staff.employsOnly(GENERAL_MANAGER, "auto-dealer-group.store-gm");
    ComplaintCase complaint = aboutTheGeneralManager("disturbance", true);

    complaint.passes("due-major-alert");

    complaint.with("alert-group-store-gm", "brand-division").escalated("major-alert", "brand-division");
    assertThat(view.tasks(GENERAL_MANAGER, complaint)).isEmpty();
  }

  @Test
  void a_report_about_the_only_dispatcher_is_received_by_the_company() {
    staff.employsOnly(DISPATCHER, "whistleblowing.designated-handler");
    ComplaintCase complaint = complaints.about("whistleblowing").with("respondent", DISPATCHER).filed();

    complaint.waitsAt("receive").with("receive", "company");
    assertThat(view.tasks(DISPATCHER, complaint)).isEmpty();
    assertThat(view.tasks("workplace-company", complaint)).containsExactly("receive");
    complaint.does("receive", "materialComplete", true).waitsAt("assign-handler");
  }

  @Test
  void a_head_complained_about_in_person_is_asked_by_name_and_has_no_part_until_the_end() {
    assertThatThrownBy(() -> inTheHouse().does("classify", "headInvolved", true))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("被投诉的部门负责人");
    ComplaintCase complaint = inTheHouse().does("classify", "headInvolved", true, "accusedHead", HEAD);

    assertThat(complaint.entries(EntryKind.BARRED)).extracting(Entry::holder).containsExactly(HEAD);
    complaint
        .waitsAt("vice-president-decide-approval-vice-president")
        .does("vice-president-decide-approval-vice-president", "result", "当面致歉", "approvedAmount", 1000)
        .does("vice-president-decide-satisfaction", "satisfaction", "satisfied")
        .waitsAt("close");
    assertThat(view.tasks(HEAD, complaint)).isEmpty();
    complaint.does("close").ended("resolved");
  }

  @Test
  void the_director_cannot_name_the_officer_complained_about_and_may_stand_in_himself() {
    staff.employsOnly(OFFICER, "law-firm.designated-officer");
    ComplaintCase complaint =
        complaints.about("law-firm").filed()
            .does("register", "respondentRole", "designated-officer")
            .waitsAt("recusal-check-director");

    assertThat(complaint.entries(EntryKind.BARRED)).as("a role means who holds it").extracting(Entry::holder)
        .containsExactly(OFFICER);
    assertThatThrownBy(() -> complaint.does("recusal-check-director", "officer", OFFICER))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("依规定须回避本案");
    complaint.does("recusal-check-director", "officer", DIRECTOR).with("written-opinion", "director");
  }

  @Test
  void a_manager_of_the_club_ticked_as_accused_is_named_and_bars_himself_from_the_decision() {
    staff.employsOnly(CLUB_MANAGER, "fitness-club.department-manager");
    Object[] aboutTheManager = {"requestKind", "complaint", "subject", "service", "equipmentInjury", false, "managerInvolved", true};
    ComplaintCase received = complaints.about("fitness-club").filed();
    assertThatThrownBy(() -> received.does("receive", aboutTheManager)).hasMessageContaining("被投诉的部门经理");

    received.does("receive", "requestKind", "complaint", "subject", "service", "equipmentInjury", false,
        "managerInvolved", true, "accusedManager", CLUB_MANAGER);

    assertThat(received.entries(EntryKind.BARRED)).extracting(Entry::holder).containsExactly(CLUB_MANAGER);
    assertThat(view.tasks(CLUB_MANAGER, received)).isEmpty();
  }

  @Test
  void a_complaint_manager_complained_about_by_his_role_leaves_the_book_to_the_head_of_the_outlet() {
    staff.employsOnly(BOOK_KEEPER, "bank-outlet.complaint-manager");
    ComplaintCase complaint =
        complaints.about("bank-outlet").with("channel", "phone").filed()
            .does("receive", "respondentRole", "complaint-manager")
            .does("answer-or-forward", "withinPostAuthority", false);

    complaint.waitsAt("manager-handles").with("manager-handles", "outlet-head");
    assertThat(view.tasks(BOOK_KEEPER, complaint)).isEmpty();
    assertThat(view.tasks("banking-outlet-head", complaint)).containsExactly("manager-handles");
  }

  @Test
  void where_the_role_is_given_with_a_name_the_others_who_hold_it_are_not_barred() {
    String colleague = staff.employs("banking-complaint-manager-2", "bank-outlet.complaint-manager");
    try {
      ComplaintCase complaint =
          complaints.about("bank-outlet").with("channel", "phone").filed()
              .does("receive", "respondentRole", "complaint-manager", "respondent", BOOK_KEEPER);

      assertThat(complaint.entries(EntryKind.BARRED)).extracting(Entry::holder).containsExactly(BOOK_KEEPER);
      complaint.does("answer-or-forward", "withinPostAuthority", false)
          .with("manager-handles", "complaint-manager")
          .doesAs(colleague, "manager-handles", "canReplyOnTheSpot", true, "answer", "当场解释");
    } finally {
      staff.dismisses(colleague, "bank-outlet.complaint-manager");
    }
  }

  @Test
  void whoever_is_penalised_has_no_further_part_in_the_case() {
    String offender = "retail-first-level-receiver";
    ComplaintCase complaint =
        reviewed(18000, "offence", "duty-breach", "offender", offender, "penaltyAmount", 50);

    assertThat(complaint.entries(EntryKind.BARRED)).extracting(Entry::holder).contains(offender);
    assertThat(view.tasks(offender, complaint)).isEmpty();
  }

  @Test
  void a_climb_never_leads_to_who_is_barred_though_its_diagram_says_so() {
    staff.employsOnly(REVIEWER, "retail-franchise.second-level-receiver");
    ComplaintCase complaint = complaints.about("retail-franchise").with("complainantType", "consumer").filed();
    runtime.setVariable(complaint.id(), "respondent", REVIEWER);

    complaint.passes("due-first-contact");

    complaint.escalated("first-contact", "third-level-receiver")
        .with("register-second-level-receiver", "third-level-receiver");
  }

  @Test
  void open_tasks_move_when_a_name_is_set_and_go_on_when_that_one_is_named_too() {
    staff.employsOnly("retail-first-level-receiver", "retail-franchise.first-level-receiver");
    staff.employsOnly(REVIEWER, "retail-franchise.second-level-receiver");
    ComplaintCase complaint = complaints.about("retail-franchise").with("complainantType", "consumer").filed();

    runtime.setVariable(complaint.id(), "respondent", "retail-first-level-receiver");
    complaint.with("register", "second-level-receiver");
    runtime.setVariable(complaint.id(), "respondent", REVIEWER);
    complaint.with("register", "third-level-receiver");
  }

  @Test
  void the_next_approver_finds_no_decision_of_the_one_before_in_his_form() {
    ComplaintCase complaint =
        reviewed(18000, "offence", "duty-breach", "offender", "retail-first-level-receiver", "penaltyAmount", 50);
    String next = approval(complaint);

    assertThat(forms.getTaskFormVariables(complaint.open(next).getId()))
        .doesNotContainKeys("reviewDecision", "approvedAmount", "offence", "offender", "penaltyAmount")
        .containsKey("proposedAmount");
  }

  @Test
  void a_task_whose_people_have_left_goes_to_the_next_authority() {
    String group = "retail-franchise.first-level-receiver";
    ComplaintCase complaint = complaints.about("retail-franchise").with("complainantType", "consumer").filed();
    staff.employsOnly("retail-first-level-receiver", group);
    staff.dismisses("retail-first-level-receiver", group);
    try {
      abandoned.handOn();

      complaint.with("register", "second-level-receiver");
      assertThat(complaint.entries(EntryKind.HANDED_ON)).last()
          .satisfies(entry -> assertThat(entry.note()).contains("没有人员"));
    } finally {
      staff.employs("retail-first-level-receiver", group);
    }
  }

  @Test
  void what_was_handed_on_comes_back_when_somebody_is_appointed_unless_it_has_been_claimed() {
    String group = "retail-franchise.first-level-receiver";
    ComplaintCase lying = complaints.about("retail-franchise").with("complainantType", "consumer").filed();
    ComplaintCase claimed = complaints.about("retail-franchise").with("complainantType", "consumer").filed();
    staff.employsOnly("retail-first-level-receiver", group);
    staff.dismisses("retail-first-level-receiver", group);
    try {
      abandoned.handOn();
      tasks.claim(claimed.open("register").getId(), REVIEWER);
      abandoned.handOn();
      lying.with("register", "second-level-receiver").notEntered(EntryKind.HANDED_BACK);
    } finally {
      staff.employs("retail-first-level-receiver", group);
    }

    abandoned.handOn();

    lying.with("register", "first-level-receiver");
    assertThat(lying.entries(EntryKind.HANDED_BACK)).singleElement().satisfies(entry -> {
      assertThat(entry.element()).isEqualTo("register");
      assertThat(entry.authority()).isEqualTo("first-level-receiver");
      assertThat(entry.note()).contains("交还一级受理人");
    });
    assertThat(view.tasks(REVIEWER, lying)).isEmpty();
    claimed.with("register", "second-level-receiver").heldBy("register", REVIEWER);

    tasks.setAssignee(claimed.open("register").getId(), null);
    abandoned.handOn();

    claimed.with("register", "first-level-receiver");
    assertThat(view.tasks("retail-first-level-receiver", lying)).containsExactly("register");
  }

  @Test
  void who_is_accused_and_appointed_gets_nothing_back() {
    String group = "retail-franchise.first-level-receiver";
    staff.employsOnly("retail-first-level-receiver", group);
    ComplaintCase complaint = complaints.about("retail-franchise").with("complainantType", "consumer").filed();
    runtime.setVariable(complaint.id(), "respondent", "retail-first-level-receiver");

    abandoned.handOn();

    complaint.with("register", "second-level-receiver").notEntered(EntryKind.HANDED_BACK);
  }

  @Test
  void where_nobody_is_left_up_to_the_top_compliance_finds_the_case_before_nobody() throws Exception {
    String top = "retail-franchise.gm-meeting";
    ComplaintCase complaint = complaints.about("retail-franchise").with("complainantType", "consumer").filed();

    barUpTo(complaint, "retail-franchise.first-level-receiver", "retail-franchise.second-level-receiver",
        "retail-franchise.third-level-receiver", top);

    complaint.with("register", "gm-meeting").entered(EntryKind.UNATTENDED, "register");
    String officer = staff.employs("officer-of-the-unattended", "compliance");
    web.perform(get("/api/audit/cases?state=unattended&size=200").header(HttpHeaders.AUTHORIZATION, rest.basic(officer)))
        .andExpect(jsonPath("$.cases[*].caseId").value(hasItem(complaint.id())));

    String added = staff.employs("retail-gm-meeting-added", top);
    try {
      assertThat(view.tasks(added, complaint)).containsExactly("register");
    } finally {
      staff.dismisses(added, top);
    }
  }

  @Test
  void of_a_confidential_case_before_nobody_compliance_learns_the_policy_and_the_role_alone() throws Exception {
    ComplaintCase complaint = complaints.about("whistleblowing").filed();

    barUpTo(complaint, "whistleblowing.designated-handler", "whistleblowing.company", "whistleblowing.company-leader",
        "whistleblowing.board");

    String officer = staff.employs("officer-of-the-unattended", "compliance");
    web.perform(get("/api/audit/unattended").header(HttpHeaders.AUTHORIZATION, rest.basic(officer)))
        .andExpect(jsonPath("$[*].role").value(hasItem("whistleblowing.board")))
        .andExpect(jsonPath("$[*].policy").value(hasItem("公司投诉举报")))
        .andExpect(content().string(not(
            containsString(complaint.record().caseNumber()))));
    web.perform(get("/api/audit/cases?lifecycle=whistleblowing&state=unattended").header(HttpHeaders.AUTHORIZATION, rest.basic(officer)))
        .andExpect(jsonPath("$.cases").isEmpty());
  }

  private void barUpTo(ComplaintCase complaint, String... groups) {
    for (String group : groups) {
      identity.createUserQuery().memberOfGroup(group).list()
          .forEach(member -> runtime.setVariable(complaint.id(), "respondent", member.getId()));
    }
  }

  private ComplaintCase inTheHouse() {
    return complaints.about("hotel-guest").with("guestHasLeft", false).filed();
  }

  private ComplaintCase aboutTheGeneralManager(Object... signs) {
    return complaints.about("auto-dealer-group").with("channel", "phone").filed()
        .does("assign-reception", "aboutReceptionist", false, "respondentUnit", "store-gm",
            "respondent", GENERAL_MANAGER)
        .does("listen-and-record-original-receptionist")
        .does("listen-and-record")
        .does("verify-in-oms", signs);
  }

  /** Approved by the third level with that sum, which is beyond its limit. */
  private ComplaintCase reviewed(int approved, Object... penalty) {
    Object[] answers = new Object[penalty.length + 4];
    answers[0] = "reviewDecision";
    answers[1] = "approve";
    answers[2] = "approvedAmount";
    answers[3] = approved;
    System.arraycopy(penalty, 0, answers, 4, penalty.length);
    return complaints.about("retail-franchise").with("complainantType", "consumer").filed()
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2026-03-10T10:00:00+08:00")
        .does("inform-customer")
        .does("handle-level-1", "proposedAmount", 500)
        .does("satisfaction-level-1", "satisfaction", 2)
        .does("review-approval-second-level-receiver", answers);
  }

  private String approval(ComplaintCase complaint) {
    return openTasks(complaint).stream()
        .filter(task -> task.contains("-approval-"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no approval among " + openTasks(complaint)));
  }

  private List<String> openTasks(ComplaintCase complaint) {
    return view.tasks("compliance", complaint);
  }
}
