package org.redress.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.proof.RegisterCheck;
import org.redress.proof.Verification;
import org.redress.register.CaseMemory;
import org.redress.register.CaseRecord;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.redress.register.Retention;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.EveryTable;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Complaints of long ago are forgotten in time; told from 2011 on, when no other test's cases have ended. */
@RedressTest
class ErasureTest {

  @Autowired private Complaints complaints;
  @Autowired private Erasure erasure;
  @Autowired private Retention retention;
  @Autowired private Terms terms;
  @Autowired private List<CaseMemory> memories;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Register register;
  @Autowired private RegisterCheck check;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private HistoryService history;
  @Autowired private JdbcTemplate database;
  @Autowired private EveryTable tables;
  @Autowired private Staff staff;
  @Autowired private Rest rest;
  @Autowired private MockMvc web;

  /** What earlier tests left to be erased is not this one's. */
  @BeforeEach
  void nothing_is_due() {
    complaints.at("2015-12-31T00:00");
    erasure.run();
    complaints.at("2011-03-08T10:00");
  }

  @Test
  void a_case_is_kept_to_the_last_moment_of_its_policys_retention_and_erased_then() {
    ComplaintCase winery = complaints.about("winery").filed().cancelled();
    ComplaintCase retail = complaints.about("retail-franchise").filed().cancelled();

    complaints.at("2012-03-08T09:59");
    assertThat(erasure.run()).isZero();
    complaints.at("2012-03-08T10:00");
    assertThat(erasure.run()).as("2012 is a leap year: P366D from 2011-03-08T10:00").isEqualTo(1);
    assertThat(erased(winery)).isTrue();
    assertThat(erased(retail)).isFalse();
    complaints.at("2013-03-07T10:00");
    assertThat(erasure.run()).as("P730D").isEqualTo(1);
    assertThat(erased(retail)).isTrue();
    assertThat(erasure.run()).as("once only").isZero();
  }

  @Test
  void an_open_case_is_never_due_however_old() {
    ComplaintCase open = complaints.about("winery").filed();

    complaints.at("2015-12-30T10:00");
    assertThat(erasure.run()).isZero();
    assertThat(open.record().title()).isNotNull();
  }

  @Test
  void nothing_remains_of_what_was_entered_nor_of_who_entered_it() throws Exception {
    String mark = UUID.randomUUID().toString();
    // Their names come after those whom other tests take for the first of their groups.
    String clerk = staff.employs("the-clerk-" + mark, "retail-franchise.first-level-receiver");
    String reviewer = staff.employs("the-reviewer-" + mark, "retail-franchise.second-level-receiver");
    String archivist = staff.employs("the-archivist-" + mark, "retail-franchise.franchise-clerk");
    String accused = staff.employs("the-accused-" + mark, "retail-franchise.first-level-receiver");
    String officer = staff.employs("officer-" + mark, "compliance");
    String login = rest.basic(clerk);
    String officersLogin = rest.basic(officer);
    Map<String, Long> before = tables.holding(List.of(mark));

    ComplaintCase complaint = complaints.numbered(takenIn(login, mark));
    tasks.claim(complaint.open("register").getId(), clerk);
    web.perform(get("/api/tasks/" + complaint.open("register").getId() + "/identity").header(HttpHeaders.AUTHORIZATION, login))
        .andExpect(status().isOk());
    runtime.setVariable(complaint.id(), "picture", ("picture of " + mark).getBytes(StandardCharsets.UTF_8));
    tasks.createComment(complaint.open("register").getId(), complaint.id(), "remark " + mark);
    tasks.createAttachment("text", complaint.open("register").getId(), complaint.id(), "letter " + mark, mark,
        new ByteArrayInputStream(mark.getBytes(StandardCharsets.UTF_8)));
    complaint
        .doesAs(clerk, "register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2011-03-08T10:00:00+08:00", "findings", "found " + mark, "respondent", accused,
            "respondentUnit", "unit " + mark)
        .doesAs(clerk, "inform-customer");
    tasks.delegateTask(complaint.open("handle-level-1").getId(), clerk);
    tasks.resolveTask(complaint.open("handle-level-1").getId());
    complaint
        .doesAs(clerk, "handle-level-1", "result", "done " + mark, "proposedAmount", 500)
        .doesAs(clerk, "satisfaction-level-1", "satisfaction", 2)
        .doesAs(reviewer, "review-approval-second-level-receiver", "reviewDecision", "approve", "approvedAmount", 400,
            "offence", "duty-breach", "offender", accused, "penaltyAmount", 50)
        .doesAs(archivist, "archive")
        .ended("resolved");
    holdAndRelease(complaint, officersLogin, mark);
    assertThat(tables.holding(List.of(mark)).keySet())
        .as("the search finds what is there")
        .contains("ACT_HI_VARINST.TEXT_", "ACT_HI_DETAIL.TEXT_", "ACT_HI_TASKINST.ASSIGNEE_", "ACT_HI_OP_LOG.USER_ID_",
            "ACT_HI_IDENTITYLINK.USER_ID_", "ACT_HI_COMMENT.MESSAGE_", "ACT_HI_ATTACHMENT.NAME_", "ACT_GE_BYTEARRAY.BYTES_",
            "ACT_RU_AUTHORIZATION.USER_ID_", "RD_CASE.TITLE", "RD_CASE.RESPONDENT", "RD_CASE.RESPONDENT_UNIT",
            "RD_CASE.STARTED_BY", "RD_ENTRY.ACTOR", "RD_ENTRY.HOLDER", "RD_ENTRY.NOTE", "RD_IDENTITY.CONTENT",
            "RD_IDENTITY_READING.READER", "RD_INTAKE.CLIENT", "RD_INTAKE.IDEMPOTENCY_KEY");

    complaints.at("2013-03-08T10:00");
    assertThat(erasure.run()).isEqualTo(1);

    assertThat(tables.holding(List.of(mark))).isEqualTo(before);
    assertThat(tables.holding(complaint.id()))
        .as("the case itself is known to the register alone")
        .allMatch(column -> column.startsWith("RD_CASE.") || column.startsWith("RD_ENTRY.") || column.startsWith("RD_SEALED."));
  }

  @Test
  void what_counts_stays_with_the_case_and_its_trail_and_the_last_entry_tells_of_the_erasure() {
    ComplaintCase complaint = complaints.about("retail-franchise").filed().passes("due-first-contact").cancelled();
    CaseRecord before = complaint.record();
    List<Entry> trail = register.entries(complaint.id());
    complaints.at("2013-03-20T10:00");
    erasure.run();

    assertThat(complaint.record())
        .usingRecursiveComparison()
        .ignoringFields("title", "respondent", "respondentUnit", "startedBy", "entries")
        .isEqualTo(before);
    assertThat(complaint.record()).hasAllNullFieldsOrPropertiesExcept(
        "caseId", "lifecycle", "processDefinitionId", "caseNumber", "confidential", "receivedAt", "registeredAt", "channel",
        "complainantType", "outcome", "closedAt", "entries");
    List<Entry> anonymous = register.entries(complaint.id());
    assertThat(anonymous.subList(0, trail.size()))
        .usingRecursiveComparison().ignoringFields("actor", "holder", "note").isEqualTo(trail);
    assertThat(anonymous).extracting(Entry::actor, Entry::holder, Entry::note).containsOnly(tuple(null, null, null));
    assertThat(anonymous.get(trail.size())).satisfies(erased -> {
      assertThat(erased.kind()).isEqualTo(EntryKind.ERASED);
      assertThat(erased.deadline()).isEqualTo("P730D");
      assertThat(erased.dueAt()).isEqualTo(before.closedAt().plus(Duration.ofDays(730)));
    });
    register.enter(Entry.of(EntryKind.DUTY_DUE, complaint.id()));
    assertThat(register.entries(complaint.id())).as("nothing is entered after it").hasSameSizeAs(anonymous);
  }

  @Test
  void the_chain_of_an_erased_case_holds() {
    ComplaintCase complaint = complaints.about("winery").filed().cancelled();
    complaints.at("2012-03-09T10:00");
    erasure.run();

    Verification result = check.ofCase(complaint.id());
    assertThat(result.findings()).isEmpty();
    assertThat(result.erased()).isEqualTo(result.entries() - 1);
  }

  @Test
  void a_case_that_was_erased_by_another_node_meanwhile_is_left_alone() {
    ComplaintCase complaint = complaints.about("winery").filed().cancelled();
    complaints.at("2012-03-09T10:00");

    assertThat(retention.due(Retention.FIRST)).contains(complaint.id());
    assertThat(transaction.<Boolean>execute(status -> retention.erase(complaint.id()))).isTrue();
    assertThat(transaction.<Boolean>execute(status -> retention.erase(complaint.id()))).isFalse();
    assertThat(complaint.entries(EntryKind.ERASED)).hasSize(1);
  }

  @Test
  void a_case_is_erased_whole_or_not_at_all_and_one_that_fails_does_not_stop_the_others() {
    ComplaintCase failing = complaints.about("winery").filed().cancelled();
    ComplaintCase other = complaints.about("winery").filed().cancelled();
    List<Entry> trail = register.entries(failing.id());
    List<CaseMemory> oneMore = new ArrayList<>(memories);
    oneMore.add(caseId -> {
      if (caseId.equals(failing.id())) {
        throw new IllegalStateException("the archive cannot be reached");
      }
    });
    complaints.at("2012-03-09T10:00");

    assertThat(new Erasure(retention, terms, oneMore, transaction).run()).isEqualTo(1);
    assertThat(erased(other)).isTrue();
    assertThat(failing.record().title()).isNotNull();
    assertThat(register.entries(failing.id())).isEqualTo(trail);
    assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(failing.id()).count()).isPositive();
    assertThat(erasure.run()).as("and is tried again").isEqualTo(1);
  }

  @Test
  void a_case_closed_before_the_register_noted_how_long_is_kept_as_long_as_its_diagram_says() {
    ComplaintCase complaint = complaints.about("winery").filed().cancelled();
    database.update("update rd_entry set facts = null, link = null, salt = null, personal = null where case_id = ?", complaint.id());
    database.update("update rd_case set keep_until = null where case_id = ?", complaint.id());

    complaints.at("2012-03-08T09:59");
    assertThat(erasure.run()).isZero();
    complaints.at("2012-03-08T10:00");
    assertThat(erasure.run()).isEqualTo(1);
    assertThat(check.ofCase(complaint.id()).findings()).isEmpty();
  }

  @Test
  void the_engines_own_cleanup_leaves_the_cases_to_the_erasure() {
    ComplaintCase complaint = complaints.about("retail-franchise").filed()
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer", "contactedAt",
            "2011-03-08T10:00:00+08:00")
        .does("inform-customer").cancelled();

    for (String table : List.of("PROCINST", "TASKINST", "VARINST", "DETAIL", "ACTINST", "OP_LOG", "IDENTITYLINK", "DECINST")) {
      assertThat(database.queryForList(
              "select removal_time_ from act_hi_" + table + " where root_proc_inst_id_ = ?", complaint.id()))
          .as(table)
          .isNotEmpty()
          .allMatch(row -> row.get("REMOVAL_TIME_") == null);
    }
  }

  private boolean erased(ComplaintCase complaint) {
    return register.erasedAt(complaint.id()).isPresent()
        && history.createHistoricProcessInstanceQuery().rootProcessInstanceId(complaint.id()).count() == 0;
  }

  private String takenIn(String login, String mark) throws Exception {
    Map<String, Object> fields = Map.of(
        "channel", "online", "complainantType", "consumer", "title", "bag " + mark, "content", "it broke " + mark,
        "identityName", "name " + mark, "identityPhone", "1380 " + mark);
    String answer = web.perform(post("/api/complaints").header(HttpHeaders.AUTHORIZATION, login)
            .header("Idempotency-Key", "key-" + mark).contentType(MediaType.APPLICATION_JSON)
            .content(new ObjectMapper().writeValueAsString(Map.of("lifecycle", "retail-franchise", "fields", fields))))
        .andExpect(status().isCreated())
        .andReturn().getResponse().getContentAsString();
    JsonNode receipt = new ObjectMapper().readTree(answer);
    return receipt.path("caseNumber").asText();
  }

  private void holdAndRelease(ComplaintCase complaint, String login, String mark) throws Exception {
    for (String act : List.of("/hold", "/hold/release")) {
      web.perform(post("/api/audit/cases/" + complaint.id() + act).header(HttpHeaders.AUTHORIZATION, login)
              .contentType(MediaType.APPLICATION_JSON).content("{\"reason\": \"suit of " + mark + "\"}"))
          .andExpect(status().isNoContent());
    }
  }
}
