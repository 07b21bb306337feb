package org.redress.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.testing.DemoUsers;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A draft is its author's, as long as the form is theirs to send. */
@Tag("database")
@RedressTest
class DraftsTest {

  private static final String RECEIVERS = "retail-franchise.first-level-receiver";
  private static final String AUTHOR = "draft-author";
  private static final String COLLEAGUE = "draft-colleague";
  private static final String TYPED = "{\"content\":\"鞋底开胶，客户很生气\",\"identityPhone\":\"13800001111\"}";

  private static final String HANDLERS = "whistleblowing.designated-handler";

  private static final Object[] REGISTERED = {
    "subject", "product-repair", "cause", "product-quality", "contact", "customer", "contactedAt", "2026-03-10T10:00:00+08:00"
  };

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private Rest rest;
  @Autowired private MockMvc mvc;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private RepositoryService repository;
  @Autowired private DraftClearing clearing;
  @Autowired private JdbcTemplate database;

  @BeforeEach
  void people() {
    database.update("delete from rd_draft");
    staff.employs(AUTHOR, RECEIVERS);
    staff.employs(COLLEAGUE, RECEIVERS);
  }

  @AfterEach
  void no_longer() {
    staff.dismisses(AUTHOR, RECEIVERS);
    staff.dismisses(COLLEAGUE, RECEIVERS);
  }

  @Test
  void what_was_typed_into_a_task_comes_back_to_its_author_and_the_last_one_counts() {
    String form = claimed(complaint());
    assertThat(read(AUTHOR, form).getStatus()).isEqualTo(204);

    assertThat(keep(AUTHOR, form, "{\"content\":\"第一稿\"}").getStatus()).isEqualTo(204);
    assertThat(keep(AUTHOR, form, TYPED).getStatus()).isEqualTo(204);

    assertThat(text(read(AUTHOR, form))).isEqualTo(TYPED);
    assertThat(drafts()).isOne();
  }

  @Test
  void nobody_else_reads_writes_or_drops_it_whatever_their_office() {
    String form = claimed(complaint());
    keep(AUTHOR, form, TYPED);

    for (String other : new String[] {COLLEAGUE, "compliance", "analyst", "management", "admin"}) {
      assertRefused(other, form);
    }
    assertThat(text(read(AUTHOR, form))).isEqualTo(TYPED);
  }

  @Test
  void nothing_is_kept_of_a_task_that_nobody_has_claimed_or_that_is_not_there() {
    assertRefused(AUTHOR, "task/" + complaint().open("register").getId());
    assertRefused(AUTHOR, "task/no-such-task");
    assertThat(drafts()).isZero();
  }

  @Test
  void it_goes_when_the_task_is_given_back_and_does_not_come_again_with_it() {
    ComplaintCase complaint = complaint();
    String form = claimed(complaint);
    keep(AUTHOR, form, TYPED);

    tasks.setAssignee(complaint.open("register").getId(), null);

    assertThat(drafts()).isZero();
    assertRefused(AUTHOR, form);
    claimed(complaint);
    assertThat(read(AUTHOR, form).getStatus()).isEqualTo(204);
  }

  @Test
  void it_goes_when_a_colleague_gets_the_task_who_finds_none() {
    ComplaintCase complaint = complaint();
    String form = claimed(complaint);
    keep(AUTHOR, form, TYPED);

    tasks.setAssignee(complaint.open("register").getId(), COLLEAGUE);

    assertThat(drafts()).isZero();
    assertThat(read(COLLEAGUE, form).getStatus()).isEqualTo(204);
  }

  @Test
  void it_goes_when_its_author_is_barred_from_the_case() {
    staff.employs(AUTHOR, HANDLERS);
    ComplaintCase complaint =
        complaints.about("whistleblowing").filed()
            .does("receive", "materialComplete", true)
            .does("assign-handler", "designatedHandler", AUTHOR)
            .heldBy("investigate", AUTHOR);
    String form = "task/" + complaint.open("investigate").getId();
    assertThat(keep(AUTHOR, form, TYPED).getStatus()).isEqualTo(204);

    runtime.setVariable(complaint.id(), "respondent", AUTHOR);

    assertThat(complaint.open("investigate").getAssignee()).as("whose task it is").isNull();
    assertThat(drafts()).isZero();
    assertRefused(AUTHOR, form);
    staff.dismisses(AUTHOR, HANDLERS);
  }

  @Test
  void it_goes_with_the_task_done_or_taken_out() {
    ComplaintCase done = complaint();
    keep(AUTHOR, claimed(done), TYPED);
    done.doesAs(AUTHOR, "register", REGISTERED);
    assertThat(drafts()).as("after the task was done").isZero();

    ComplaintCase cancelled = complaint();
    keep(AUTHOR, claimed(cancelled), TYPED);
    cancelled.cancelled();
    assertThat(drafts()).as("after the case was taken out").isZero();
  }

  @Test
  void it_stays_when_the_form_was_refused() {
    ComplaintCase complaint = complaint();
    String form = claimed(complaint);
    keep(AUTHOR, form, TYPED);

    assertThat(
            rest.post(AUTHOR, "/" + form + "/submit-form", "{\"variables\":{\"subject\":{\"value\":\"nonsense\"}}}").status())
        .isBetween(400, 499);

    assertThat(text(read(AUTHOR, form))).isEqualTo(TYPED);
  }

  @Test
  void a_start_form_has_one_a_lifecycle_for_who_may_begin_it_until_the_case_has_begun() {
    String form = "start/" + definition("retail-franchise");
    keep(AUTHOR, form, TYPED);

    assertThat(text(read(AUTHOR, form))).isEqualTo(TYPED);
    assertThat(read(COLLEAGUE, form).getStatus()).isEqualTo(204);
    assertRefused("workplace-company", form);
    assertRefused(AUTHOR, "start/" + definition("whistleblowing"));
    assertThat(drafts()).isOne();

    var begun =
        rest.post(
            AUTHOR,
            "/process-definition/key/retail-franchise/submit-form",
            """
            {"variables": {"channel": {"value": "phone"}, "complainantType": {"value": "consumer"},
              "title": {"value": "包带断裂"}, "content": {"value": "购买一周后断裂"}, "identityName": {"value": "张三"}}}
            """);
    assertThat(begun.status()).as(begun.body()).isEqualTo(200);
    assertThat(drafts()).isZero();
  }

  @Test
  void a_start_form_taken_up_again_can_be_dropped() {
    String form = "start/" + definition("retail-franchise");
    keep(AUTHOR, form, TYPED);

    assertThat(ask(AUTHOR, delete("/api/drafts/" + form)).getStatus()).isEqualTo(204);

    assertThat(drafts()).isZero();
  }

  @Test
  void at_night_go_those_that_nobody_went_on_with_and_those_without_a_task() {
    keep(AUTHOR, claimed(complaint()), TYPED);
    keep(AUTHOR, "start/" + definition("retail-franchise"), TYPED);
    ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + Duration.ofDays(13).toMillis()));
    clearing.clear();
    assertThat(drafts()).as("after thirteen days").isEqualTo(2);
    database.update("update rd_draft set subject = 'ended-meanwhile' where kind = 'TASK'");
    clearing.clear();
    assertThat(drafts()).as("without the one whose task is not there").isOne();

    ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + Duration.ofDays(2).toMillis()));
    clearing.clear();
    assertThat(drafts()).as("after fifteen days").isZero();
  }

  @Test
  void what_is_too_long_or_no_form_is_refused_and_the_draft_before_stays() {
    String form = claimed(complaint());
    keep(AUTHOR, form, TYPED);

    var tooLong = keep(AUTHOR, form, "{\"content\":\"" + "长".repeat(100_000) + "\"}");
    assertThat(tooLong.getStatus()).isEqualTo(413);
    assertThat(text(tooLong)).contains("草稿最多 256 KB");
    for (String nothing : new String[] {"", "{", "[]", "\"text\"", "null"}) {
      assertThat(keep(AUTHOR, form, nothing).getStatus()).as(nothing).isEqualTo(400);
    }
    assertThat(text(read(AUTHOR, form))).isEqualTo(TYPED);
  }

  private void assertRefused(String user, String form) {
    assertThat(read(user, form).getStatus()).as("%s finds nothing at %s", user, form).isEqualTo(204);
    assertThat(text(read(user, form))).isEmpty();
    assertThat(keep(user, form, "{}").getStatus()).as("%s writes %s", user, form).isEqualTo(404);
    assertThat(text(keep(user, form, "{}"))).contains("不能保存");
    assertThat(ask(user, delete("/api/drafts/" + form)).getStatus()).as("%s drops %s", user, form).isIn(404, 405);
  }

  private ComplaintCase complaint() {
    return complaints.about("retail-franchise").with("complainantType", "consumer").filed();
  }

  private String claimed(ComplaintCase complaint) {
    Task task = complaint.open("register");
    tasks.setAssignee(task.getId(), AUTHOR);
    return "task/" + task.getId();
  }

  private String definition(String lifecycle) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(lifecycle).latestVersion().singleResult().getId();
  }

  private long drafts() {
    return database.queryForObject("select count(*) from rd_draft", Long.class);
  }

  private MockHttpServletResponse read(String user, String form) {
    return ask(user, get("/api/drafts/" + form));
  }

  private MockHttpServletResponse keep(String user, String form, String json) {
    return ask(user, put("/api/drafts/" + form).contentType(MediaType.APPLICATION_JSON).content(json));
  }

  private MockHttpServletResponse ask(String user, MockHttpServletRequestBuilder request) {
    try {
      return mvc.perform(request.header(HttpHeaders.AUTHORIZATION, login(user))).andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private String login(String user) throws IOException {
    Optional<String> demonstrated =
        DemoUsers.shared()
            .find(user)
            .map(password -> HttpHeaders.encodeBasicAuth(user, password, StandardCharsets.UTF_8));
    return demonstrated.map(encoded -> "Basic " + encoded).orElseGet(() -> rest.basic(user));
  }

  private static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
