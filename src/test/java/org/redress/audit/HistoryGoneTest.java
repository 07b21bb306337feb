package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A case whose history somebody has removed from the engine, with the diagram it ran on, past the product. */
@RedressTest
@Tag("database")
class HistoryGoneTest {

  private static final String OFFICER = "officer-of-the-gone";
  private static final List<String> REMOVALS = List.of(
      "delete from act_hi_actinst where root_proc_inst_id_ = ?", "delete from act_hi_taskinst where root_proc_inst_id_ = ?",
      "delete from act_hi_varinst where root_proc_inst_id_ = ?", "delete from act_hi_procinst where root_proc_inst_id_ = ?",
      "update rd_case set process_definition_id = 'removed:1:1' where case_id = ?");

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private Rest rest;
  @Autowired private MockMvc web;
  @Autowired private CaseViews views;
  @Autowired private CaseList list;
  @Autowired private JdbcTemplate database;
  @Autowired private TransactionTemplate transaction;

  private ComplaintCase complaint;

  @BeforeEach
  void a_closed_case() {
    staff.employs(OFFICER, "compliance");
    complaint = complaints.about("retail-franchise").with("title", "流程历史被删的投诉").filed()
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2026-03-10T10:00:00+08:00")
        .cancelled();
  }

  @AfterEach
  void no_longer() {
    staff.dismisses(OFFICER, "compliance");
  }

  @Test
  void its_page_tells_what_the_register_has_and_that_the_history_is_missing() {
    CaseView view = removed(() -> views.find(complaint.id(), OFFICER).orElseThrow());

    assertThat(view.facts().historyGone()).isTrue();
    assertThat(view.policy()).isNotBlank();
    assertThat(view.paths()).isEmpty();
    assertThat(view.trail()).extracting(TrailLine::entry).extracting(Entry::kind)
        .contains(EntryKind.OPENED, EntryKind.STEP, EntryKind.CLOSED);
  }

  @Test
  void it_is_answered_and_named_by_the_proof() {
    String page = removed(() -> asked("/api/audit/cases/" + complaint.id()));
    String proof = removed(() -> asked("/api/audit/cases/" + complaint.id() + "/proof"));

    assertThat(page).startsWith("200").contains("\"historyGone\":true");
    assertThat(proof).startsWith("200").contains("HISTORY_REMOVED", "的流程历史在保存期限内被删除");
  }

  @Test
  void neither_list_nor_file_calls_it_closed() {
    CaseRow row = removed(() -> list.find(complaint.id(), OFFICER).orElseThrow());
    String csv = removed(this::csv);

    assertThat(row.historyGone()).isTrue();
    assertThat(csv.lines().filter(line -> line.contains(row.caseNumber()))).singleElement()
        .satisfies(line -> assertThat(line).contains("流程历史缺失"));
  }

  @Test
  void a_case_that_has_its_history_is_told_as_before() {
    assertThat(list.find(complaint.id(), OFFICER)).map(CaseRow::historyGone).isEqualTo(Optional.of(false));
    assertThat(csv()).doesNotContain("流程历史缺失");
  }

  private String csv() {
    return asked("/api/audit/cases.csv?lifecycle=retail-franchise");
  }

  private String asked(String path) {
    try {
      var answer = web.perform(get(path).header(HttpHeaders.AUTHORIZATION, rest.basic(OFFICER))).andReturn().getResponse();
      return answer.getStatus() + answer.getContentAsString(StandardCharsets.UTF_8);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** What is seen once it has been removed; then it is put back. */
  private <T> T removed(Supplier<T> look) {
    return transaction.execute(status -> {
      status.setRollbackOnly();
      REMOVALS.forEach(statement -> database.update(statement, complaint.id()));
      return look.get();
    });
  }
}
