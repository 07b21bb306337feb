package org.redress.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The same rules by the engine's REST interface, which Tasklist and other systems use: 403 with a Chinese
 * sentence.
 */
@RedressTest
class RestAuthorityTest {

  private static final String RECEIVERS = "retail-franchise.first-level-receiver";
  private static final String COMPANY = "whistleblowing.company";
  private static final String RECEIVER = "receiver-by-rest";
  private static final String RESPONDENT = "respondent-by-rest";
  private static final String STRANGER = "stranger-by-rest";
  private static final String DESIGNATING = "company-by-rest";

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private Rest rest;
  @Autowired private TaskService tasks;

  @BeforeEach
  void people() {
    staff.employs(RECEIVER, RECEIVERS);
    staff.employs(RESPONDENT, RECEIVERS);
    staff.employs(DESIGNATING, COMPANY);
    staff.employs(STRANGER, "manufacturer-claims-numbered.rd");
  }

  @AfterEach
  void no_longer() {
    staff.dismisses(RECEIVER, RECEIVERS);
    staff.dismisses(RESPONDENT, RECEIVERS);
    staff.dismisses(DESIGNATING, COMPANY);
    staff.dismisses(STRANGER, "manufacturer-claims-numbered.rd");
  }

  @Test
  void the_respondent_finds_no_task_there_and_the_receiver_does() {
    var complaint = naming();
    String task = complaint.open("inform-customer").getId();
    String query = "?processInstanceId=" + complaint.open("inform-customer").getProcessInstanceId();

    assertThat(rest.get(RECEIVER, "/task" + query).body()).contains(task);
    assertThat(rest.get(RESPONDENT, "/task" + query).body()).isEqualTo("[]");
    assertThat(rest.get(RECEIVER, "/task/count" + query).body()).isEqualTo("{\"count\":1}");
    assertThat(rest.get(RESPONDENT, "/task/count" + query).body()).isEqualTo("{\"count\":0}");
    assertThat(rest.get(RECEIVER, "/task/" + task).status()).isEqualTo(200);
    assertThat(rest.get(RESPONDENT, "/task/" + task).status()).isEqualTo(404);
    assertThat(rest.get(RECEIVER, "/history/task?taskId=" + task).body()).contains(task);
    assertThat(rest.get(RESPONDENT, "/history/task?taskId=" + task).body()).isEqualTo("[]");
    assertThat(rest.get(RESPONDENT, "/history/user-operation?taskId=" + task).body()).isEqualTo("[]");
    assertThat(rest.get(RESPONDENT, "/task/" + task + "/comment").status()).isEqualTo(404);
  }

  @Test
  void the_respondent_is_refused_with_403_whatever_they_try() {
    String task = naming().open("inform-customer").getId();

    for (String request : new String[] {"/claim", "/assignee", "/delegate"}) {
      var answer = rest.post(RESPONDENT, "/task/" + task + request, "{\"userId\":\"" + RESPONDENT + "\"}");
      assertThat(answer.status()).as(request).isEqualTo(403);
      assertThat(answer.body()).as(request).contains("此任务不由您办理");
    }
    for (String request : new String[] {"/complete", "/submit-form"}) {
      var answer = rest.post(RESPONDENT, "/task/" + task + request, "{\"variables\":{}}");
      assertThat(answer.status()).as(request).isEqualTo(403);
      assertThat(answer.body()).as(request).contains("此任务不由您办理");
    }
    for (String page : new String[] {"/deployed-form", "/form-variables", "/variables"}) {
      assertThat(rest.get(RESPONDENT, "/task/" + task + page).status()).as(page).isEqualTo(403);
    }
  }

  @Test
  void a_stranger_is_refused_with_403_and_a_member_is_not() {
    String task = complaints.about("retail-franchise").filed().open("register").getId();

    var refused = rest.post(STRANGER, "/task/" + task + "/claim", "{\"userId\":\"" + STRANGER + "\"}");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("此任务不由您办理");
    var lent = rest.post(RECEIVER, "/task/" + task + "/claim", "{\"userId\":\"" + STRANGER + "\"}");
    assertThat(lent.status()).isEqualTo(403);
    assertThat(lent.body()).contains("请改派该岗位的人员");
    assertThat(rest.post(RECEIVER, "/task/" + task + "/claim", "{\"userId\":\"" + RECEIVER + "\"}").status())
        .isEqualTo(204);
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo(RECEIVER);
  }

  @Test
  void naming_somebody_outside_the_group_for_the_next_task_is_refused_at_the_field() {
    var complaint = complaints.about("whistleblowing").filed().does("receive", "materialComplete", true);
    String task = complaint.open("assign-handler").getId();

    var answer =
        rest.post(
            DESIGNATING,
            "/task/" + task + "/submit-form",
            """
            {"variables": {"designatedHandler": {"value": "%s"}, "handlerIndependent": {"value": true},
              "protectionMeasures": {"value": "另行安排办公地点"}}}
            """.formatted(STRANGER));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("\"designatedHandler\"", "须是岗位「专人」的人员，" + STRANGER + "不在其中");
    complaint.waitsAt("assign-handler");
  }

  @Test
  void nobody_gets_in_without_a_login() {
    assertThat(rest.anonymous("/task").status()).isEqualTo(401);
  }

  private ComplaintCase naming() {
    return complaints.about("retail-franchise").with("complainantType", "consumer").filed()
        .doesAs(RECEIVER, "register", "subject", "product-repair", "cause", "product-quality", "contact",
            "customer", "contactedAt", "2026-03-10T10:00:00+08:00", "respondent", RESPONDENT);
  }
}
