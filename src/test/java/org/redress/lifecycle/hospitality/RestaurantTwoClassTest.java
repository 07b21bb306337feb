package org.redress.lifecycle.hospitality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.SATISFACTION;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.form.InvalidSubmissionException;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** 餐饮公司顾客抱怨及处理制度: what the waiter may settle alone, and what goes to the supervisor or above. */
@LifecycleTest("restaurant-two-class")
class RestaurantTwoClassTest {

  private static final String WAITER = "hospitality-waiter";
  private static final String LEADER = "hospitality-shift-leader";
  private static final String BOTH = "shift-leader,restaurant-two-class.waiter";
  private static final Object[] DISSATISFIED = {"satisfaction", "dissatisfied", "dissatisfaction", "等得太久"};

  @Autowired private Complaints complaints;
  @Autowired private View view;

  @Test
  void a_bad_dish_is_replaced_at_the_table_by_the_waiter_and_asked_about_by_the_supervisor_afterwards() {
    ComplaintCase complaint =
        complaints.about("restaurant-two-class")
            .with("channel", "face-to-face")
            .filed()
            .waitsAt("receive").with("receive", "waiter", "shift-leader")
            .does("receive", "identityName", "王女士", "seat", "八号桌")
            .has("identityName", null)
            .waitsAt("listen").with("listen", "waiter", "shift-leader")
            .shows("listen", "seat", "八号桌")
            .does("listen", "demand", "换一份")
            .has("grade", "class-1")
            .waitsAt("show-care").with("show-care", "waiter", "shift-leader")
            .does("show-care", "suggestion", "马上换一份")
            .has("purpose", "opinion")
            .waitsAt("collect-evidence").with("collect-evidence", "waiter", "shift-leader")
            .does("collect-evidence", "occurredPlace", "大厅")
            .waitsAt("settle").with("settle", "waiter", "shift-leader")
            .due("settle", "2026-03-10T10:30")
            .shows("settle", "occurredPlace", "大厅")
            .doesAs(WAITER, "settle", "remedy", "replace", "plan", "换一份并致歉", "agreed", true)
            .has("settledBy", "waiter")
            .waitsAt("follow-up").with("follow-up", "supervisor")
            .due("follow-up", "2026-03-11T10:00")
            .shows("follow-up", "plan", "换一份并致歉")
            .does("follow-up", "satisfaction", "satisfied")
            .entered(DEADLINE_MET, "settle")
            .entered(DEADLINE_MET, "follow-up")
            .notEntered(DEADLINE_MISSED)
            .climbed()
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("CYG20260310-\\d{3,}");
    assertThat(complaint.record().grade()).isEqualTo("class-1");
    assertThat(complaint.record().category()).isEqualTo("opinion");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
  }

  @ParameterizedTest(name = "hurt {0}, by {1}, within own authority {2}: {3}")
  @CsvSource({
    "true, face-to-face, true, class-2, report-supervisor",
    "false, health-authority, true, class-2, report-supervisor",
    "false, face-to-face, false, class-2, report-supervisor",
    "false, phone, true, class-1, collect-evidence",
    "false, written, true, class-1, collect-evidence"
  })
  void what_the_waiter_may_not_settle_alone_is_of_the_second_class(
      boolean hurt, String channel, boolean own, String grade, String task) {
    complaints.about("restaurant-two-class")
        .with("channel", channel)
        .with("complainantType", channel.equals("health-authority") ? channel : "guest")
        .filed()
        .does("receive")
        .does("listen", "guestInjured", hurt, "withinOwnAuthority", own)
        .has("grade", grade)
        .through(complaint -> grade.equals("class-1")
            ? complaint.does("show-care", "suggestion", "马上办")
            : complaint.does("show-care"))
        .has("purpose", "opinion")
        .waitsAt(task);
  }

  @Test
  void who_wants_compensation_goes_to_the_supervisor_though_a_new_dish_would_have_been_the_waiters_to_give() {
    ComplaintCase complaint =
        listened()
            .does("show-care", "wantsCompensation", true, "amount", 300)
            .has("purpose", "material-compensation")
            .has("grade", "class-1")
            .waitsAt("report-supervisor").with("report-supervisor", "waiter", "shift-leader")
            .due("report-supervisor", "2026-03-10T10:30")
            .does("report-supervisor", "reportNote", "客人要求补偿三百元")
            .entered(DEADLINE_MET, "resolve-soon")
            .waitsAt("collect-evidence-supervisor")
            .with("collect-evidence-supervisor", "waiter", "shift-leader", "supervisor")
            .doesAs("hospitality-supervisor", "collect-evidence-supervisor")
            .waitsAt("settle-approval-supervisor").with("settle-approval-supervisor", "supervisor")
            .due("settle-approval-supervisor", "2026-03-10T10:30")
            .shows("settle-approval-supervisor", "amount", 300)
            .shows("settle-approval-supervisor", "reportNote", "客人要求补偿三百元")
            .climbed("COMPETENCE supervisor")
            .does("settle-approval-supervisor", "approvedAmount", 200, "agreed", true)
            .has("settledBy", "supervisor")
            .waitsAt("follow-up")
            .does("follow-up", "satisfaction", "satisfied")
            .ended("resolved");

    assertThat(complaint.record().category()).isEqualTo("material-compensation");
    assertThat(complaint.record().approvedAmount()).isEqualByComparingTo("200");
  }

  @Test
  void a_waiter_grants_no_sum_and_offers_nothing_where_the_matter_is_beyond_him() {
    ComplaintCase complaint = listened();
    assertThatThrownBy(() -> complaint.does("show-care", "wantsCompensation", false))
        .hasMessageContaining("给客人的具体建议");
    complaint
        .does("show-care", "wantsCompensation", true, "suggestion", "赔三百")
        .shows("report-supervisor", "suggestion", null);

    ComplaintCase own = within();
    assertThatThrownBy(() -> own.does("settle", "approvedAmount", 50))
        .isInstanceOf(InvalidSubmissionException.class);
    own.waitsAt("settle");
  }

  @Test
  void the_guest_is_told_that_the_supervisor_is_being_asked() {
    ComplaintCase complaint = beyond().waitsAt("report-supervisor");

    assertThatThrownBy(() -> complaint.does("report-supervisor", "guestTold", false))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("正在与上级主管联系");
    complaint.waitsAt("report-supervisor");
  }

  @Test
  void a_supervisor_who_is_not_told_within_half_an_hour_asks_for_himself_and_is_reminded_afterwards() {
    beyond()
        .passes("due-resolve-soon")
        .missed("resolve-soon", BOTH)
        .escalated("resolve-soon", "supervisor")
        .waitsAt("report-supervisor-supervisor").with("report-supervisor-supervisor", "supervisor")
        .due("report-supervisor-supervisor", "2026-03-10T11:00:01")
        .passes("due-resolve-soon-supervisor")
        .reminded("resolve-soon", "store-manager", 1)
        .does("report-supervisor-supervisor")
        .waitsAt("collect-evidence-supervisor");
  }

  @Test
  void evidence_is_kept_with_its_name_and_number_and_what_was_done_earlier_with_when_where_and_by_whom() {
    ComplaintCase complaint = beyond().does("report-supervisor");
    assertThatThrownBy(() -> complaint.does("collect-evidence-supervisor", "hasEvidence", true))
        .hasMessageContaining("证物名称")
        .hasMessageContaining("种类数量");
    assertThatThrownBy(() -> complaint.does("collect-evidence-supervisor", "handledBefore", true))
        .hasMessageContaining("处理日期")
        .hasMessageContaining("处理地点")
        .hasMessageContaining("参与人")
        .hasMessageContaining("参与处理的部门名称")
        .hasMessageContaining("处理结果");

    complaint
        .does("collect-evidence-supervisor", "hasEvidence", true, "evidenceName", "碎瓷片", "evidenceQuantity", "一片",
            "handledBefore", true, "earlierOn", "2026-03-08", "earlierPlace", "收银台", "earlierPeople", "领班",
            "earlierDepartment", "前厅部", "earlierResult", "致歉", "identityEarlierContacts", "赵领班 13700000000")
        .has("identityEarlierContacts", null)
        .shows("settle-approval-supervisor", "evidenceName", "碎瓷片")
        .shows("settle-approval-supervisor", "earlierResult", "致歉");
  }

  // ---- the rungs

  @ParameterizedTest
  @CsvSource({"replace, definite", "return, definite", "explain, temporary"})
  void a_waiter_replaces_takes_back_or_explains(String remedy, String plan) {
    within()
        .does("settle", "remedy", remedy, "planKind", plan)
        .waitsAt("follow-up")
        .shows("follow-up", "remedy", remedy)
        .shows("follow-up", "planKind", plan);
  }

  @Test
  void what_the_waiter_cannot_agree_goes_to_the_supervisor_without_evidence_being_collected_again() {
    within()
        .does("settle", "agreed", false)
        .waitsAt("report-supervisor")
        .does("report-supervisor")
        .waitsAt("settle-approval-supervisor")
        .climbed("COMPETENCE supervisor");
  }

  @Test
  void half_an_hour_without_a_solution_takes_the_case_from_rung_to_rung() {
    within()
        .passes("due-settle")
        .missed("settle", BOTH)
        .escalated("settle", "supervisor")
        .waitsAt("settle-approval-supervisor").with("settle-approval-supervisor", "supervisor")
        .due("settle-approval-supervisor", "2026-03-10T11:00:01")
        .passes("due-settle-supervisor")
        .missed("settle", "supervisor")
        .escalated("settle", "store-manager")
        .waitsAt("settle-approval-store-manager").with("settle-approval-store-manager", "store-manager")
        .due("settle-approval-store-manager", "2026-03-10T11:30:02")
        .passes("due-settle-store-manager")
        .escalated("settle", "general-manager")
        .waitsAt("settle-general-manager").with("settle-general-manager", "general-manager")
        .due("settle-general-manager", "2026-03-10T12:00:03")
        .passes("due-settle-general-manager")
        .reminded("settle", "general-manager", 1)
        .does("settle-general-manager", "approvedAmount", 0, "agreed", true)
        .has("settledBy", "general-manager")
        .waitsAt("follow-up");
  }

  @ParameterizedTest(name = "{0} yuan: {1}")
  @CsvSource({
    "0, follow-up",
    "1000, follow-up",
    "1000.01, settle-approval-store-manager",
    "10000, settle-approval-store-manager"
  })
  void a_supervisor_grants_up_to_a_thousand_yuan(double sum, String task) {
    beforeSupervisor()
        .does("settle-approval-supervisor", "approvedAmount", sum, "agreed", true)
        .waitsAt(task);
  }

  @Test
  void a_greater_sum_goes_up_to_the_store_manager_and_above_ten_thousand_to_the_general_manager() {
    ComplaintCase complaint =
        beforeSupervisor()
            .does("settle-approval-supervisor", "approvedAmount", 5000, "agreed", true)
            .waitsAt("settle-approval-store-manager")
            .climbed("COMPETENCE supervisor", "AMOUNT store-manager")
            .does("settle-approval-store-manager", "approvedAmount", 10000, "agreed", true)
            .waitsAt("follow-up");
    assertThat(complaint.record().approvedAmount()).isEqualByComparingTo("10000");

    ComplaintCase greater =
        beforeSupervisor()
            .does("settle-approval-supervisor", "approvedAmount", 12000, "agreed", true)
            .does("settle-approval-store-manager", "approvedAmount", 12000, "agreed", true)
            .waitsAt("settle-general-manager")
            .climbed("COMPETENCE supervisor", "AMOUNT store-manager", "AMOUNT general-manager")
            .does("settle-general-manager", "approvedAmount", 12000, "agreed", true)
            .waitsAt("follow-up")
            .does("follow-up", "satisfaction", "satisfied")
            .ended("resolved");
    assertThat(greater.record().approvedAmount()).isEqualByComparingTo("12000");
  }

  @Test
  void without_agreement_the_case_goes_up_to_the_general_manager_and_ends_there() {
    beforeSupervisor()
        .does("settle-approval-supervisor", "agreed", false)
        .waitsAt("settle-approval-store-manager")
        .climbed("COMPETENCE supervisor", "DISSATISFIED store-manager")
        .does("settle-approval-store-manager", "agreed", false)
        .waitsAt("settle-general-manager")
        .climbed("COMPETENCE supervisor", "DISSATISFIED store-manager", "DISSATISFIED general-manager")
        .does("settle-general-manager", "agreed", false)
        .ended("disagreed");
  }

  // ---- afterwards

  @Test
  void who_is_not_satisfied_afterwards_has_the_rung_above_him_who_settled_it() {
    ComplaintCase complaint =
        within()
            .does("settle")
            .does("follow-up", DISSATISFIED)
            .waitsAt("settle-approval-supervisor")
            .shows("settle-approval-supervisor", "dissatisfaction", "等得太久")
            .does("settle-approval-supervisor", "approvedAmount", 100, "agreed", true)
            .does("follow-up", DISSATISFIED)
            .waitsAt("settle-approval-store-manager")
            .climbed("DISSATISFIED store-manager")
            .does("settle-approval-store-manager", "approvedAmount", 200, "agreed", true)
            .has("settledBy", "store-manager")
            .does("follow-up", DISSATISFIED)
            .waitsAt("settle-general-manager")
            .does("settle-general-manager", "approvedAmount", 300, "agreed", true)
            .does("follow-up", DISSATISFIED)
            .ended("disagreed");

    assertThat(complaint.entries(SATISFACTION)).extracting("satisfaction").containsExactly(1, 1, 1, 1);
  }

  @Test
  void a_late_follow_up_reminds_with_the_store_manager_told_also_over_a_holiday_and_no_answer_is_no_objection() {
    complaints.at("2026-09-30T20:00").about("restaurant-two-class").filed()
        .does("receive")
        .does("listen")
        .does("show-care", "suggestion", "换一份")
        .does("collect-evidence")
        .due("settle", "2026-09-30T20:30")
        .does("settle")
        .due("follow-up", "2026-10-01T20:00")
        .passes("due-follow-up")
        .waitsUntil("due-follow-up", "2026-10-08T18:00")
        .passes("due-follow-up")
        .missed("follow-up", "supervisor")
        .reminded("follow-up", "store-manager", 2)
        .does("follow-up", "noAnswer", true)
        .notEntered(SATISFACTION)
        .ended("resolved");
  }

  @Test
  void a_waiter_who_is_complained_about_takes_no_further_step_and_the_shift_leader_does() {
    ComplaintCase complaint =
        complaints.about("restaurant-two-class").filed()
            .does("receive")
            .doesAs(LEADER, "listen", "respondent", WAITER);

    assertThat(complaint.entries(BARRED)).hasSize(1);
    assertThat(view.tasks(WAITER, complaint)).isEmpty();
    assertThat(view.tasks(LEADER, complaint)).containsExactly("show-care");
    complaint.refuses(WAITER, "show-care", "回避");
  }

  @Test
  void a_supervisor_who_is_complained_about_is_passed_over() {
    complaints.about("restaurant-two-class").filed()
        .does("receive")
        .does("listen", "withinOwnAuthority", false, "respondent", "hospitality-supervisor")
        .does("show-care")
        .does("report-supervisor")
        .does("collect-evidence-supervisor")
        .with("settle-approval-supervisor", "store-manager");
  }

  private ComplaintCase listened() {
    return complaints.about("restaurant-two-class").filed().does("receive").does("listen");
  }

  private ComplaintCase within() {
    return listened().does("show-care", "suggestion", "换一份").does("collect-evidence").waitsAt("settle");
  }

  private ComplaintCase beyond() {
    return complaints.about("restaurant-two-class").filed()
        .does("receive")
        .does("listen", "withinOwnAuthority", false)
        .does("show-care");
  }

  private ComplaintCase beforeSupervisor() {
    return beyond()
        .does("report-supervisor")
        .does("collect-evidence-supervisor")
        .waitsAt("settle-approval-supervisor");
  }
}
