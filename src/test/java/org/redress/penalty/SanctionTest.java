package org.redress.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables of earlier deployments say between which sums of money a penalty lies, and nothing else. */
class SanctionTest {

  private static final Sanction SUMS_ALONE = Sanction.of(Map.of("penaltyMin", 30.0, "penaltyMax", 100.0));
  private static final Sanction SUSPENSION = Sanction.of(Map.of("penalty", "suspension"));

  @Test
  void a_table_of_sums_alone_allows_any_kind_within_them_and_says_nothing_of_points() {
    assertThat(SUMS_ALONE.isOf("suspension")).isTrue();
    assertThat(SUMS_ALONE.covers(SumField.CNY, BigDecimal.valueOf(101))).isFalse();
    assertThat(SUMS_ALONE.covers(SumField.CNY, BigDecimal.valueOf(100))).isTrue();
    assertThat(SUMS_ALONE.takes(SumField.POINTS)).isTrue();
    assertThat(SUMS_ALONE.covers(SumField.POINTS, BigDecimal.valueOf(101))).isTrue();
  }

  @Test
  void a_sanction_without_a_unit_takes_no_sum() {
    assertThat(SUSPENSION.isOf("fine")).isFalse();
    assertThat(SUSPENSION.takes(SumField.CNY)).isFalse();
    assertThat(SUSPENSION.takes(SumField.POINTS)).isFalse();
  }
}
