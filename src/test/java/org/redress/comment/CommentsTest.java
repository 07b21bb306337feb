package org.redress.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Comment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.proof.RegisterCheck;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/** What staff remark on a task stays as it was written, in the engine and in the register's chain. */
@RedressTest
@Tag("database")
class CommentsTest {

  private static final String RECEIVERS = "retail-franchise.first-level-receiver";
  private static final String CLERK = "clerk-by-comment";
  private static final String COLLEAGUE = "colleague-by-comment";
  private static final String STRANGER = "stranger-by-comment";
  private static final String OFFICER = "officer-by-comment";
  private static final String TEXT = "客户来电，要求先核对订单；𠮷先生说：“=1+1”";

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private Rest rest;
  @Autowired private TaskService tasks;
  @Autowired private RegisterCheck check;
  @Autowired private MockMvc web;

  private ComplaintCase complaint;
  private String task;

  @BeforeEach
  void a_case_of_theirs() {
    staff.employs(CLERK, RECEIVERS);
    staff.employs(COLLEAGUE, RECEIVERS);
    staff.employs(STRANGER, "whistleblowing.company");
    staff.employs(OFFICER, "compliance");
    complaint = complaints.about("retail-franchise").filed();
    task = complaint.open("register").getId();
  }

  @AfterEach
  void no_longer() {
    staff.dismisses(CLERK, RECEIVERS);
    staff.dismisses(COLLEAGUE, RECEIVERS);
    staff.dismisses(STRANGER, "whistleblowing.company");
    staff.dismisses(OFFICER, "compliance");
  }

  @Test
  void who_sees_the_task_remarks_on_it_and_the_register_has_text_author_and_moment() {
    assertThat(remark(CLERK, TEXT, null).status()).isEqualTo(200);

    Entry entry = remarks().get(0);
    assertThat(entry.note()).isEqualTo(TEXT);
    assertThat(entry.actor()).isEqualTo(CLERK);
    assertThat(entry.at()).isEqualTo(ClockUtil.getCurrentTime().toInstant());
    assertThat(entry.element()).isEqualTo("register");
    assertThat(check.ofCase(complaint.id()).findings()).isEmpty();
    assertThat(rest.get(COLLEAGUE, "/task/" + task + "/comment").body()).contains("要求先核对订单", CLERK);
  }

  @Test
  void it_is_told_in_the_trail() throws Exception {
    remark(CLERK, TEXT, null);

    String page = web.perform(get("/api/audit/cases/" + complaint.id()).header(HttpHeaders.AUTHORIZATION, rest.basic(OFFICER)))
        .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);

    assertThat(page).contains("\"kind\":\"COMMENTED\"", "要求先核对订单");
  }

  @Test
  void who_does_not_see_the_task_remarks_on_nothing() {
    assertThat(remark(STRANGER, TEXT, null).status()).isBetween(400, 404);
    assertThat(staff.as(STRANGER, () -> refused(task))).contains("此任务不由您办理");

    assertThat(remarks()).isEmpty();
    assertThat(tasks.getTaskComments(task)).isEmpty();
  }

  @Test
  void a_remark_belongs_to_its_task_whatever_case_it_names() {
    ComplaintCase other = complaints.about("retail-franchise").filed();

    assertThat(remark(CLERK, TEXT, other.id()).status()).isEqualTo(200);

    assertThat(tasks.getProcessInstanceComments(other.id())).isEmpty();
    assertThat(tasks.getProcessInstanceComments(complaint.id())).extracting(Comment::getFullMessage).containsExactly(TEXT);
    assertThat(other.entries(EntryKind.COMMENTED)).isEmpty();
  }

  @Test
  void nobody_changes_or_deletes_it_not_even_its_author_or_an_officer() {
    remark(CLERK, TEXT, null);
    String id = tasks.getTaskComments(task).get(0).getId();

    for (String user : List.of(CLERK, COLLEAGUE, OFFICER)) {
      String other = "{\"id\":\"" + id + "\",\"message\":\"另一说法\"}";
      rest.request(user, "PUT", "/task/" + task + "/comment", "application/json", other);
      rest.request(user, "PUT", "/process-instance/" + complaint.id() + "/comment", "application/json", other);
      rest.request(user, "DELETE", "/task/" + task + "/comment/" + id, null, null);
      rest.request(user, "DELETE", "/task/" + task + "/comment", null, null);
      rest.request(user, "DELETE", "/process-instance/" + complaint.id() + "/comment", null, null);
    }
    var refused = rest.request(CLERK, "DELETE", "/task/" + task + "/comment/" + id, null, null);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("请另写一条意见");
    assertThat(tasks.getTaskComments(task)).extracting(Comment::getFullMessage).containsExactly(TEXT);
    assertThat(remarks()).hasSize(1);
  }

  @Test
  void an_empty_one_or_one_that_the_register_cannot_hold_is_refused_with_a_sentence() {
    for (String text : List.of(" ", "长".repeat(1001))) {
      var answer = remark(CLERK, text, null);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).contains("最多1000个字");
    }
    assertThat(remark(CLERK, "𠮷".repeat(1000), null).status()).as("characters as people count them").isEqualTo(200);
    assertThat(remarks()).hasSize(1);
  }

  private Rest.Answer remark(String user, String text, String instance) {
    String named = instance == null ? "" : ",\"processInstanceId\":\"" + instance + "\"";
    return rest.post(user, "/task/" + task + "/comment/create", "{\"message\":\"" + text.replace("\"", "\\\"") + "\"" + named + "}");
  }

  private String refused(String ofTask) {
    try {
      tasks.createComment(ofTask, null, TEXT);
      return "";
    } catch (RuntimeException refused) {
      return refused.getMessage();
    }
  }

  private List<Entry> remarks() {
    return complaint.entries(EntryKind.COMMENTED);
  }
}
