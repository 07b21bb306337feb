package org.redress.lifecycle.automotive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.PENALTY;
import static org.redress.register.EntryKind.REMINDED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.form.InvalidSubmissionException;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** 客户抱怨处理制度: ten rules of courtesy; what is beyond the receiver goes up, and he goes on helping. */
@LifecycleTest("repair-shop-courtesy")
class RepairShopCourtesyTest {

  private static final String HANDLER = "automotive-handler";
  private static final String COLLEAGUE = "automotive-related-staff";

  @Autowired private Complaints complaints;
  @Autowired private View view;

  @Test
  void what_the_receiver_may_settle_is_handled_answered_and_filed() {
    ComplaintCase complaint =
        complaints.about("repair-shop-courtesy")
            .with("channel", "on-site")
            .with("identityName", "孙先生")
            .filed()
            .has("identityName", null)
            .waitsAt("receive").with("receive", "receiver")
            .due("receive", "2026-03-11T18:00")
            .does("receive", "reception", "请到休息区")
            .waitsAt("record-facts").with("record-facts", "receiver")
            .shows("record-facts", "reception", "请到休息区")
            .does("record-facts", "account", "漆面有划痕")
            .waitsAt("soothe-explain").with("soothe-explain", "receiver")
            .shows("soothe-explain", "account", "漆面有划痕")
            .does("soothe-explain", "explanation", "致歉，答应返修")
            .has("authority", "within-authority")
            .waitsAt("handle").with("handle", "handler")
            .due("handle", "2026-03-11T18:00")
            .shows("handle", "explanation", "致歉，答应返修")
            .does("handle", "solution", "已返修抛光")
            .waitsAt("archive").with("archive", "handler")
            .shows("archive", "solution", "已返修抛光")
            .does("archive", "misconduct", "none")
            .entered(DEADLINE_MET, "reply")
            .notEntered(DEADLINE_MISSED)
            .climbed()
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("QXC20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("within-authority");
  }

  @ParameterizedTest(name = "refund or compensation {0}, can be settled {1}: {2}")
  @CsvSource({
    "true, true, beyond-authority, report-supervisor",
    "true, false, beyond-authority, report-supervisor",
    "false, false, beyond-authority, report-supervisor",
    "false, true, within-authority, handle"
  })
  void money_and_what_he_cannot_settle_is_beyond_the_receiver(
      boolean money, boolean settles, String authority, String task) {
    recorded()
        .does("soothe-explain", "refundOrCompensation", money, "receiverCanSettle", settles)
        .has("authority", authority)
        .waitsAt(task);
  }

  @Test
  void what_is_beyond_him_he_reports_at_once_and_helps_to_soothe_while_the_supervisor_handles_it() {
    ComplaintCase complaint =
        beyond()
            .waitsAt("report-supervisor").with("report-supervisor", "receiver")
            .due("report-supervisor", "2026-03-10T10:15")
            .does("report-supervisor", "reportNote", "客户要求赔偿")
            .entered(DEADLINE_MET, "report-supervisor")
            .waitsAt("supervisor-handle-approval-supervisor", "assist-soothing")
            .with("supervisor-handle-approval-supervisor", "supervisor")
            .due("supervisor-handle-approval-supervisor", "2026-03-11T18:00")
            .shows("supervisor-handle-approval-supervisor", "reportNote", "客户要求赔偿")
            .with("assist-soothing", "receiver", "related-staff")
            .climbed("COMPETENCE supervisor")
            .does("supervisor-handle-approval-supervisor", "solution", "赔一次保养", "approvedAmount", 1000)
            .waitsAt("assist-soothing")
            .doesAs(COLLEAGUE, "assist-soothing", "soothing", "陪客户等候")
            .waitsAt("archive")
            .shows("archive", "soothing", "陪客户等候")
            .does("archive")
            .entered(DEADLINE_MET, "supervisor-reply")
            .ended("resolved");

    assertThat(complaint.record().approvedAmount()).isEqualByComparingTo("1000");
    assertThat(complaint.record().category()).isEqualTo("beyond-authority");
  }

  @Test
  void a_sum_beyond_the_supervisor_is_the_plant_managers() {
    ComplaintCase complaint =
        reported()
            .does("supervisor-handle-approval-supervisor", "approvedAmount", 1000.01)
            .waitsAt("supervisor-handle-plant-manager", "assist-soothing")
            .with("supervisor-handle-plant-manager", "plant-manager")
            .due("supervisor-handle-plant-manager", "2026-03-11T18:00")
            .climbed("COMPETENCE supervisor", "AMOUNT plant-manager")
            .does("supervisor-handle-plant-manager", "approvedAmount", 1500)
            .does("assist-soothing")
            .does("archive")
            .ended("resolved");

    assertThat(complaint.record().approvedAmount()).isEqualByComparingTo("1500");
  }

  @Test
  void a_supervisor_who_is_not_told_within_a_quarter_of_an_hour_asks_for_himself() {
    beyond()
        .passes("due-report-supervisor")
        .missed("report-supervisor", "receiver")
        .escalated("report-supervisor", "supervisor")
        .waitsAt("report-supervisor-supervisor").with("report-supervisor-supervisor", "supervisor")
        .due("report-supervisor-supervisor", "2026-03-10T10:30:01")
        .passes("due-report-supervisor-supervisor")
        .reminded("report-supervisor", "plant-manager", 1)
        .does("report-supervisor-supervisor")
        .waitsAt("supervisor-handle-approval-supervisor", "assist-soothing");
  }

  @Test
  void a_supervisor_who_does_not_answer_within_a_working_day_is_relieved_by_the_plant_manager() {
    reported()
        .passes("due-supervisor-reply")
        .missed("supervisor-reply", "supervisor")
        .escalated("supervisor-reply", "plant-manager")
        .waitsAt("supervisor-handle-plant-manager", "assist-soothing")
        .due("supervisor-handle-plant-manager", "2026-03-12T18:00")
        .passes("due-supervisor-reply-plant-manager")
        .reminded("supervisor-reply", "plant-manager", 1)
        .does("supervisor-handle-plant-manager")
        .does("assist-soothing")
        .waitsAt("archive");
  }

  @Test
  void a_late_answer_climbs_to_the_supervisor_and_the_plant_manager() {
    within()
        .passes("due-reply")
        .missed("reply", "handler")
        .escalated("reply", "supervisor")
        .waitsAt("handle-supervisor").with("handle-supervisor", "supervisor")
        .due("handle-supervisor", "2026-03-12T18:00")
        .passes("due-reply-supervisor")
        .escalated("reply", "plant-manager")
        .waitsAt("handle-plant-manager").with("handle-plant-manager", "plant-manager")
        .due("handle-plant-manager", "2026-03-13T18:00")
        .passes("due-reply-plant-manager")
        .reminded("reply", "plant-manager", 1)
        .does("handle-plant-manager")
        .waitsAt("archive");
    within().passes("due-reply").does("handle-supervisor").waitsAt("archive");
  }

  @Test
  void the_working_day_passes_before_the_receiver_has_written_anything_down() {
    complaints.about("repair-shop-courtesy").filed()
        .passes("due-reply-received")
        .missed("reply", "receiver")
        .reminded("reply", "supervisor", 1)
        .waitsAt("receive");
  }

  @Test
  void what_goes_to_the_supervisor_is_no_longer_due_by_the_receivers_limit() {
    beyond().does("report-supervisor").due("supervisor-handle-approval-supervisor", "2026-03-11T18:00");
    ComplaintCase late = beyond().at("2026-03-13T10:00").does("report-supervisor");
    late.due("supervisor-handle-approval-supervisor", "2026-03-16T18:00");
    assertThat(late.open("assist-soothing").getDueDate()).isNull();
  }

  @Test
  void a_working_day_over_a_holiday_ends_after_it_and_a_saturday_made_up_counts() {
    complaints.at("2026-09-30T10:00").about("repair-shop-courtesy").filed()
        .does("receive").does("record-facts").does("soothe-explain")
        .due("handle", "2026-10-08T18:00");
    complaints.at("2026-10-09T10:00").about("repair-shop-courtesy").filed()
        .does("receive").does("record-facts").does("soothe-explain")
        .due("handle", "2026-10-10T18:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"quarrel", "image", "buck-passing"})
  void who_quarrelled_or_passed_the_buck_is_entered_in_the_record_without_a_penalty(String misconduct) {
    ComplaintCase complaint = within().does("handle");
    assertThatThrownBy(() -> complaint.does("archive", "misconduct", misconduct))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("违反第五、八条的情况");
    assertThatThrownBy(() -> complaint.does("archive", "filed", false))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("已存档保存");

    complaint
        .does("archive", "misconduct", misconduct, "misconductNote", "当班经过")
        .notEntered(PENALTY)
        .ended("resolved");
  }

  @Test
  void a_handler_who_is_complained_about_is_relieved_by_the_supervisor() {
    ComplaintCase complaint =
        complaints.about("repair-shop-courtesy").filed()
            .does("receive")
            .does("record-facts", "respondent", HANDLER)
            .does("soothe-explain")
            .with("handle", "supervisor");

    assertThat(complaint.entries(BARRED)).hasSize(1);
    assertThat(view.tasks(HANDLER, complaint)).isEmpty();
    complaint.does("handle").with("archive", "supervisor");
  }

  @Test
  void every_month_the_hot_spots_are_analysed() {
    complaints.duty("repair-shop-courtesy-hotspots")
        .waitsAt("duty").with("duty", "related-staff")
        .due("duty", "2026-04-09T18:00")
        .shows("duty", "figurePeriod", "2026-03-01 至 2026-03-31")
        .passes("due-duty")
        .entered(REMINDED, "duty")
        .does("duty", "reportText", "漆面划痕占三成")
        .ended("analysed");
  }

  private ComplaintCase recorded() {
    return complaints.about("repair-shop-courtesy").filed().does("receive").does("record-facts");
  }

  private ComplaintCase within() {
    return recorded().does("soothe-explain");
  }

  private ComplaintCase beyond() {
    return recorded().does("soothe-explain", "refundOrCompensation", true, "receiverCanSettle", false);
  }

  private ComplaintCase reported() {
    return beyond().does("report-supervisor");
  }
}
