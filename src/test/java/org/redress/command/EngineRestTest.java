package org.redress.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.command.RestRequests.Request;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every request of the engine's REST interface that could change something, by everybody who has a login: refused
 * with a sentence and without a trace, or allowed and in the trail.
 */
@RedressTest
class EngineRestTest {

  private static final String LIFECYCLE = "retail-franchise";
  private static final String RECEIVERS = "retail-franchise.first-level-receiver";
  private static final String HOLDER = "holder-by-command";
  private static final String CLERK = "clerk-by-command";
  private static final String ADMINISTRATOR = "administrator-by-command";
  private static final String ANALYST = "analyst-by-command";
  private static final Map<String, String> GROUPS = Map.of(
      HOLDER, RECEIVERS, CLERK, RECEIVERS, ANALYST, "analysts", "officer-by-command", "compliance",
      "manager-by-command", "management", ADMINISTRATOR, "camunda-admin");

  private static final RestRequests REQUESTS = new RestRequests();
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int NO_CONTENT = 204;
  private static final Pattern NOT_THERE = Pattern.compile("没有此内容，或您无权查看");

  /** Refused for what the request carries, before it is asked what it wants. */
  private static final Pattern NO_SUCH_VALUES = Pattern.compile("不能提交「[^」]+」类型的值|不能上传文件或对象作为变量");

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private Rest rest;
  @Autowired private TaskService tasks;
  @Autowired private HistoryService history;
  @Autowired private RepositoryService repository;
  @Autowired private ManagementService management;
  @Autowired private FilterService filters;
  @Autowired private AuthorizationService authorizations;
  @Autowired private JdbcTemplate database;
  @Autowired private Rulings rulings;

  private ComplaintCase complaint;
  private String task;
  private String attachment;

  @BeforeEach
  void a_case_is_held_by_a_clerk() {
    GROUPS.forEach(staff::employs);
    complaint = complaints.about(LIFECYCLE).filed();
    task = complaint.open("register").getId();
    staff.as(HOLDER, () -> {
      tasks.claim(task, HOLDER);
      return tasks.createComment(task, null, "先核对订单");
    });
    attachment = tasks.createAttachment("text", task, complaint.id(), "信", "", "http://example.org").getId();
  }

  @AfterEach
  void no_longer() {
    GROUPS.forEach(staff::dismisses);
  }

  @Test
  void every_request_that_the_interface_has_is_decided() {
    assertThat(REQUESTS.described()).hasSizeGreaterThan(180).isEqualTo(REQUESTS.listed());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_is_nobodys_is_refused_with_a_sentence_and_changes_nothing(Request request) {
    assertRefused(request, Decision.REFUSED, GROUPS.keySet());
  }

  @ParameterizedTest
  @MethodSource("administrators")
  void what_is_an_administrators_is_refused_from_everybody_else(Request request) {
    assertRefused(request, Decision.ADMINISTRATORS,
        GROUPS.keySet().stream().filter(user -> !user.equals(ADMINISTRATOR)).collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @MethodSource("inOtherWords")
  void what_the_interface_refuses_in_other_words_changes_nothing_either(Request request) {
    Map<String, String> before = state();

    GROUPS.keySet().forEach(user ->
        assertThat(send(user, request).status()).as("%s by %s", request, user).isIn(400, FORBIDDEN, NOT_FOUND));
    assertThat(state()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("ofATenant")
  void there_are_no_tenants(Request request) {
    Map<String, String> before = state();

    GROUPS.keySet().forEach(user ->
        assertThat(send(user, request).status()).as("%s by %s", request, user).isIn(FORBIDDEN, NOT_FOUND));
    assertThat(state()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("right")
  void what_takes_a_right_does_nothing_without_it(Request request) {
    Map<String, String> before = state();

    for (String user : GROUPS.keySet()) {
      boolean mayDeploy = user.equals(ANALYST) && request.path().startsWith("/deployment");
      if (!user.equals(ADMINISTRATOR) && !mayDeploy) {
        assertThat(send(user, request).status()).as("%s by %s", request, user).isBetween(400, 499);
      }
    }
    assertThat(state()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"complete", "resolve"})
  void no_value_comes_into_a_case_beside_the_form_of_its_task(String how) {
    String values = "{\"variables\":{\"approvedAmount\":{\"value\":999999,\"type\":\"Integer\"}}}";
    Map<String, String> before = state();

    for (String user : GROUPS.keySet()) {
      var answer = rest.post(user, "/task/" + task + "/" + how, values);
      assertThat(answer.status()).as(user).isEqualTo(FORBIDDEN);
      assertThat(answer.body()).as(user).contains("填写并提交表单");
    }
    var empty = rest.post(HOLDER, "/task/" + task + "/complete", "{}");
    assertThat(empty.status()).isEqualTo(FORBIDDEN);
    assertThat(empty.body()).contains("只能通过其表单提交完成");
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void a_form_takes_no_value_that_it_does_not_ask() {
    Map<String, String> before = state();

    var answer =
        rest.post(HOLDER, "/task/" + task + "/submit-form", "{\"variables\":{\"approvedAmount\":{\"value\":999999}}}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("没有「approvedAmount」这一项");
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void a_case_is_opened_by_its_own_form_alone_and_a_part_or_a_duty_by_nobody() {
    List<ProcessDefinition> others =
        repository.createProcessDefinitionQuery().latestVersion().notStartableInTasklist().list();
    Map<String, String> before = state();

    int told = 0;
    for (String user : GROUPS.keySet()) {
      for (ProcessDefinition other : others) {
        var answer = rest.post(user, "/process-definition/" + other.getId() + "/submit-form", "{\"variables\":{}}");
        assertThat(answer.status()).as("%s by %s: %s", other.getKey(), user, answer.body()).isIn(FORBIDDEN, NOT_FOUND);
        told += answer.body().contains("不由人员发起") ? 1 : 0;
      }
      assertThat(rest.post(user, "/process-definition/key/" + LIFECYCLE + "/submit-form", "{\"variables\":{\"grade\":{\"value\":\"x\"}}}")
          .status()).as(user).isBetween(400, 404);
    }
    assertThat(told).as("who read why").isGreaterThan(others.size());
    assertThat(state()).isEqualTo(before);
  }

  @Test
  void who_takes_gives_back_and_hands_on_a_task_is_in_the_operation_log() {
    String other = complaints.about(LIFECYCLE).filed().open("register").getId();

    assertThat(rest.post(CLERK, "/task/" + other + "/claim", "{\"userId\":\"" + CLERK + "\"}").status()).isEqualTo(NO_CONTENT);
    assertThat(rest.post(CLERK, "/task/" + other + "/claim", "{\"userId\":null}").status()).isEqualTo(NO_CONTENT);
    assertThat(rest.post("manager-by-command", "/task/" + other + "/claim", "{\"userId\":\"manager-by-command\"}").status())
        .isEqualTo(FORBIDDEN);
    assertThat(rest.post(CLERK, "/task/" + other + "/assignee", "{\"userId\":\"manager-by-command\"}").status()).isEqualTo(FORBIDDEN);
    assertThat(rest.post(CLERK, "/task/" + other + "/delegate", "{\"userId\":\"manager-by-command\"}").status()).isEqualTo(FORBIDDEN);

    assertThat(history.createUserOperationLogQuery().taskId(other).list())
        .isNotEmpty()
        .allMatch(entry -> CLERK.equals(entry.getUserId()) && "assignee".equals(entry.getProperty()))
        .extracting(UserOperationLogEntry::getNewValue).contains(CLERK).containsNull();
  }

  @Test
  void an_administrator_lets_a_failed_job_be_tried_again_and_the_log_tells_of_it() {
    Job job = aJob(complaints.about(LIFECYCLE).filed());
    String path = "/job/" + job.getId() + "/retries";
    var early = rest.request(ADMINISTRATOR, "PUT", path, "application/json", "{\"retries\":0}");
    assertThat(early.status()).as("a limit is not switched off").isEqualTo(FORBIDDEN);
    assertThat(early.body()).contains("没有失败");
    management.setJobRetries(job.getId(), 0);

    var later = rest.request(ADMINISTRATOR, "PUT", path, "application/json", "{\"retries\":1,\"dueDate\":\"2999-01-01T00:00:00.000+0800\"}");
    assertThat(later.status()).as("nor put off").isEqualTo(FORBIDDEN);
    assertThat(rest.request(ADMINISTRATOR, "PUT", path, "application/json", "{\"retries\":1}").status()).isEqualTo(NO_CONTENT);

    assertThat(management.createJobQuery().jobId(job.getId()).singleResult().getRetries()).isOne();
    assertThat(history.createUserOperationLogQuery().jobId(job.getId()).userId(ADMINISTRATOR).list())
        .singleElement()
        .satisfies(entry -> assertThat(entry.getOperationType()).isEqualTo("SetJobRetries"));
  }

  static Stream<Request> refused() {
    return REQUESTS.decided("refused").stream();
  }

  static Stream<Request> inOtherWords() {
    return REQUESTS.decided("in other words").stream();
  }

  static Stream<Request> ofATenant() {
    return REQUESTS.decided("of a tenant").stream();
  }

  static Stream<Request> administrators() {
    return REQUESTS.decided("administrators").stream();
  }

  static Stream<Request> right() {
    return REQUESTS.decided("right").stream();
  }

  /**
   * Whoever can see what they ask about reads the sentence; to the others the interface may say that it is not there.
   */
  private void assertRefused(Request request, Decision decision, Set<String> users) {
    Set<String> sentences = sentences(decision);
    Map<String, String> before = state();

    int told = 0;
    for (String user : users) {
      var answer = send(user, request);
      boolean refused =
          answer.status() == FORBIDDEN
              && (sentences.stream().anyMatch(answer.body()::contains) || NO_SUCH_VALUES.matcher(answer.body()).find());
      boolean hidden = Set.of(400, NOT_FOUND).contains(answer.status()) && NOT_THERE.matcher(answer.body()).find();
      assertThat(refused || hidden).as("%s by %s: %s %s", request, user, answer.status(), answer.body()).isTrue();
      told += refused ? 1 : 0;
    }
    assertThat(told).as("who reads why").isPositive();
    assertThat(state()).isEqualTo(before);
  }

  private Map<String, String> state() {
    return new CaseState(database, complaint.id()).now();
  }

  private Set<String> sentences(Decision decision) {
    return rulings.all().stream()
        .filter(ruling -> ruling.decision() == decision)
        .map(Ruling::sentence)
        .collect(Collectors.toSet());
  }

  private Rest.Answer send(String user, Request request) {
    return rest.request(user, request.method(), withIds(request.path()), request.contentType(), request.body());
  }

  /** The path with ids of what there is: a refusal must not come of asking for what is not there. */
  private String withIds(String path) {
    String filled = path;
    for (Map.Entry<String, String> id : ids().entrySet()) {
      filled = filled.replace(id.getKey(), id.getValue());
    }
    return filled.replaceAll("\\{[^}]+}", "none");
  }

  private Map<String, String> ids() {
    Job job = aJob(complaint);
    ProcessDefinition definition =
        repository.createProcessDefinitionQuery().processDefinitionKey(LIFECYCLE).latestVersion().singleResult();
    var decision = repository.createDecisionDefinitionQuery().deploymentId(definition.getDeploymentId()).list().get(0);
    return Map.ofEntries(
        Map.entry("/task/{id}", "/task/" + task),
        Map.entry("/process-instance/{id}", "/process-instance/" + complaint.id()),
        Map.entry("/execution/{id}", "/execution/" + complaint.id()),
        Map.entry("/job/{id}", "/job/" + job.getId()),
        Map.entry("/job-definition/{id}", "/job-definition/" + job.getJobDefinitionId()),
        Map.entry("/process-definition/{id}", "/process-definition/" + definition.getId()),
        Map.entry("/process-definition/key/{key}", "/process-definition/key/" + LIFECYCLE),
        Map.entry("/decision-definition/{id}", "/decision-definition/" + decision.getId()),
        Map.entry("/decision-definition/key/{key}", "/decision-definition/key/" + decision.getKey()),
        Map.entry("/deployment/{id}", "/deployment/" + definition.getDeploymentId()),
        Map.entry("/history/variable-instance/{id}", "/history/variable-instance/"
            + history.createHistoricVariableInstanceQuery().processInstanceId(complaint.id()).list().get(0).getId()),
        Map.entry("/filter/{id}", "/filter/" + filters.createFilterQuery().list().get(0).getId()),
        Map.entry("/authorization/{id}", "/authorization/"
            + authorizations.createAuthorizationQuery().userIdIn(HOLDER).list().get(0).getId()),
        Map.entry("{attachmentId}", attachment),
        Map.entry("/user/{id}", "/user/compliance"),
        Map.entry("/group/{id}", "/group/" + RECEIVERS),
        Map.entry("{userId}", CLERK),
        Map.entry("{groupId}", RECEIVERS),
        Map.entry("{varName}", "title"),
        Map.entry("{commentId}", tasks.getTaskComments(task).get(0).getId()),
        Map.entry("{operationId}", history.createUserOperationLogQuery().taskId(task).list().get(0).getOperationId()));
  }

  private Job aJob(ComplaintCase of) {
    return management.createJobQuery().processInstanceId(of.id()).list().get(0);
  }
}
