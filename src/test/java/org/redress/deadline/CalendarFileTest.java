package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final LocalDate SUNDAY = LocalDate.of(2027, 1, 3);

  @Test
  void days_off_and_make_up_days_are_read() {
    assertThat(parse("date,day,reason\n2027-01-01,off,元旦\n2027-01-03,work,元旦\n"))
        .isEqualTo(Map.of(NEW_YEAR, DayKind.OFF, SUNDAY, DayKind.WORK));
  }

  @Test
  void a_file_as_spreadsheets_save_it_is_read_too() {
    byte[] gbk = "date,day,reason\r\n2027/1/1,off,元旦\r\n2027/01/3,work,\r\n".getBytes(Charset.forName("GBK"));

    assertThat(CalendarFile.parse("extra.csv", gbk)).isEqualTo(Map.of(NEW_YEAR, DayKind.OFF, SUNDAY, DayKind.WORK));
    assertThat(parse("\uFEFFdate,day,reason\n2027-01-01,off,元旦")).containsOnlyKeys(NEW_YEAR);
    assertThat(parse("\uFEFF2027-01-01,off,元旦")).containsOnlyKeys(NEW_YEAR);
  }

  @Test
  void blanks_comments_a_missing_reason_and_commas_in_it_do_no_harm() {
    assertThat(parse("# our own days\n\n 2027-01-01 , off \n2027-01-03,work,stocktaking, all of it\n2027-01-03,work,again\n"))
        .isEqualTo(Map.of(NEW_YEAR, DayKind.OFF, SUNDAY, DayKind.WORK));
  }

  @Test
  void an_empty_file_lists_no_day() {
    assertThat(parse("")).isEmpty();
    assertThat(parse("date,day,reason\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "2027-02-30,off,x     | '2027-02-30' is not a date",
    "2027/1-1,off,x       | '2027/1-1' is not a date",
    ",off,x               | '' is not a date",
    "20270101,off,x       | '20270101' is not a date",
    "2027-01-01,Off,x     | 'Off' is neither 'off' nor 'work'",
    "2027-01-01,,x        | '' is neither 'off' nor 'work'",
    "2027-01-01           | expected date,day,reason but found '2027-01-01'",
    "2027-01-01;off;x     | expected date,day,reason but found '2027-01-01;off;x'",
    "2026-12-31,work,x    | 2026-12-31 is listed twice, as off and as work"
  })
  void a_line_that_cannot_be_read_is_named_with_file_and_number(String line, String problem) {
    assertThatThrownBy(() -> parse("date,day,reason\n2026-12-31,off,x\n" + line + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("extra.csv line 3: " + problem);
  }

  @Test
  void every_broken_line_is_named_at_once() {
    assertThatThrownBy(() -> parse("date,day,reason\n1.1.2027,off,x\n2027-01-02,off,x\n2027-01-03,yes,x\n"))
        .hasMessageContainingAll("line 2: '1.1.2027'", "line 4: 'yes'")
        .hasMessageNotContaining("line 3");
  }

  private static Map<LocalDate, DayKind> parse(String content) {
    return CalendarFile.parse("extra.csv", content.getBytes(StandardCharsets.UTF_8));
  }
}
