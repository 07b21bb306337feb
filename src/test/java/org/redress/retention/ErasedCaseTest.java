package org.redress.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.redress.proof.Finding.Kind.CASE_CHANGED;
import static org.redress.proof.Finding.Kind.CASE_ERASED_WRONGLY;
import static org.redress.proof.Finding.Kind.ENTRY_CHANGED;
import static org.redress.proof.Finding.Kind.ENTRY_REMOVED;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.proof.Finding;
import org.redress.proof.RegisterCheck;
import org.redress.register.Retention;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** What a forgotten case shows, and what can still not be done to it unnoticed; told from 2011 on. */
@Tag("database")
@RedressTest
class ErasedCaseTest {

  private static final String OFFICER = "officer-of-the-erased";
  private static final String CLERK = "the-clerk-of-the-erased";

  @Autowired private Complaints complaints;
  @Autowired private Erasure erasure;
  @Autowired private Retention retention;
  @Autowired private RegisterCheck check;
  @Autowired private JdbcTemplate database;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Staff staff;
  @Autowired private Rest rest;
  @Autowired private MockMvc web;

  private ComplaintCase complaint;

  @BeforeEach
  void a_complaint_that_was_contacted_late_and_erased_in_time() {
    staff.employs(OFFICER, "compliance");
    staff.employs(CLERK, "retail-franchise.first-level-receiver");
    complaint = complaints.at("2011-03-08T10:00").about("retail-franchise").with("title", "断带").filed()
        .passes("due-first-contact").cancelled();
    complaints.at("2013-03-20T10:00");
    erasure.run();
  }

  @Test
  void the_list_shows_it_without_what_it_was_about_and_says_why() throws Exception {
    String number = complaint.record().caseNumber();

    as(OFFICER, "/api/audit/cases?number=" + number)
        .andExpect(jsonPath("$.cases[0].caseNumber").value(number))
        .andExpect(jsonPath("$.cases[0].title").isEmpty())
        .andExpect(jsonPath("$.cases[0].outcome").value("cancelled"))
        .andExpect(jsonPath("$.cases[0].missed").value(1))
        .andExpect(jsonPath("$.cases[0].erasedAt").value("2013-03-20T02:00:00Z"));
    String csv = as(OFFICER, "/api/audit/cases.csv?number=" + number)
        .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    assertThat(csv).contains("（已按保存期限清除）").doesNotContain("断带");
  }

  @Test
  void its_page_shows_the_anonymous_trail_and_no_path() throws Exception {
    as(OFFICER, "/api/audit/cases/" + complaint.id())
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.policy").value("零售品牌客户投诉（三级受理）"))
        .andExpect(jsonPath("$.paths").isEmpty())
        .andExpect(jsonPath("$.trail[*].entry.kind").value(hasItems("OPENED", "DEADLINE_MISSED", "ERASED")))
        .andExpect(jsonPath("$.trail[?(@.entry.actor != null || @.entry.holder != null || (@.entry.note != null && @.entry.kind != 'ESCALATED'))]").isEmpty())
        .andExpect(jsonPath("$.trail[?(@.entry.kind == 'ESCALATED')].entry.note").value(contains("逾期升级")));
    as(OFFICER, "/api/audit/cases/" + complaint.id() + "/proof").andExpect(jsonPath("$.findings").isEmpty());
  }

  @Test
  void whoever_asks_by_its_number_is_told_that_it_is_gone() throws Exception {
    String path = "/api/complaints/" + complaint.record().caseNumber();
    for (String asked : List.of(path, path + "/documents", path + "/documents/retail-franchise-complaint-sheet.pdf")) {
      as(CLERK, asked)
          .andExpect(status().isGone())
          .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
          .andExpect(jsonPath("$.detail", containsString("已按保存期限清除")));
    }
  }

  @Test
  void of_a_confidential_case_nobody_is_told_that_there_was_one() throws Exception {
    ComplaintCase report = complaints.at("2008-03-10T10:00").about("whistleblowing").filed().cancelled();
    complaints.at("2013-03-21T10:00");
    erasure.run();

    assertThat(report.record().title()).isNull();
    as(CLERK, "/api/complaints/" + report.record().caseNumber()).andExpect(status().isNotFound());
  }

  @Test
  void a_change_of_what_remains_is_found() {
    touched("update rd_case set outcome = 'resolved' where case_id = ?")
        .singleElement().satisfies(finding -> assertThat(finding.sentence()).endsWith("在台账中的结果被改动"));
    touched("update rd_case set missed = 0 where case_id = ?").extracting(Finding::kind).containsExactly(CASE_CHANGED);
    touched("update rd_entry set clause = 'x' where case_id = ? and position = 3")
        .extracting(Finding::kind).containsExactly(ENTRY_CHANGED);
    touched("update rd_entry set note = 'x' where case_id = ? and position = 3")
        .extracting(Finding::kind).containsExactly(ENTRY_CHANGED);
    touched("update rd_entry set facts = null where case_id = ? and kind = 'CLOSED'")
        .extracting(Finding::kind).containsExactly(ENTRY_CHANGED);
    touched("delete from rd_entry where case_id = ? and position = 2")
        .extracting(Finding::kind).containsExactly(ENTRY_REMOVED);
    touched("update rd_case set erased_at = null where case_id = ?").extracting(Finding::kind).containsExactly(CASE_CHANGED);
  }

  @Test
  void taking_the_entry_away_that_tells_of_the_erasure_leaves_one_that_nobody_ordered() {
    touched(
        "delete from rd_entry where case_id = ? and kind = 'ERASED'",
        "update rd_case set erased_at = null, entries = entries - 1 where case_id = ?")
        .singleElement().satisfies(wrongly("没有到期清除的记录"));
  }

  @Test
  void an_erasure_dated_forward_is_found() {
    ComplaintCase fresh = complaints.at("2013-03-20T10:00").about("retail-franchise").filed().cancelled();

    assertThat(after(fresh, () -> {
          complaints.at("2015-03-21T10:00");
          retention.erase(fresh.id());
          complaints.at("2013-03-20T10:00");
        }))
        .singleElement().satisfies(wrongly("保存期限届满之前"));
  }

  @Test
  void a_case_that_somebody_made_due_in_the_database_is_not_erased_but_found() {
    ComplaintCase fresh = complaints.at("2013-03-20T10:00").about("retail-franchise").filed().cancelled();
    ComplaintCase held = complaints.about("retail-franchise").filed().cancelled();
    transaction.executeWithoutResult(status -> retention.hold(held.id(), "诉讼"));
    database.update("update rd_case set keep_until = received_at - interval '1' day where case_id = ?", fresh.id());
    database.update("update rd_case set held_since = null where case_id = ?", held.id());
    complaints.at("2015-06-20T10:00");

    erasure.run();
    assertThat(fresh.record().title()).isNotNull();
    assertThat(held.record().title()).isNotNull();
    assertThat(check.ofCase(fresh.id()).findings()).singleElement()
        .satisfies(finding -> assertThat(finding.sentence()).endsWith("在台账中的保存期限被改动"));
    assertThat(check.ofCase(held.id()).findings()).singleElement()
        .satisfies(finding -> assertThat(finding.sentence()).endsWith("在台账中的保全被改动"));
    // As they were, for those who verify the whole register.
    database.update("update rd_case set keep_until = closed_at + interval '730' day where case_id = ?", fresh.id());
    database.update("update rd_case set held_since = (select happened_at from rd_entry where case_id = ? and kind = 'HELD') where case_id = ?",
        held.id(), held.id());
  }

  @Test
  void an_erasure_that_leaves_something_is_found() {
    ComplaintCase due = complaints.at("2011-03-10T10:00").about("retail-franchise").filed().cancelled();
    complaints.at("2013-03-20T10:00");

    assertThat(after(due, () -> {
          var opened = database.queryForMap("select actor, note, salt from rd_entry where case_id = ? and position = 1", due.id());
          retention.erase(due.id());
          database.update("update rd_entry set actor = ?, note = ?, salt = ? where case_id = ? and position = 1",
              opened.get("ACTOR"), opened.get("NOTE"), opened.get("SALT"), due.id());
        }))
        .singleElement().satisfies(wrongly("仍留有个人信息"));
  }

  private static Consumer<Finding> wrongly(String how) {
    return finding -> {
      assertThat(finding.kind()).isEqualTo(CASE_ERASED_WRONGLY);
      assertThat(finding.sentence()).contains(how);
    };
  }

  /** What is found once the statements have been run on the erased case; then they are undone. */
  private ListAssert<Finding> touched(String... statements) {
    return assertThat(after(complaint, () -> {
      for (String statement : statements) {
        database.update(statement, complaint.id());
      }
    }));
  }

  private List<Finding> after(ComplaintCase other, Runnable deed) {
    return transaction.execute(status -> {
      status.setRollbackOnly();
      deed.run();
      return check.ofCase(other.id()).findings();
    });
  }

  private ResultActions as(String user, String path) throws Exception {
    return web.perform(get(path).header(HttpHeaders.AUTHORIZATION, rest.basic(user)));
  }
}
