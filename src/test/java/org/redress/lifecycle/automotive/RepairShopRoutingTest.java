package org.redress.lifecycle.automotive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.BARRED;
import static org.redress.register.EntryKind.DEADLINE_MET;
import static org.redress.register.EntryKind.DEADLINE_MISSED;
import static org.redress.register.EntryKind.REMINDED;
import static org.redress.register.EntryKind.SATISFACTION;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.form.InvalidSubmissionException;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** 顾客抱怨受理制度: the date is promised at the counter, and each kind of complaint has its own investigator. */
@LifecycleTest("repair-shop-routing")
class RepairShopRoutingTest {

  private static final String INSPECTOR = "automotive-chief-inspector";
  private static final String LEADER = "automotive-store-leader";
  private static final String APPOINTEE = "automotive-appointee";
  private static final Object[] DISSATISFIED = {"satisfaction", "dissatisfied", "dissatisfaction", "工时费仍然偏高"};

  private static final Object[] DISSATISFIED_AT_ONCE = {
    "noAnswer", false, "satisfaction", "dissatisfied", "dissatisfaction", "工时费仍然偏高"
  };

  @Autowired private Complaints complaints;
  @Autowired private View view;

  @Test
  void a_complaint_about_the_repair_is_investigated_and_answered_by_the_chief_inspector_by_the_promised_date() {
    ComplaintCase complaint =
        complaints.about("repair-shop-routing")
            .with("channel", "phone")
            .with("identityName", "钱女士")
            .filed()
            .has("identityName", null)
            .waitsAt("listen-record").with("listen-record", "receiver")
            .due("listen-record", "2026-03-13T18:00")
            .does("listen-record", "aboutRepairQuality", true, "account", "刹车异响")
            .waitsAt("state-deadline").with("state-deadline", "receiver")
            .due("state-deadline", "2026-03-13T18:00")
            .shows("state-deadline", "account", "刹车异响")
            .does("state-deadline", "replyBy", "2026-03-12")
            .has("category", List.of("repair-quality"))
            .has("kind", "repair-quality")
            .waitsAt("investigate-reply-repair-quality")
            .with("investigate-reply-repair-quality", "chief-inspector")
            .due("investigate-reply-repair-quality", "2026-03-12T18:00")
            .does("investigate-reply-repair-quality", answered("repairQualityFindings", "刹车片装反",
                "noAnswer", false, "satisfaction", "satisfied"))
            .entered(DEADLINE_MET, "stated-reply-term")
            .notEntered(DEADLINE_MISSED)
            .climbed()
            .ended("resolved");

    assertThat(complaint.record().caseNumber()).matches("QXD20260310-\\d{3,}");
    assertThat(complaint.record().category()).isEqualTo("repair-quality");
    assertThat(complaint.record().satisfaction()).isEqualTo(5);
  }

  @ParameterizedTest(name = "staff {0}, repair {1}, price {2}, other {3}: {4}")
  @CsvSource({
    "true, false, false, false, staff-service-quality, investigate-reply-staff-service, store-leader appointee",
    "false, true, false, false, repair-quality, investigate-reply-repair-quality, chief-inspector",
    "false, false, true, false, charge-price, investigate-reply-charge-price, operations-leader appointee",
    "false, false, false, true, other, investigate-reply-other, store-leader",
    "false, false, false, false, other, investigate-reply-other, store-leader"
  })
  void one_thing_goes_to_its_investigator_who_answers_it(
      boolean staff, boolean repair, boolean price, boolean other, String kind, String task, String roles) {
    promised(staff, repair, price, other)
        .has("category", List.of(kind))
        .has("kind", kind)
        .waitsAt(task)
        .with(task, roles.split(" "))
        .due(task, "2026-03-16T18:00")
        .does(task, answered("noAnswer", false, "satisfaction", "satisfied"))
        .ended("resolved");
  }

  @ParameterizedTest(name = "staff {0}, repair {1}, price {2}, other {3}")
  @CsvSource({
    "true, true, false, false",
    "true, false, true, false",
    "true, false, false, true",
    "false, true, true, false",
    "false, true, false, true",
    "false, false, true, true"
  })
  void several_things_are_investigated_at_once_and_answered_together(
      boolean staff, boolean repair, boolean price, boolean other) {
    promised(staff, repair, price, other)
        .has("kind", "several")
        .waitsAt(
            Stream.of(
                    staff ? "investigate-reply-staff-service" : null,
                    repair ? "investigate-reply-repair-quality" : null,
                    price ? "investigate-reply-charge-price" : null,
                    other ? "investigate-reply-other" : null)
                .filter(Objects::nonNull)
                .toArray(String[]::new))
        .doesEach("investigate-reply-")
        .waitsAt("investigate-reply-answer").with("investigate-reply-answer", "receiver")
        .due("investigate-reply-answer", "2026-03-16T18:00")
        .does("investigate-reply-answer", "reply", "两项一并答复", "satisfaction", "satisfied")
        .ended("resolved");
  }

  @Test
  void the_answer_waits_for_every_investigation_and_has_them_all_beside_it() {
    promised(true, true, true, true)
        .waitsAt("investigate-reply-staff-service", "investigate-reply-repair-quality",
            "investigate-reply-charge-price", "investigate-reply-other")
        .does("investigate-reply-repair-quality", "repairQualityFindings", "属实")
        .does("investigate-reply-charge-price", "chargePriceFindings", "多收五十元")
        .does("investigate-reply-other", "otherMatterFindings", "缺件已补")
        .waitsAt("investigate-reply-staff-service")
        .notEntered(SATISFACTION)
        .does("investigate-reply-staff-service", "staffServiceFindings", "已批评")
        .shows("investigate-reply-answer", "repairQualityFindings", "属实")
        .shows("investigate-reply-answer", "chargePriceFindings", "多收五十元")
        .shows("investigate-reply-answer", "otherMatterFindings", "缺件已补")
        .shows("investigate-reply-answer", "staffServiceFindings", "已批评");
  }

  // ---- the promised date

  @Test
  void a_date_is_promised_and_lies_not_in_the_past() {
    ComplaintCase complaint = complaints.about("repair-shop-routing").filed().does("listen-record");

    assertThatThrownBy(() -> complaint.does("state-deadline", "replyBy", null))
        .isInstanceOf(InvalidSubmissionException.class)
        .hasMessageContaining("向客户明确的答复期限");
    assertThatThrownBy(() -> complaint.does("state-deadline", "replyBy", "2026-03-09"))
        .isInstanceOf(InvalidSubmissionException.class);
    complaint.waitsAt("state-deadline");
  }

  @Test
  void three_days_pass_before_any_date_was_promised_and_the_leader_hears_of_it() {
    complaints.about("repair-shop-routing").filed()
        .passes("due-stated-reply-term-received")
        .missed("stated-reply-term", "receiver")
        .reminded("stated-reply-term", "store-leader", 1)
        .waitsAt("listen-record");
  }

  @Test
  void a_promise_before_a_holiday_holds_and_where_there_was_none_the_three_days_end_after_it() {
    complaints.at("2026-09-29T10:00").about("repair-shop-routing").filed()
        .due("listen-record", "2026-10-08T18:00")
        .does("listen-record", "aboutPrice", true)
        .does("state-deadline", "replyBy", "2026-10-10")
        .due("investigate-reply-charge-price", "2026-10-10T18:00")
        .passes("due-stated-reply-term-charge-price")
        .due("investigate-reply-charge-price-store-leader", "2026-10-13T18:00");
  }

  @Test
  void past_the_date_the_inspectors_and_the_operations_leaders_investigations_go_to_the_leader_of_the_shop() {
    promised(false, true, true, false)
        .passes("due-stated-reply-term")
        .missed("stated-reply-term", "chief-inspector")
        .escalated("stated-reply-term", "store-leader")
        .waitsAt("investigate-reply-repair-quality-store-leader", "investigate-reply-charge-price")
        .with("investigate-reply-repair-quality-store-leader", "store-leader")
        .due("investigate-reply-repair-quality-store-leader", "2026-03-19T18:00")
        .passes("due-stated-reply-term-charge-price")
        .waitsAt("investigate-reply-repair-quality-store-leader", "investigate-reply-charge-price-store-leader")
        .with("investigate-reply-charge-price-store-leader", "store-leader")
        .passes("due-stated-reply-term-repair-quality-store-leader")
        .passes("due-stated-reply-term-charge-price-store-leader")
        .reminded("stated-reply-term", "store-leader", 2)
        .does("investigate-reply-repair-quality-store-leader")
        .does("investigate-reply-charge-price-store-leader")
        .waitsAt("investigate-reply-answer");
  }

  @Test
  void what_lies_before_the_leader_or_his_appointee_stays_there_and_reminds() {
    promised(true, false, false, true)
        .passes("due-stated-reply-term-staff-service")
        .passes("due-stated-reply-term-other")
        .waitsAt("investigate-reply-staff-service", "investigate-reply-other")
        .reminded("stated-reply-term", "store-leader", 2)
        .doesAs(APPOINTEE, "investigate-reply-staff-service")
        .doesAs(LEADER, "investigate-reply-other")
        .waitsAt("investigate-reply-answer");
  }

  @Test
  void a_joint_answer_that_comes_too_late_is_given_by_the_leader() {
    promised(true, true, false, false)
        .doesEach("investigate-reply-")
        .passes("due-stated-reply-term-answer")
        .missed("stated-reply-term", "receiver")
        .escalated("stated-reply-term", "store-leader")
        .waitsAt("investigate-reply-answer-store-leader").with("investigate-reply-answer-store-leader", "store-leader")
        .due("investigate-reply-answer-store-leader", "2026-03-19T18:00")
        .passes("due-stated-reply-term-answer-store-leader")
        .reminded("stated-reply-term", "store-leader", 1)
        .does("investigate-reply-answer-store-leader", "satisfaction", "satisfied")
        .ended("resolved");
  }

  // ---- not satisfied

  @Test
  void who_is_not_satisfied_has_the_leaders_answer_which_is_the_last() {
    ComplaintCase complaint =
        promised(false, false, true, false)
            .does("investigate-reply-charge-price", answered(DISSATISFIED_AT_ONCE))
            .waitsAt("investigate-reply-again").with("investigate-reply-again", "store-leader")
            .shows("investigate-reply-again", "dissatisfaction", "工时费仍然偏高")
            .climbed("DISSATISFIED store-leader")
            .does("investigate-reply-again", DISSATISFIED)
            .ended("dissatisfied");
    assertThat(complaint.entries(SATISFACTION)).extracting("satisfaction").containsExactly(1, 1);

    promised(false, false, true, false)
        .does("investigate-reply-charge-price", answered(DISSATISFIED_AT_ONCE))
        .does("investigate-reply-again", "noAnswer", true)
        .ended("resolved");
  }

  @Test
  void a_joint_answer_that_does_not_satisfy_goes_to_the_leader_too_and_no_answer_is_no_objection() {
    promised(true, true, false, false)
        .doesEach("investigate-reply-")
        .does("investigate-reply-answer", DISSATISFIED)
        .waitsAt("investigate-reply-again")
        .does("investigate-reply-again", "satisfaction", "satisfied")
        .ended("resolved");
    promised(false, true, false, false)
        .does("investigate-reply-repair-quality", answered("noAnswer", true))
        .notEntered(SATISFACTION)
        .ended("resolved");
  }

  // ---- who stands aside

  @Test
  void a_chief_inspector_who_is_complained_about_does_not_investigate_himself() {
    ComplaintCase complaint = accused("aboutRepairQuality", INSPECTOR);

    assertThat(complaint.entries(BARRED)).hasSize(1);
    complaint.with("investigate-reply-repair-quality", "store-leader");
    assertThat(view.tasks(INSPECTOR, complaint)).isEmpty();
  }

  @Test
  void where_the_leader_of_the_shop_is_complained_about_his_appointee_or_the_other_leader_investigates() {
    ComplaintCase staff = accused("aboutStaffService", LEADER);
    assertThat(view.tasks(APPOINTEE, staff)).containsExactly("investigate-reply-staff-service");
    assertThat(view.tasks(LEADER, staff)).isEmpty();

    accused("aboutOther", LEADER).with("investigate-reply-other", "operations-leader");
  }

  @Test
  void every_quarter_the_shop_asks_its_customers_and_arranges_visits() {
    complaints.duty("repair-shop-routing-user-forum")
        .waitsAt("duty").with("duty", "operations-leader")
        .due("duty", "2026-04-16T18:00")
        .shows("duty", "figurePeriod", "2026-01-01 至 2026-03-31")
        .passes("due-duty")
        .entered(REMINDED, "duty")
        .does("duty", "reportText", "二十位客户到会")
        .waitsAt("user-forum-visits").with("user-forum-visits", "operations-leader")
        .shows("user-forum-visits", "reportText", "二十位客户到会")
        .does("user-forum-visits", "visitPlan", "走访三家车队")
        .ended("arranged");
  }

  private ComplaintCase promised(boolean staff, boolean repair, boolean price, boolean other) {
    return complaints.about("repair-shop-routing").with("channel", "other").filed()
        .does("listen-record", "aboutStaffService", staff, "aboutRepairQuality", repair, "aboutPrice", price,
            "aboutOther", other)
        .does("state-deadline", "replyBy", "2026-03-16");
  }

  private ComplaintCase accused(String about, String who) {
    return complaints.about("repair-shop-routing").filed()
        .does("listen-record", about, true, "respondent", who)
        .does("state-deadline");
  }

  /** Who investigated the one thing answers the customer too, and asks. */
  private static Object[] answered(Object... besides) {
    Stream<Object> asked =
        Stream.of("reply", "已核对说明", "satisfactionAskedBy", "phone", "satisfactionAskedAt", "2026-03-10T09:00:00+08:00");
    return Stream.concat(asked, Stream.of(besides)).toArray();
  }
}
