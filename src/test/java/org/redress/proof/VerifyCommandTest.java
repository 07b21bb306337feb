package org.redress.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.jdbc.core.JdbcTemplate;

/** An auditor verifies the register from the command line. */
@Tag("database")
@RedressTest
class VerifyCommandTest {

  @Autowired private Complaints complaints;
  @Autowired private Sealing sealing;
  @Autowired private JdbcTemplate database;
  @Autowired private ProofProperties properties;
  @Autowired private DataSourceProperties server;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void the_command_says_that_all_is_as_written_or_which_entry_is_not_and_exits_accordingly() {
    var complaint = complaints.about("retail-franchise").filed().record();
    sealing.seal();
    assertThat(verify()).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("全部与写入时一致");

    String note = "update rd_entry set note = ? where case_id = ? and position = 1";
    database.update(note, "R1", complaint.caseId());
    try {
      assertThat(verify()).isEqualTo(1);
    } finally {
      database.update(note, complaint.caseNumber(), complaint.caseId());
    }
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("案件" + complaint.caseNumber() + "的第1条记录被改动", "发现1处不符");
  }

  private int verify() {
    return VerifyCommand.run(
        new PrintStream(said, true, StandardCharsets.UTF_8),
        VerifyCommand.NAME,
        "--spring.datasource.url=" + server.getUrl(),
        "--spring.datasource.username=" + server.getUsername(),
        "--spring.datasource.password=" + server.getPassword(),
        "--redress.proof.directory=" + properties.directory());
  }
}
