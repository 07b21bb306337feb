package org.redress.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** Where the command makes nothing, and what it says then. */
@RedressTest
class SimulateCommandTest {

  @Autowired private Complaints complaints;
  @Autowired private ConfigurableApplicationContext application;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void makes_no_cases_among_real_ones() {
    complaints.about("retail-franchise").filed();
    assertThatThrownBy(() -> new Preconditions(application, Instant.EPOCH).run(null))
        .isInstanceOf(SimulationRefusedException.class)
        .hasMessageContaining("数据库中已有案件");
  }

  @Test
  void makes_none_in_production() {
    assertThat(simulate("--spring.profiles.active=production")).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("生产环境不能生成模拟案件");
  }

  @Test
  void says_which_number_it_cannot_use() {
    assertThat(simulate("--cases=many")).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("--cases=many", "1至100000的整数");
  }

  private int simulate(String setting) {
    return SimulateCommand.run(
        new PrintStream(said, true, StandardCharsets.UTF_8), SimulateCommand.NAME, setting);
  }
}
