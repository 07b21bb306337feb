package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenLimitsTest {

  @ParameterizedTest
  @CsvSource({
    "3个工作日未答复, P3BD",
    "再逾2个工时, PT2BH",
    "1个工作小时未答复, PT1BH",
    "24小时未反馈, PT24H",
    "30分钟未到, PT30M",
    "3日未答复, P3D",
    "15天未结案, P15D",
    "一周内未处理完毕, P7D",
    "两周未报, P14D",
    "满三个月未返站, P3M",
    "十五日内, P15D",
    "二十一天未结案, P21D",
    "每周回复, P7D",
    "每3天回复, P3D",
    "每天回复, P1D",
    "当日未登记, P0D",
    "处理完当天未追踪, P0D",
    "国内2天、国外7天, P2D P7D"
  })
  void a_limit_is_understood_as_people_say_it(String name, String limits) {
    List<Limit> expected = Arrays.stream(limits.split(" ")).map(Limit::parse).toList();
    assertThat(SpokenLimits.in(name)).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"约定时限未答复", "20日前未上报", "当日24时未传", "逾期并报副总经理", "次日仍未追踪", "四级投诉", ""})
  void what_is_no_limit_is_none(String name) {
    assertThat(SpokenLimits.in(name)).isEmpty();
  }
}
