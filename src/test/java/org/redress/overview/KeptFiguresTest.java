package org.redress.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.audit.PolicyVocabulary;
import org.redress.audit.UnitChoices;
import org.redress.overview.Overview.OldCase;
import org.redress.overview.OverviewMapper.Asked;
import org.redress.overview.Readers.Reader;
import org.redress.testing.Bank;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.redress.unit.Posts;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Management's page counts once a minute for all who see the same. In the summer of 2017, when no other test's cases
 * came in.
 */
@RedressTest
class KeptFiguresTest {

  private static final String RETAIL = "retail-franchise";
  private static final String MANAGER = "manager-of-the-minute";
  private static final String COLLEAGUE = "another-manager-of-the-minute";
  private static final String OFFICER = "officer-of-the-minute";

  @Autowired private OverviewMapper mapper;
  @Autowired private Counting counting;
  @Autowired private PolicyVocabulary vocabulary;
  @Autowired private UnitChoices choices;
  @Autowired private ProcessEngine engine;
  @Autowired private Clock clock;
  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private Bank bank;
  @Autowired private Posts posts;

  private KeptFigures kept;
  private Overviews overviews;

  @BeforeEach
  void a_node_that_keeps_figures_for_a_minute() {
    kept = new KeptFigures(mapper, new OverviewProperties(Duration.ofMinutes(1)), clock);
    overviews = new Overviews(mapper, counting, kept, vocabulary, choices, engine, clock);
    staff.employs(MANAGER, "management");
    staff.employs(COLLEAGUE, "management");
    staff.employs(OFFICER, "compliance");
  }

  @Test
  void what_was_counted_is_shown_for_a_minute_to_all_who_see_the_same_and_says_as_of_when() {
    complaints.at("2017-06-14T11:00");
    Overview first = page(MANAGER);
    filed("2017-06-14T11:00:30");

    Overview within = page(COLLEAGUE);
    complaints.at("2017-06-14T11:01:01");
    Overview after = page(COLLEAGUE);

    assertThat(within.at()).isEqualTo(first.at());
    assertThat(within.open()).isEqualTo(first.open());
    assertThat(after.at()).isEqualTo(clock.instant());
    assertThat(after.open()).isEqualTo(first.open() + 1);
  }

  @Test
  void who_refreshes_the_page_is_shown_what_is_counted_now_and_so_are_those_who_look_after() {
    complaints.at("2017-06-13T11:00");
    Overview first = page(MANAGER);
    filed("2017-06-13T11:00:10");

    Overview refreshed =
        staff.as(MANAGER, () -> overviews.of(new Reader(MANAGER, false), Optional.of(RETAIL), Optional.empty(), Interval.WEEK, true));

    assertThat(refreshed.open()).isEqualTo(first.open() + 1);
    assertThat(page(COLLEAGUE).at()).isEqualTo(refreshed.at());
  }

  @Test
  void each_policy_and_trend_has_figures_of_its_own() {
    ComplaintCase complaint = filed("2017-06-15T11:00");
    complaints.at("2017-06-15T11:00:10");

    assertThat(page(MANAGER).open()).isPositive();
    assertThat(staff.as(MANAGER, () -> overviews.of(new Reader(MANAGER, false), Optional.of("whistleblowing"), Optional.empty(), Interval.WEEK, false)).open())
        .isZero();
    assertThat(page(MANAGER).trend().points()).hasSize(26);
    assertThat(staff.as(MANAGER, () -> overviews.of(new Reader(MANAGER, false), Optional.of(RETAIL), Optional.empty(), Interval.MONTH, false)).trend().points())
        .hasSize(12);
    assertThat(numbers(page(MANAGER))).contains(complaint.record().caseNumber());
  }

  @Test
  void who_is_complained_about_is_shown_neither_figure_nor_case_from_that_moment_on() {
    ComplaintCase complaint = filed("2017-06-16T11:00");
    complaints.at("2017-06-16T11:00:10");
    Overview before = page(OFFICER);
    assertThat(numbers(before)).contains(complaint.record().caseNumber());

    complaint.does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
        "contactedAt", "2017-06-16T11:00:00+08:00", "respondent", OFFICER);
    Overview after = page(OFFICER);

    assertThat(after.open()).isEqualTo(before.open() - 1);
    assertThat(numbers(after)).doesNotContain(complaint.record().caseNumber());
    assertThat(page(MANAGER).open()).as("of who sees all, unchanged").isEqualTo(before.open());
  }

  @Test
  void who_moves_to_another_branch_is_shown_its_figures_at_once() {
    bank.open();
    try {
      String boss = "boss-who-moves";
      bank.hire(boss);
      posts.hold(boss, "management", "east", Bank.OPENING, null);
      complaints.at("2026-03-10T10:00").about("bank-outlet").with("channel", "oral").filedBy("receiver-east-1");
      int east = open(boss, "bank-outlet");
      posts.hold(boss, "management", "west", Bank.OPENING, null);
      staff.dismisses(boss, "management@east");

      assertThat(east).isPositive();
      assertThat(open(boss, "bank-outlet")).isZero();
    } finally {
      bank.close();
    }
  }

  @Test
  void of_several_who_ask_at_once_one_counts_and_the_others_wait_for_it() throws Exception {
    complaints.at("2017-06-17T11:00");
    AtomicInteger counted = new AtomicInteger();
    CyclicBarrier together = new CyclicBarrier(4);
    ExecutorService askers = Executors.newFixedThreadPool(4);
    try {
      Callable<Figures> asks =
          () -> {
            together.await();
            return kept.of(MANAGER, new KeptFigures.Choice(RETAIL, null, Interval.WEEK), false, () -> counted(counted));
          };
      List<Future<Figures>> answers = askers.invokeAll(IntStream.range(0, 4).mapToObj(asker -> asks).toList());

      for (Future<Figures> answer : answers) {
        assertThat(answer.get()).isSameAs(answers.get(0).get());
      }
      assertThat(counted).hasValue(1);
    } finally {
      askers.shutdownNow();
    }
  }

  @Test
  void what_is_counted_while_somebody_comes_to_see_something_else_is_kept_for_nobody() {
    ComplaintCase complaint = filed("2017-06-18T11:00");
    complaints.at("2017-06-18T11:00:10");
    AtomicInteger counted = new AtomicInteger();
    KeptFigures.Choice choice = new KeptFigures.Choice(RETAIL, null, Interval.WEEK);

    kept.of(OFFICER, choice, false, () -> {
      if (counted.get() == 0) {
        complaint.does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2017-06-18T11:00:00+08:00", "respondent", OFFICER);
      }
      return counted(counted);
    });
    kept.of(MANAGER, choice, false, () -> counted(counted));

    assertThat(counted).as("counted, counted again for the officer, and for the manager").hasValue(3);
  }

  private Figures counted(AtomicInteger times) {
    times.incrementAndGet();
    return counting.count(new Asked(MANAGER, RETAIL, null, clock.instant(), false), Interval.WEEK, List.of());
  }

  private ComplaintCase filed(String moment) {
    return complaints.at(moment).about(RETAIL).with("complainantType", "consumer").filed();
  }

  private Overview page(String reader) {
    return page(reader, RETAIL);
  }

  private int open(String reader, String lifecycle) {
    return page(reader, lifecycle).open();
  }

  private Overview page(String reader, String lifecycle) {
    return staff.as(
        reader, () -> overviews.of(new Reader(reader, reader.equals(OFFICER)), Optional.of(lifecycle), Optional.empty(), Interval.WEEK, false));
  }

  private static List<String> numbers(Overview page) {
    return page.oldest().stream().map(OldCase::caseNumber).toList();
  }
}
