package org.redress.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.proof.Finding.Kind.CASE_CHANGED;
import static org.redress.proof.Finding.Kind.CASE_ERASED_WRONGLY;
import static org.redress.proof.Finding.Kind.CASE_REMOVED;
import static org.redress.proof.Finding.Kind.CASE_REWRITTEN;
import static org.redress.proof.Finding.Kind.ENTRY_CHANGED;
import static org.redress.proof.Finding.Kind.ENTRY_INSERTED;
import static org.redress.proof.Finding.Kind.ENTRY_REMOVED;
import static org.redress.proof.Finding.Kind.HISTORY_REMOVED;
import static org.redress.proof.Finding.Kind.SEAL_CHANGED;
import static org.redress.proof.Finding.Kind.SEAL_OF_UNKNOWN_KEY;
import static org.redress.proof.Finding.Kind.SEAL_REMOVED;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with access to the database touches what the register says of a complaint. */
@Tag("database")
@RedressTest
class RegisterCheckTest {

  @Autowired private Complaints complaints;
  @Autowired private RegisterCheck check;
  @Autowired private Sealing sealing;
  @Autowired private JdbcTemplate database;
  @Autowired private TransactionTemplate transaction;

  private ComplaintCase complaint;
  private String caseId;

  @BeforeEach
  void a_complaint_that_was_contacted_late() {
    complaint = complaints.about("retail-franchise").filed().passes("due-first-contact");
    caseId = complaint.record().caseId();
  }

  @Test
  void what_nobody_has_touched_holds() {
    Verification result = check.ofCase(caseId);

    assertThat(result.findings()).isEmpty();
    assertThat(result.cases()).isEqualTo(1);
    assertThat(result.entries()).isEqualTo(complaint.record().entries()).isGreaterThan(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "kind = 'DEADLINE_MET'", "happened_at = happened_at - interval '1' minute", "actor = 'somebody-else'",
    "element = 'elsewhere'", "element_name = '他处'", "clause = '第一条'", "deadline = 'another'",
    "due_at = happened_at + interval '1' day", "holder = 'somebody-else'", "held_since = happened_at + interval '1' day",
    "authority = 'another'", "document = '另一单'", "amount = 1", "satisfaction = 5", "note = '另一说法'",
    "salt = null", "personal = null", "link = '0'", "clause = coalesce(clause, '') || coalesce(deadline, 'x'), deadline = null"})
  void a_changed_entry_is_found_whatever_is_changed(String change) {
    touched("update rd_entry set " + change + " where case_id = ? and position = 3")
        .satisfies(only(ENTRY_CHANGED, 3));
  }

  @Test
  void an_entry_taken_out_is_found_in_the_middle_and_at_the_end() {
    int last = complaint.record().entries();

    touched("delete from rd_entry where case_id = ? and position = 2").satisfies(only(ENTRY_REMOVED, 2));
    touched("delete from rd_entry where case_id = ? and position = " + last).satisfies(only(ENTRY_REMOVED, last));
  }

  @Test
  void entries_moved_up_over_a_gap_are_found() {
    touched("delete from rd_entry where case_id = ? and position = 2",
        "update rd_entry set position = position - 1 where case_id = ? and position > 2",
        "update rd_case set entries = entries - 1 where case_id = ?")
        .satisfies(only(ENTRY_CHANGED, 2));
  }

  @Test
  void an_entry_put_in_is_found_with_and_without_the_count() {
    int next = complaint.record().entries() + 1;
    String put = "insert into rd_entry (case_id, position, kind, happened_at) values (?, " + next + ", 'DEADLINE_MET', current_timestamp)";

    touched(put).satisfies(only(ENTRY_INSERTED, next));
    touched(put, "update rd_case set entries = entries + 1 where case_id = ?").satisfies(only(ENTRY_INSERTED, next));
  }

  @Test
  void personal_fields_destroyed_with_their_salt_leave_the_chain_whole_but_not_without_an_entry_that_tells_of_it() {
    Verification erased = after(() -> check.ofCase(caseId),
        "update rd_entry set actor = null, holder = null, note = null, salt = null where case_id = ?");

    assertThat(erased.erased()).isEqualTo(erased.entries());
    assertThat(erased.findings()).singleElement().satisfies(finding -> {
      assertThat(finding.kind()).isEqualTo(CASE_ERASED_WRONGLY);
      assertThat(finding.sentence()).contains("没有到期清除的记录");
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "lifecycle = 'winery'; 制度", "process_definition_id = 'another'; 流程版本", "confidential = not confidential; 保密",
    "duty = not duty; 例行事务", "received_at = received_at - interval '1' minute; 受理时间",
    "registered_at = registered_at - interval '1' minute; 登记时间", "case_number = 'JM0'; 案件编号", "missed = 0; 逾期次数",
    "escalated = 0; 升级次数", "dissatisfied = 1; 不满意次数", "authority = 'another'; 升级至",
    "closed_at = received_at; 结案时间", "held_since = received_at; 保全", "erased_at = received_at; 清除时间"})
  void a_changed_row_is_found_by_the_name_of_the_field_while_the_case_is_open(String change, String field) {
    touched("update rd_case set " + change + " where case_id = ?").satisfies(onlyField(field));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "receipt_number = 'R0'; 回执编号", "channel = 'letter'; 渠道", "complainant_type = 'x'; 投诉人类型", "category = 'x'; 类别",
    "grade = 'level-9'; 级别", "amount = 1; 诉求金额", "proposed_amount = 1; 拟定金额", "approved_amount = 1; 核定金额",
    "satisfaction_answer = '5'; 满意度答复", "satisfaction = 1; 满意度", "outcome = 'resolved'; 结果",
    "closed_at = null; 结案时间", "closed_at = closed_at - interval '1' day; 结案时间",
    "keep_until = keep_until - interval '1' day; 保存期限", "title = 'x'; 投诉事项、被投诉人、被投诉单位或登记人",
    "respondent = 'x'; 投诉事项、被投诉人、被投诉单位或登记人", "respondent_unit = 'x'; 投诉事项、被投诉人、被投诉单位或登记人",
    "started_by = 'x'; 投诉事项、被投诉人、被投诉单位或登记人", "lifecycle = 'winery'; 制度"})
  void a_changed_row_is_found_by_the_name_of_the_field_once_the_case_is_closed(String change, String field) {
    complaint.cancelled();

    touched("update rd_case set " + change + " where case_id = ?").satisfies(onlyField(field));
  }

  @Test
  void a_case_rewritten_from_its_first_entry_is_no_longer_the_one_that_was_sealed() {
    ComplaintCase other = complaints.about("retail-franchise").filed().passes("due-first-contact");
    sealing.seal();
    int sealed = complaint.record().entries();

    // The best a forger can do without the signing key: a chain that holds in itself.
    touched("update rd_sealed set link = (select link from rd_sealed where case_id = '" + other.record().caseId()
        + "') where case_id = ?")
        .anySatisfy(finding -> {
          assertThat(finding.kind()).isEqualTo(CASE_REWRITTEN);
          assertThat(finding.position()).isEqualTo(sealed);
        })
        .anySatisfy(finding -> assertThat(finding.kind()).isEqualTo(SEAL_CHANGED));
  }

  @Test
  void a_case_that_grows_after_its_seal_holds_and_is_sealed_again() {
    int first = sealing.seal().orElseThrow().seal();
    complaint.passes("due-first-contact-second-level-receiver");

    assertThat(check.ofCase(caseId).findings()).isEmpty();
    assertThat(sealing.seal().orElseThrow().seal()).isEqualTo(first + 1);
    assertThat(check.ofCase(caseId)).extracting(Verification::holds, Verification::seals).containsExactly(true, 2);
    assertThat(sealing.seal()).as("nothing has grown").isEmpty();
  }

  @Test
  void a_case_removed_altogether_is_missed_by_its_seal() {
    sealing.seal();

    assertThat(all("delete from rd_identity where case_id = ?", "delete from rd_entry where case_id = ?",
        "delete from rd_case where case_id = ?"))
        .anySatisfy(finding -> {
          assertThat(finding.kind()).isEqualTo(CASE_REMOVED);
          assertThat(finding.caseId()).isEqualTo(caseId);
        });
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "delete from act_hi_procinst where root_proc_inst_id_ = ?; 的流程历史在保存期限内被删除",
    "delete from act_hi_taskinst where root_proc_inst_id_ = ?; 的环节「联系客户并登记投诉」在流程历史中的记录被删除",
    "delete from act_hi_actinst where root_proc_inst_id_ = ?; 的环节「联系客户并登记投诉」在流程历史中的记录被删除"})
  void a_history_that_somebody_has_removed_from_the_engine_is_missed_within_the_retention(String removal, String sentence) {
    ComplaintCase registered = complaints.about("retail-franchise").filed()
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2026-03-10T10:00:00+08:00");
    caseId = registered.id();

    touched(removal).singleElement().satisfies(finding -> {
      assertThat(finding.kind()).isEqualTo(HISTORY_REMOVED);
      assertThat(finding.caseId()).isEqualTo(caseId);
      assertThat(finding.sentence()).isEqualTo("案件" + registered.record().caseNumber() + sentence);
    });
    assertThat(all(removal)).as("by the look at the whole register, too").extracting(Finding::caseId).contains(caseId);
    registered.cancelled();
    touched(removal).as("of a closed case, too").extracting(Finding::kind).containsExactly(HISTORY_REMOVED);
    touched(removal, "update rd_case set keep_until = closed_at where case_id = ?")
        .as("after its retention the engine may have forgotten it")
        .extracting(Finding::kind).doesNotContain(HISTORY_REMOVED);
  }

  @Test
  void the_last_seal_cannot_be_taken_away_unnoticed() {
    int seal = sealing.seal().orElseThrow().seal();

    assertThat(all("delete from rd_sealed where case_id is not null and seal = " + seal + " and ? is not null",
        "delete from rd_seal where seal = " + seal + " and ? is not null"))
        .singleElement()
        .satisfies(finding -> assertThat(finding).extracting(Finding::kind, Finding::seal).containsExactly(SEAL_REMOVED, seal));
  }

  @Test
  void a_seal_signed_with_another_key_is_not_trusted() {
    int seal = sealing.seal().orElseThrow().seal();

    touched("update rd_seal set signing_key = 'another' where seal = " + seal + " and ? is not null")
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(SEAL_OF_UNKNOWN_KEY));
  }

  @Test
  void the_whole_register_holds() {
    sealing.seal();
    Verification result = check.ofAll();

    assertThat(result.findings()).isEmpty();
    assertThat(result.cases()).isEqualTo(database.queryForObject("select count(*) from rd_case", Integer.class));
    assertThat(result.seals()).isPositive();
  }

  private static Consumer<List<? extends Finding>> only(Finding.Kind kind, int position) {
    return findings -> assertThat(findings)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.kind()).isEqualTo(kind);
          assertThat(finding.position()).isEqualTo(position);
          assertThat(finding.sentence()).contains("第" + position + "条");
        });
  }

  private static Consumer<List<? extends Finding>> onlyField(String field) {
    return findings -> assertThat(findings)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.kind()).isEqualTo(CASE_CHANGED);
          assertThat(finding.sentence()).endsWith("在台账中的" + field + "被改动");
        });
  }

  /** What is found once the statements have been run on the case; then they are undone. */
  private ListAssert<Finding> touched(String... statements) {
    return assertThat(after(() -> check.ofCase(caseId), statements).findings());
  }

  private List<Finding> all(String... statements) {
    return after(check::ofAll, statements).findings();
  }

  private Verification after(Supplier<Verification> look, String... statements) {
    return transaction.execute(status -> {
      status.setRollbackOnly();
      for (String statement : statements) {
        database.update(statement, caseId);
      }
      return look.get();
    });
  }
}
