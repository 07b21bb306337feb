package org.redress.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.pdf.Paper;
import org.redress.proof.VerifyCommand;
import org.redress.register.EntryKind;
import org.redress.register.Sha256;
import org.redress.retention.Erasure;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody holds a file, on paper or as it is, and wants to know whether it is true. */
@RedressTest
class DossierProofTest {

  private static final Pattern CODE = Pattern.compile("核验码([0-9a-f]{64})涵盖");

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private Erasure erasure;
  @Autowired private JdbcTemplate database;
  @Autowired private TransactionTemplate transaction;
  @Value("${spring.datasource.url}") private String url;
  @Value("${redress.proof.directory}") private String seals;

  private Counter counter;
  private ComplaintCase complaint;

  @Autowired
  void counter(MockMvc web, Rest rest) {
    counter = new Counter(web, rest);
  }

  @BeforeEach
  void a_complaint_that_was_contacted_late() {
    staff.employs(Counter.OFFICER, "compliance");
    complaint = complaints.about("retail-franchise").filed().passes("due-first-contact");
  }

  @Test
  void the_value_on_the_cover_is_that_of_the_last_entry_shown_and_stays_when_the_case_goes_on() {
    int last = complaint.record().entries();
    String code = code(counter.hands(complaint));
    complaint.passes("due-first-contact-second-level-receiver");

    assertThat(counter.says(complaint, code))
        .contains("\"holds\":true", "\"position\":" + last, "的第" + last + "条记录").contains("相符：");
    assertThat(counter.says(complaint, code.toUpperCase().replaceAll("(.{4})", "$1 "))).contains("\"holds\":true");
  }

  @Test
  void a_value_of_another_case_is_none_of_this_one() {
    String code = code(counter.hands(complaints.about("retail-franchise").filed()));

    assertThat(counter.says(complaint, code)).contains("\"holds\":false", "\"position\":null", "没有此核验码");
  }

  @Test
  void a_value_does_not_hold_where_an_entry_has_been_changed() {
    String code = code(counter.hands(complaint));

    transaction.executeWithoutResult(changed -> {
      database.update("update rd_entry set note = 'x' where case_id = ? and position = 2", complaint.id());
      assertThat(counter.says(complaint, code)).contains("\"holds\":false", "的第2条记录被改动");
      changed.setRollbackOnly();
    });
    assertThat(counter.says(complaint, code)).contains("\"holds\":true");
  }

  @Test
  void a_value_still_holds_when_the_case_has_been_erased_after_its_time_and_no_new_file_is_to_be_had() {
    complaint = complaints.at("2010-03-08T10:00").about("manufacturer-claims").filed()
        .does("receive-anomaly", "lossCaused", false)
        .does("abnormality-slip")
        .ended("no-loss");
    Paper file = counter.hands(complaint);
    complaints.at("2015-12-31T00:00");
    erasure.run();
    assertThat(complaint.entries(EntryKind.ERASED)).hasSize(1);

    assertThat(counter.says(complaint, code(file))).contains("\"holds\":true");
    assertThat(counter.says(complaint, digest(file.pdf()))).contains("\"holds\":true");
    assertThat(counter.asks(Counter.OFFICER, complaint.id(), "/file.pdf").getStatus()).isEqualTo(410);
    assertThat(complaint.entries(EntryKind.EXPORTED)).hasSize(1);
  }

  @Test
  void the_file_itself_is_known_by_its_digest_and_one_byte_more_is_another_file() {
    Paper file = counter.hands(complaint);

    assertThat(counter.says(complaint, digest(file.pdf()))).contains("\"holds\":true", "所导出的案卷，未经改动");
    byte[] other = file.pdf().clone();
    other[other.length - 1]++;
    assertThat(counter.says(complaint, digest(other))).contains("\"holds\":false", "\"position\":null");
  }

  @Test
  void what_is_no_value_is_told_so() {
    var answer = counter.asks(Counter.OFFICER, complaint.id(), "/proof/abc");

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(Counter.body(answer)).contains("核验码应为64位十六进制数字");
  }

  @Test
  void on_the_command_line_value_and_file_are_verified_too(@TempDir Path folder) throws IOException {
    Paper file = counter.hands(complaint);
    Path saved = Files.write(folder.resolve("案卷.pdf"), file.pdf());
    String number = complaint.record().caseNumber();

    assertThat(verify("--case=" + number, "--link=" + code(file))).startsWith("0 相符：核验码与案件" + number);
    assertThat(verify("--case=" + number, "--file=" + saved)).startsWith("0 相符：文件即案件" + number);
    assertThat(verify("--case=" + number, "--link=" + "0".repeat(64))).startsWith("1 不符：");
    assertThat(verify("--case=none", "--link=" + code(file))).startsWith("1 台账中没有编号为none的案件");
    assertThat(verify("--link=" + code(file))).startsWith("1 请以 --case=");
    assertThat(verify("--case=" + number, "--link=12")).startsWith("1 核验码应为64位");
    assertThat(verify("--case=" + number, "--file=" + folder.resolve("none.pdf"))).startsWith("1 无法读取文件");
  }

  private String verify(String... options) {
    var said = new ByteArrayOutputStream();
    String[] all = new String[options.length + 3];
    all[0] = VerifyCommand.NAME;
    all[1] = "--spring.datasource.url=" + url;
    all[2] = "--redress.proof.directory=" + seals;
    System.arraycopy(options, 0, all, 3, options.length);
    int exit = VerifyCommand.run(new PrintStream(said, true, StandardCharsets.UTF_8), all);
    return exit + " " + said.toString(StandardCharsets.UTF_8);
  }

  private static String code(Paper file) {
    Matcher code = CODE.matcher(file.page(1));
    assertThat(code.find()).as(file.page(1)).isTrue();
    return code.group(1);
  }

  private static String digest(byte[] file) {
    return HexFormat.of().formatHex(Sha256.begin().digest(file));
  }
}
