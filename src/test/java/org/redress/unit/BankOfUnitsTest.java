package org.redress.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.register.EntryKind.HANDED_BACK;
import static org.redress.register.EntryKind.HANDED_ON;
import static org.redress.register.EntryKind.TRANSFERRED;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.authority.Transfer;
import org.redress.people.ChangeKind;
import org.redress.people.PeopleChange;
import org.redress.people.PeopleChanges;
import org.redress.register.Entry;
import org.redress.testing.Bank;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;

/** A bank of one head office, two branches and six outlets: each case is handled, and climbs, where it belongs. */
@RedressTest
class BankOfUnitsTest {

  @Autowired private Bank bank;
  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;
  @Autowired private TaskService tasks;
  @Autowired private Posts posts;
  @Autowired private UnitKeeping units;
  @Autowired private Transfer transfer;
  @Autowired private PeopleChanges changes;
  @Autowired private Units remembered;
  @Autowired private JdbcTemplate database;
  @Autowired private ApplicationContext application;

  @BeforeEach
  void open() {
    bank.open();
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void two_equal_cases_at_two_outlets_climb_each_to_its_own_branch_and_meet_at_head_office() {
    ComplaintCase east = filedAt("east-1");
    ComplaintCase west = filedAt("west-2");
    assertThat(east.record().unit()).isEqualTo("east-1");
    east.before("receive", "first-receiver@east-1").does("receive", "complaintRecord", "等候过久");
    west.before("receive", "first-receiver@west-2").does("receive", "complaintRecord", "等候过久");

    east.passes("due-immediate-reply").before("manager-handles", "complaint-manager@east");
    west.passes("due-immediate-reply").before("manager-handles", "complaint-manager@west");
    assertThat(view.tasks("manager-east", east)).containsExactly("manager-handles");
    assertThat(view.tasks("manager-east", west)).isEmpty();

    atHeadOffice(east).before("hq-handles", "hq-service-dept@hq");
    atHeadOffice(west).before("hq-handles", "hq-service-dept@hq");
    assertThat(view.tasks("clerk-hq", east)).containsExactly("hq-handles");
    assertThat(view.tasks("clerk-hq", west)).containsExactly("hq-handles");
  }

  @Test
  void nobody_of_one_outlet_finds_the_others_case() {
    ComplaintCase east = filedAt("east-1");

    assertThat(view.tasks("receiver-east-1", east)).containsExactly("receive");
    for (String other : new String[] {"receiver-east-2", "receiver-west-1", "manager-east", "head-west"}) {
      assertThat(view.tasks(other, east)).as(other).isEmpty();
      assertThat(view.pastSteps(other, east)).as(other).isEmpty();
      assertThat(view.runningInstances(other, east)).as(other).isZero();
      assertThat(view.variables(other, east)).as(other).isZero();
    }
    assertThatThrownBy(() -> east.doesAs("receiver-east-2", "receive")).isInstanceOf(AuthorizationException.class);
  }

  @Test
  void who_enters_for_others_is_asked_for_which_and_enters_for_nobody_elses() {
    ComplaintCase entered = complaints.about("bank-outlet").with("channel", "oral").with("unit", "east-3").filedBy("manager-east");

    assertThat(entered.record().unit()).isEqualTo("east-3");
    entered.before("receive", "first-receiver@east-3");
    assertThatThrownBy(
            () -> complaints.about("bank-outlet").with("channel", "oral").with("unit", "west-1").filedBy("manager-east"))
        .hasMessageContaining("受理机构");
    assertThatThrownBy(
            () -> complaints.about("bank-outlet").with("channel", "oral").with("unit", "west-1").filedBy("receiver-east-1"))
        .hasMessageContaining("unit");
  }

  @Test
  void a_case_that_is_handed_over_lies_at_the_other_outlet_whoever_had_claimed_it_and_keeps_its_limits() {
    ComplaintCase moved = filedAt("east-1").does("receive", "complaintRecord", "等候过久").due("answer-or-forward", "2026-03-10T11:00");

    staff.as("receiver-east-1", () -> {
      transfer.move(moved.id(), "west-1", "客户在城西开户");
      return null;
    });

    moved.before("answer-or-forward", "first-receiver@west-1").due("answer-or-forward", "2026-03-10T11:00");
    assertThat(moved.entries(TRANSFERRED)).singleElement().satisfies(entry -> {
      assertThat(entry.note()).isEqualTo("由「城东1号网点」转至「城西1号网点」：客户在城西开户");
      assertThat(entry.actor()).isEqualTo("receiver-east-1");
    });
    assertThat(view.tasks("receiver-east-1", moved)).isEmpty();
    assertThat(moved.record().unit()).isEqualTo("west-1");
    moved.passes("due-immediate-reply").before("manager-handles", "complaint-manager@west");
  }

  @Test
  void what_the_handing_over_needs_is_said() {
    ComplaintCase complaint = filedAt("east-1");

    assertThatThrownBy(() -> transfer.move(complaint.id(), "west-1", " ")).hasMessageContaining("请填写转办理由");
    assertThatThrownBy(() -> transfer.move(complaint.id(), "nowhere", "理由")).hasMessageContaining("没有编码为「nowhere」的机构");
    assertThatThrownBy(() -> transfer.move(complaint.id(), "east-1", "理由")).hasMessageContaining("本案已属「城东1号网点」");
    assertThat(complaint.entries(TRANSFERRED)).isEmpty();
  }

  @Test
  void where_nobody_holds_a_role_up_to_the_top_the_next_authority_of_the_ladder_stands_in_at_the_own_branch() {
    Post post = posts.of("receiver-east-1").get(0);
    posts.end(post.id(), null);

    ComplaintCase complaint =
        complaints.about("bank-outlet").with("channel", "oral").with("unit", "east-1").filedBy("manager-east");

    complaint.before("receive", "complaint-manager@east").entered(HANDED_ON, "receive");
  }

  @Test
  void what_lies_at_the_branch_comes_down_to_the_outlet_once_somebody_there_may_do_it_but_not_what_is_claimed() {
    ComplaintCase waiting = filedAt("east-1").does("receive", "complaintRecord", "等候过久").passes("due-immediate-reply");
    ComplaintCase claimed = filedAt("east-1").does("receive", "complaintRecord", "等候过久").passes("due-immediate-reply");
    claims("manager-east", claimed, "manager-handles");
    bank.hire("manager-east-1");

    bank.employ("manager-east-1", "complaint-manager", "east-1");

    waiting.before("manager-handles", "complaint-manager@east-1").entered(HANDED_ON, "manager-handles");
    claimed.before("manager-handles", "complaint-manager@east").heldBy("manager-handles", "manager-east");
    assertThat(view.tasks("manager-east-1", waiting)).containsExactly("manager-handles");
  }

  @Test
  void who_moves_to_another_outlet_in_the_middle_of_a_case_leaves_it_where_it_belongs() {
    ComplaintCase complaint = filedAt("east-1");
    claims("receiver-east-1", complaint);
    bank.hire("second-east-1");
    bank.employ("second-east-1", "first-receiver", "east-1");

    posts.end(posts.of("receiver-east-1").get(0).id(), null);
    posts.hold("receiver-east-1", "bank-outlet.first-receiver", "west-1", LocalDate.parse("2026-03-10"), null);

    complaint.before("receive", "first-receiver@east-1").heldBy("receive", null);
    assertThat(complaint.entries(HANDED_BACK)).extracting(Entry::holder).containsExactly("receiver-east-1");
    assertThat(view.tasks("receiver-east-1", complaint)).isEmpty();
    assertThat(view.tasks("second-east-1", complaint)).containsExactly("receive");
    assertThat(posts.of("receiver-east-1", LocalDate.parse("2026-03-09"))).extracting(Post::unit).containsExactly("east-1");
    assertThat(posts.of("receiver-east-1", LocalDate.parse("2026-03-10"))).extracting(Post::unit).containsExactly("west-1");
  }

  @Test
  void a_deputy_does_the_work_of_who_is_away_for_as_long_as_that() {
    ComplaintCase complaint = filedAt("east-1");
    claims("receiver-east-1", complaint);
    bank.hire("deputy-east");

    posts.absent("receiver-east-1", "deputy-east", LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-11"));

    complaint.heldBy("receive", null);
    assertThat(view.tasks("deputy-east", complaint)).containsExactly("receive");
    complaints.at("2026-03-12T09:00");
    bank.look();
    assertThat(view.tasks("deputy-east", complaint)).isEmpty();
  }

  @Test
  void a_deputy_follows_the_posts_of_who_is_away_as_they_change() {
    bank.hire("deputy-east");
    posts.absent("receiver-east-1", "deputy-east", LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-11"));

    bank.employ("receiver-east-1", "first-receiver", "east-2");
    assertThat(view.tasks("deputy-east", filedAt("east-2"))).containsExactly("receive");

    posts.of("receiver-east-1").forEach(post -> posts.end(post.id(), null));
    ComplaintCase later = complaints.about("bank-outlet").with("channel", "oral").with("unit", "east-2").filedBy("manager-east");
    assertThat(view.tasks("deputy-east", later)).isEmpty();
  }

  @Test
  void what_was_interrupted_when_an_outlet_closed_is_gone_on_with_at_the_next_look() {
    ComplaintCase complaint = filedAt("east-1");
    database.update("update rd_unit set closed_on = date '2026-03-10', successor = 'east-2' where code = 'east-1'");
    remembered.forget();

    ReflectionTestUtils.invokeMethod(application.getBean("organisationFollower"), "look");

    complaint.before("receive", "first-receiver@east-2");
    assertThat(complaint.entries(TRANSFERRED)).hasSize(1);
  }

  @Test
  void a_deputy_who_is_complained_about_stays_out_of_the_case() {
    bank.hire("deputy-east");
    posts.absent("receiver-east-1", "deputy-east", LocalDate.parse("2026-03-10"), LocalDate.parse("2026-03-11"));
    ComplaintCase complaint = filedAt("east-1").doesAs("receiver-east-1", "receive", "respondent", "deputy-east");

    assertThat(view.tasks("deputy-east", complaint)).isEmpty();
    assertThatThrownBy(() -> complaint.doesAs("deputy-east", "answer-or-forward")).isInstanceOf(AuthorizationException.class);
  }

  @Test
  void the_cases_of_an_outlet_that_closes_go_over_to_its_successor() {
    ComplaintCase complaint = filedAt("east-1");
    claims("receiver-east-1", complaint);

    units.close("east-1", "east-2");

    complaint.before("receive", "first-receiver@east-2").heldBy("receive", null);
    assertThat(complaint.record().unit()).isEqualTo("east-2");
    assertThat(complaint.entries(TRANSFERRED)).extracting(Entry::note)
        .containsExactly("由「城东1号网点」转至「城东2号网点」：「城东1号网点」撤销，业务由「城东2号网点」承接");
    assertThat(posts.of("receiver-east-1", LocalDate.parse("2026-03-10"))).isEmpty();
  }

  @Test
  void the_cases_of_an_outlet_that_moves_climb_to_its_new_branch_from_then_on() {
    ComplaintCase complaint = filedAt("east-1").does("receive", "complaintRecord", "等候过久").passes("due-immediate-reply");
    complaint.before("manager-handles", "complaint-manager@east");

    bank.unit("east-1", "城东1号网点", "网点", "west");

    complaint.before("manager-handles", "complaint-manager@west");
    assertThat(view.tasks("manager-east", complaint)).isEmpty();
  }

  @Test
  void every_change_of_units_posts_and_absences_is_entered_with_what_it_was_and_is() {
    int before = changes.before(Integer.MAX_VALUE).get(0).position();
    bank.unit("west-4", "城西4号网点", "网点", "west");
    bank.unit("west-4", "城西四号网点", "网点", "west");
    bank.unit("west-4", "城西四号网点", "网点", "east");
    Post post = posts.hold("head-west", "bank-outlet.first-receiver", "west-4", Bank.OPENING, null);
    posts.end(post.id(), LocalDate.parse("2026-03-09"));
    Absence absence = posts.absent("head-west", "manager-west", LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-20"));
    posts.back(absence.id(), LocalDate.parse("2026-03-10"));
    units.close("west-4", "west-1");

    List<PeopleChange> entered = changes.before(Integer.MAX_VALUE).stream().filter(change -> change.position() > before).toList();
    assertThat(entered).extracting(PeopleChange::kind)
        .containsAll(EnumSet.range(ChangeKind.UNIT_OPENED, ChangeKind.ABSENCE_ENDED));
    assertThat(entered).filteredOn(change -> change.kind() == ChangeKind.UNIT_MOVED).singleElement()
        .extracting(PeopleChange::groupId, PeopleChange::before, PeopleChange::after)
        .containsExactly("west-4", "城西支行", "城东支行");
    assertThat(changes.firstFault()).isEmpty();
  }

  @Test
  void a_branch_that_works_on_saturdays_counts_them_for_its_outlets_and_closes_at_its_own_hour() {
    bank.unit("east", "城东支行", "支行", "hq", "six-days");

    filedAt("east-1", "2026-03-13T16:30").does("receive", "complaintRecord", "等候过久").due("answer-or-forward", "2026-03-14T09:30");
    filedAt("west-1", "2026-03-13T16:30").does("receive", "complaintRecord", "等候过久").due("answer-or-forward", "2026-03-13T17:30");
  }

  @Test
  void an_outlet_with_its_own_calendar_goes_by_that_and_not_by_its_branchs() {
    bank.unit("west", "城西支行", "支行", "hq", "six-days");
    assertThat(remembered.tree().calendar("west-2")).contains("six-days");
    assertThat(remembered.tree().calendar("east-2")).isEmpty();
    assertThatThrownBy(() -> bank.unit("west-2", "城西2号网点", "网点", "west", "seven-days"))
        .hasMessage("没有工作日历「seven-days」：可选 six-days，留空则用上级机构的");
  }

  private ComplaintCase filedAt(String outlet) {
    return filedAt(outlet, "2026-03-10T10:00");
  }

  private ComplaintCase filedAt(String outlet, String moment) {
    return complaints.at(moment).about("bank-outlet").with("channel", "oral").filedBy("receiver-" + outlet);
  }

  private void claims(String person, ComplaintCase complaint) {
    claims(person, complaint, "receive");
  }

  private void claims(String person, ComplaintCase complaint, String step) {
    String task = complaint.open(step).getId();
    staff.as(person, () -> {
      tasks.claim(task, person);
      return null;
    });
  }

  private static ComplaintCase atHeadOffice(ComplaintCase complaint) {
    return complaint
        .does("manager-handles", "canReplyOnTheSpot", false, "withinOutletAuthority", false)
        .does("outlet-head-decides-approval-outlet-head", "beyondOutlet", true)
        .does("hq-handles-report", "letterCopied", true, "reportNote", "请总行定夺");
  }
}
