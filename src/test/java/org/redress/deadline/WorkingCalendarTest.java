package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.deadline.Desk.local;
import static org.redress.deadline.Desk.shanghai;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

  private final Log log = new Log();

  @TempDir
  private Path folder;
  private int saves;

  @AfterEach
  void close() {
    log.close();
  }

  // what ships

  @ParameterizedTest
  @CsvSource({
    "2004-01-01, false", "2004-01-17, true", "2026-10-10, true", "2026-10-11, false", "2026-10-07, false", "2026-10-08, true",
    "2026-02-16, false", "2026-02-28, true", "2026-11-20, true", "2026-11-21, false", "2026-11-22, false", "2026-11-23, true"
  })
  void the_shipped_calendar_knows_holidays_make_up_days_and_weekends(LocalDate day, boolean working) {
    assertThat(Desk.open("09:00", "18:00").calendar().current().isWorkingDay(day)).isEqualTo(working);
  }

  @Test
  void every_year_from_2004_to_2026_has_been_published() {
    WorkingDays days = Desk.open("09:00", "18:00").calendar().current();
    for (int year = 2004; year <= 2026; year++) {
      days.isWorkingDay(LocalDate.of(year, 6, 15));
    }

    assertThat(log.at(Level.WARN)).isEmpty();
  }

  // a year nobody has published

  @Test
  void a_year_nobody_has_published_counts_monday_to_friday_and_says_so_once() {
    Desk desk = Desk.open("09:00", "18:00");

    assertThat(in(desk, "P1BD", "2026-12-31T10:00")).isEqualTo(local("2027-01-01T18:00"));
    assertThat(in(desk, "P1D", "2027-10-01T10:00")).isEqualTo(local("2027-10-04T18:00"));
    assertThat(log.at(Level.WARN)).singleElement().asString().contains("2027", "Monday to Friday", "redress.calendar.additional-file");

    assertThat(in(desk, "P1BD", "2028-06-15T10:00")).isEqualTo(local("2028-06-16T18:00"));
    assertThat(log.at(Level.WARN)).hasSize(2).last().asString().contains("2028");
  }

  @Test
  void a_deadline_that_does_not_reach_the_unpublished_year_says_nothing() {
    assertThat(in(Desk.open("09:00", "18:00"), "P1BD", "2026-12-30T10:00")).isEqualTo(local("2026-12-31T18:00"));
    assertThat(log.at(Level.WARN)).isEmpty();
  }

  @Test
  void closing_days_of_ones_own_hold_in_an_unpublished_year_but_do_not_publish_it() throws IOException {
    Desk desk = Desk.withAdditionalFile(save("2027-08-09,off,stocktaking"));

    assertThat(in(desk, "P1BD", "2027-08-06T10:00")).isEqualTo(local("2027-08-10T18:00"));
    assertThat(log.at(Level.WARN)).singleElement().asString().contains("2027");
  }

  @Test
  void the_notice_for_the_coming_year_makes_it_published() throws IOException {
    Desk desk = Desk.withAdditionalFile(save("2027-01-01,off,x\n2027-01-03,work,x\n2027-10-01,off,x"));

    assertThat(in(desk, "P1BD", "2026-12-31T10:00")).isEqualTo(local("2027-01-03T18:00"));
    assertThat(log.at(Level.WARN)).isEmpty();
  }

  // the second file

  @Test
  void the_second_file_overrides_the_shipped_one_day_by_day() throws IOException {
    Desk desk = Desk.withAdditionalFile(save("2026-10-03,work,peak season\n2026-11-19,off,founding day"));

    assertThat(in(desk, "P1BD", "2026-09-30T10:00")).isEqualTo(local("2026-10-03T18:00"));
    assertThat(in(desk, "P1D", "2026-10-03T10:00")).isEqualTo(local("2026-10-08T18:00"));
    assertThat(in(desk, "P1BD", "2026-11-18T10:00")).isEqualTo(local("2026-11-20T18:00"));
  }

  @Test
  void a_change_of_the_second_file_counts_at_once_without_a_restart() throws IOException {
    Desk desk = Desk.withAdditionalFile(save("2026-11-19,off,x"));
    assertThat(in(desk, "P1BD", "2026-11-18T10:00")).isEqualTo(local("2026-11-20T18:00"));

    save("2026-11-20,off,x");
    assertThat(in(desk, "P1BD", "2026-11-18T10:00")).isEqualTo(local("2026-11-19T18:00"));
    assertThat(in(desk, "P1BD", "2026-11-19T10:00")).isEqualTo(local("2026-11-23T18:00"));

    save("date,day,reason");
    assertThat(in(desk, "P1BD", "2026-11-19T10:00")).isEqualTo(local("2026-11-20T18:00"));
  }

  @Test
  void a_file_put_back_with_an_older_date_is_a_change_too() throws IOException {
    Path file = save("2026-11-19,off,x");
    Desk desk = Desk.withAdditionalFile(file);

    save("2026-11-20,off,x");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));

    assertThat(in(desk, "P1BD", "2026-11-18T10:00")).isEqualTo(local("2026-11-19T18:00"));
  }

  @Test
  void a_change_within_the_same_tick_of_the_clock_shows_by_its_size() throws IOException {
    Path file = save("2026-11-19,off,x");
    FileTime written = Files.getLastModifiedTime(file);
    Desk desk = Desk.withAdditionalFile(file);

    save("2026-11-19,work,x");
    Files.setLastModifiedTime(file, written);

    assertThat(in(desk, "P1BD", "2026-11-18T10:00")).isEqualTo(local("2026-11-19T18:00"));
  }

  @Test
  void an_unchanged_file_is_read_once() throws IOException {
    Desk desk = Desk.withAdditionalFile(save("2026-11-19,off,x"));
    for (int use = 0; use < 5; use++) {
      in(desk, "P1BD", "2026-11-18T10:00");
    }

    assertThat(log.at(Level.INFO)).singleElement().asString().contains("extra.csv", "1 days");
  }

  // a broken second file

  @Test
  void a_broken_line_is_named_once_and_the_last_good_state_stays_in_force_until_it_is_mended() throws IOException {
    Desk desk = Desk.withAdditionalFile(save("2026-11-19,off,x"));

    save("2026-11-19,off,x\n2026-11-20,closed,x");
    assertThat(in(desk, "P1BD", "2026-11-18T10:00")).isEqualTo(local("2026-11-20T18:00"));
    assertThat(in(desk, "P1BD", "2026-11-19T10:00")).isEqualTo(local("2026-11-20T18:00"));
    assertThat(log.at(Level.ERROR)).singleElement().asString()
        .contains("extra.csv line 2: 'closed' is neither 'off' nor 'work'", "stays in force");

    save("2026-11-19,off,x\n2026-11-20,off,x");
    assertThat(in(desk, "P1BD", "2026-11-18T10:00")).isEqualTo(local("2026-11-23T18:00"));
  }

  @Test
  void a_file_broken_from_the_start_is_named_at_the_start_and_the_shipped_calendar_holds() throws IOException {
    Desk desk = Desk.withAdditionalFile(save("2026-11-19;off;x"));

    assertThat(log.at(Level.ERROR)).singleElement().asString().contains("extra.csv line 1");
    assertThat(in(desk, "P1BD", "2026-11-18T10:00")).isEqualTo(local("2026-11-19T18:00"));
  }

  @Test
  void a_missing_file_is_named_once_and_read_when_it_appears() throws IOException {
    Desk desk = Desk.withAdditionalFile(folder.resolve("extra.csv"));

    assertThat(in(desk, "P1BD", "2026-11-18T10:00")).isEqualTo(local("2026-11-19T18:00"));
    assertThat(log.at(Level.ERROR)).singleElement().asString().contains("extra.csv", "redress.calendar.additional-file");

    save("2026-11-19,off,x");
    assertThat(in(desk, "P1BD", "2026-11-18T10:00")).isEqualTo(local("2026-11-20T18:00"));
  }

  @Test
  void a_file_that_vanishes_stays_in_force_as_it_was() throws IOException {
    Path file = save("2026-11-19,off,x");
    Desk desk = Desk.withAdditionalFile(file);

    Files.delete(file);

    assertThat(in(desk, "P1BD", "2026-11-18T10:00")).isEqualTo(local("2026-11-20T18:00"));
    assertThat(log.at(Level.ERROR)).singleElement().asString().contains("extra.csv");
  }

  /** Each save has a modification time of its own, as it would have if a person had saved the file. */
  private Path save(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("extra.csv"), content);
    return Files.setLastModifiedTime(file, FileTime.fromMillis(1_800_000_000_000L + ++saves * 1000L));
  }

  private static LocalDateTime in(Desk desk, String limit, String now) {
    return shanghai(desk.at(now).in(limit));
  }
}
