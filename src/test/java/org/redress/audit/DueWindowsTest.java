package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is due today and next, at noon of a day. */
@RedressTest
class DueWindowsTest {

  @Autowired private Complaints complaints;
  @Autowired private DueWindows dues;

  @Test
  void on_an_ordinary_day_next_is_tomorrow() {
    complaints.at("2016-06-14T12:00");

    windowIs(Due.OVERDUE, "1970-01-01T08:00", "2016-06-14T12:00");
    windowIs(Due.TODAY, "2016-06-14T12:00", "2016-06-15T00:00");
    windowIs(Due.NEXT, "2016-06-15T00:00", "2016-06-16T00:00");
  }

  @Test
  void before_a_holiday_next_reaches_over_it_to_the_sunday_that_is_worked() {
    complaints.at("2016-06-08T12:00");

    windowIs(Due.TODAY, "2016-06-08T12:00", "2016-06-09T00:00");
    windowIs(Due.NEXT, "2016-06-09T00:00", "2016-06-13T00:00");
  }

  private void windowIs(Due due, String from, String to) {
    assertThat(dues.of(due)).isEqualTo(new DueWindows.Window(moment(from), moment(to)));
  }

  private static Instant moment(String beijing) {
    return OffsetDateTime.parse(beijing + ":00+08:00").toInstant();
  }
}
