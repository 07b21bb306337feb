package org.redress.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitWordsTest {

  @ParameterizedTest
  @CsvSource({
    "1个工作日未应诉, 应诉（时限：1个工作日）",
    "再逾3个工作日, （时限：再加3个工作日）",
    "出库满15天, （时限：出库满15天）"
  })
  void a_deadline_is_called_alike_whether_it_was_met_or_missed(String timer, String called) {
    assertThat(LimitWords.of(timer)).isEqualTo(called);
  }
}
