package org.redress.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-10T18:00:00+08:00, 2026年3月10日 18:00",
    "2026-03-10T10:00:00Z, 2026年3月10日 18:00",
    "2026-12-01, 2026年12月1日",
    "2026-13-01, 2026-13-01",
    "下周三, 下周三",
  })
  void a_date_is_written_in_chinese_and_beijing_time(String entered, String written) {
    assertThat(Written.value(entered)).isEqualTo(written);
  }

  @Test
  void so_is_a_moment() {
    assertThat(Written.value(Date.from(Instant.parse("2026-03-10T10:00:00Z")))).isEqualTo("2026年3月10日 18:00");
  }

  @Test
  void numbers_are_digits_and_sums_have_cents() {
    assertThat(Written.value(1200.0)).isEqualTo("1200");
    assertThat(Written.value(0.05)).isEqualTo("0.05");
    assertThat(Written.amount(1234567.5)).isEqualTo("1,234,567.50");
    assertThat(Written.amount(999999999999L)).isEqualTo("999,999,999,999.00");
  }

  @Test
  void yes_no_lists_and_nothing() {
    assertThat(Written.value(true)).isEqualTo("是");
    assertThat(Written.value(List.of("制造部", false))).isEqualTo("制造部、否");
    assertThat(Written.value(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 一", "2, 二", "9, 九", "10, 十", "12, 十二", "20, 二十", "35, 三十五"})
  void copies_are_counted_in_characters(int number, String written) {
    assertThat(Written.numeral(number)).isEqualTo(written);
  }
}
