package org.redress.modelling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.form.FormSchema;
import org.redress.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;

/**
 * An analyst deploys from the Modeler, which is a multipart POST to the engine's REST interface. On
 * a server of its own, because that interface is reached through the servlet container only.
 */
@OverHttp
class ModelerIT {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String PASSWORD = "classic-of-tea";
  private static final String STARTED_BY_CLERKS = "camunda:candidateStarterGroups=\"tea-house.clerk\"";
  private static final String REGISTER = "${deadline.from(receivedAt, 'P1BD')}";

  @Autowired private TestRestTemplate http;
  @Autowired private IdentityService identity;
  @Autowired private RepositoryService repository;
  @Autowired private FormService forms;
  @Autowired private TaskService tasks;

  @BeforeEach
  void an_analyst_on_an_ordinary_morning() {
    ClockUtil.setCurrentTime(moment("2026-03-10T10:00"));
    if (identity.createUserQuery().userId("lu-yu").count() == 0) {
      employ("lu-yu", "analysts");
    }
  }

  @AfterEach
  void real_time_again() {
    ClockUtil.reset();
  }

  @Test
  void
      a_changed_diagram_deployed_alone_rules_the_next_case_and_leaves_the_running_one_as_it_began() {
    TeaHouse three =
        TeaHouse.whole()
            .with(TeaHouse.LIFECYCLE, REGISTER, "${deadline.in('P3BD')}")
            .with(TeaHouse.LIFECYCLE, "1个工作日未登记", "3个工作日未登记");
    assertThat(deploy(three).getStatusCode().value()).isEqualTo(200);
    Task running = taskOfNewCase();
    assertThat(running.getDueDate()).isEqualTo(moment("2026-03-13T18:00"));

    TeaHouse two =
        new TeaHouse(Map.of(TeaHouse.LIFECYCLE, three.files().get(TeaHouse.LIFECYCLE)))
            .with(TeaHouse.LIFECYCLE, "${deadline.in('P3BD')}", "${deadline.in('P2BD')}")
            .with(TeaHouse.LIFECYCLE, "3个工作日未登记", "2个工作日未登记");
    ResponseEntity<JsonNode> answer = deploy(two);
    assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);

    assertThat(taskOfNewCase().getDueDate()).isEqualTo(moment("2026-03-12T18:00"));
    Task still = tasks.createTaskQuery().taskId(running.getId()).singleResult();
    assertThat(still.getDueDate()).isEqualTo(moment("2026-03-13T18:00"));
    assertThat(repository.getProcessDefinition(still.getProcessDefinitionId()).getVersion())
        .isEqualTo(latest().getVersion() - 1);
    assertThat(FormSchema.parse(forms.getDeployedTaskForm(still.getId())))
        .as("what the form asks")
        .isEqualTo(FormSchema.parse(new ByteArrayInputStream(three.files().get(TeaHouse.REGISTER).getBytes(UTF_8))));
  }

  @Test
  void a_refused_diagram_is_answered_with_element_line_and_sentence_and_changes_nothing() {
    String notice = "whistleblowing-conclusion.bpmn";
    String diagram = text("whistleblowing-conclusion");
    long deployments = repository.createDeploymentQuery().count();

    ResponseEntity<JsonNode> answer =
        deploy(
            new TeaHouse(Map.of(notice, diagram))
                .with(notice, "${deadline.of('notify')}", "${deadline.in('3BD')}"));

    assertThat(answer.getStatusCode().value()).isEqualTo(400);
    assertThat(answer.getBody().path("type").asText()).isEqualTo("ParseException");
    assertThat(answer.getBody().path("message").asText())
        .contains(notice, "due-notify", "期限“3BD”无法识别");
    JsonNode problem = answer.getBody().path("details").path(notice).path("errors").path(0);
    assertThat(problem.path("mainElementId").asText()).startsWith("due-notify");
    assertThat(diagram.split("\n")[problem.path("line").asInt() - 1])
        .contains("id=\"" + problem.path("mainElementId").asText() + "\"");
    assertThat(problem.path("message").asText()).contains("期限“3BD”无法识别");
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
  }

  @Test
  void a_changed_cell_of_the_limits_names_the_timers_that_now_lie_and_needs_nothing_but_them() {
    String limits = "whistleblowing-deadlines.dmn";
    String conclusion = "whistleblowing-conclusion.bpmn";
    int before = version("whistleblowing");
    String table = table("whistleblowing-deadlines");
    String notify = table.substring(table.indexOf("<text>\"notify\"</text>"));
    String changed = table.replace(notify, notify.replaceFirst("\"P3BD\"", "\"P2BD\""));

    ResponseEntity<JsonNode> refused = deploy(new TeaHouse(Map.of(limits, changed)));
    assertThat(refused.getStatusCode().value()).isEqualTo(400);
    assertThat(refused.getBody().path("message").asText())
        .contains("3个工作日未通知", "P2BD")
        .contains("due-notify", "due-notify-board");

    ResponseEntity<JsonNode> answer =
        deploy(
            new TeaHouse(Map.of(limits, changed, conclusion, text("whistleblowing-conclusion")))
                .with(conclusion, "3个工作日未通知", "2个工作日未通知"));
    assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
    assertThat(version("whistleblowing")).isEqualTo(before + 1);
  }

  private int version(String process) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult()
        .getVersion();
  }

  private String newest(String process) {
    return read(
        repository.getProcessModel(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId()));
  }

  private String text(String process) {
    ProcessDefinition deployed =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .processDefinitionVersion(1)
            .singleResult();
    return read(repository.getProcessModel(deployed.getId()));
  }

  private static String read(InputStream model) {
    try (model) {
      return new String(model.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String table(String decision) {
    var deployed =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(decision)
            .decisionDefinitionVersion(1)
            .singleResult();
    return read(repository.getDecisionModel(deployed.getId()));
  }

  @Test
  void what_may_be_meant_is_deployed_and_told_in_the_answer() {
    ResponseEntity<JsonNode> answer =
        deploy(
            TeaHouse.whole()
                .with(
                    TeaHouse.INTAKE,
                    "{\"type\": \"textarea\", \"id\": \"content\"",
                    "{\"type\": \"radio\", \"id\": \"seat\", \"key\": \"seat\", \"label\": \"座位\", \"values\": [{\"label\": \"窗边\","
                        + " \"value\": \"window\"}]}, {\"type\": \"textarea\", \"id\": \"content\""));

    assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
    assertThat(answer.getBody().path("deployedProcessDefinitions")).hasSize(3);
    assertThat(answer.getBody().path("warnings"))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.path("file").asText()).isEqualTo(TeaHouse.INTAKE);
              assertThat(warning.path("element").asText()).isEqualTo("seat");
              assertThat(warning.path("line").asInt()).isPositive();
              assertThat(warning.path("message").asText()).contains("「seat」问了却没有人用");
            });
    repository.deleteDeployment(answer.getBody().path("id").asText(), true);
  }

  @Test
  void what_the_engines_parsers_cannot_read_is_answered_with_400_the_file_and_a_chinese_sentence() {
    TeaHouse whole = TeaHouse.whole();
    for (String broken :
        new String[] {
          whole.files().get(TeaHouse.REVIEW).replace("</bpmn:definitions>", ""),
          "PK\u0003\u0004 word/document.xml",
          whole.files().get(TeaHouse.REVIEW).replace("</bpmn:process>", "<bpmn:noSuchElement /></bpmn:process>"),
          whole.files().get(TeaHouse.REVIEW).replace("targetRef=\"ended-reviewed\"", "targetRef=\"nowhere\"")
        }) {
      ResponseEntity<JsonNode> answer = deploy(whole.and(TeaHouse.REVIEW, broken));
      assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(400);
      assertThat(answer.getBody().path("message").asText()).contains(TeaHouse.REVIEW).containsPattern("[\\u4e00-\\u9fff]{6}");
      assertThat(answer.getBody().path("details").path(TeaHouse.REVIEW).path("errors")).isNotEmpty();
    }
  }

  @Test
  void a_new_lifecycles_groups_are_there_when_the_modeler_has_its_answer_and_whoever_joins_one_works() {
    TeaHouse withDoor =
        TeaHouse.whole()
            .with(TeaHouse.LIFECYCLE, STARTED_BY_CLERKS, STARTED_BY_CLERKS.replace("clerk\"", "clerk,tea-house.doorman\""))
            .with(
                TeaHouse.LIFECYCLE,
                "<camunda:property name=\"caseNumberAt\"",
                "<camunda:property name=\"roles\" value=\"doorman 门迎\" /><camunda:property name=\"caseNumberAt\"");

    ResponseEntity<JsonNode> answer = deploy(withDoor);

    assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
    assertThat(groupName("tea-house.clerk")).isEqualTo("茶博士");
    assertThat(groupName("tea-house.doorman")).isEqualTo("门迎");
    administratorPuts("men-shen", "tea-house.doorman");
    administratorPuts("cha-boshi", "tea-house.clerk");
    ResponseEntity<JsonNode> started = start("men-shen");
    assertThat(started.getStatusCode().value()).as("%s", started.getBody()).isEqualTo(200);
    assertThat(tasksSeenBy("cha-boshi", started)).singleElement()
        .satisfies(task -> assertThat(task.path("taskDefinitionKey").asText()).isEqualTo("register"));
    assertThat(tasksSeenBy("men-shen", started)).as("he takes complaints in and handles none").isEmpty();

    assertThat(deploy(TeaHouse.whole().with(TeaHouse.LIFECYCLE, "1个工作日未登记", "一个工作日未登记")).getStatusCode().value())
        .as("without the doorman again").isEqualTo(200);
    assertThat(start("men-shen").getStatusCode().value()).as("the policy is nothing to him any more").isEqualTo(404);
    assertThat(start("cha-boshi").getStatusCode().value()).isEqualTo(200);
  }

  private String groupName(String group) {
    return identity.createGroupQuery().groupId(group).singleResult().getName();
  }

  /** As the application Admin does. */
  private void administratorPuts(String person, String group) {
    if (identity.createUserQuery().userId("guan-li").count() == 0) {
      employ("guan-li", "camunda-admin");
    }
    saved(person);
    ResponseEntity<JsonNode> answer =
        http.withBasicAuth("guan-li", PASSWORD)
            .exchange("/engine-rest/group/" + group + "/members/" + person, HttpMethod.PUT, null, JsonNode.class);
    assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(204);
  }

  private void employ(String person, String group) {
    saved(person);
    identity.createMembership(person, group);
  }

  private void saved(String person) {
    User user = identity.newUser(person);
    user.setPassword(PASSWORD);
    identity.saveUser(user);
  }

  private ResponseEntity<JsonNode> start(String person) {
    Map<String, Object> variables =
        Map.of("subject", Map.of("value", "cold-tea", "type", "String"), "content", Map.of("value", "茶凉了", "type", "String"));
    return http.withBasicAuth(person, PASSWORD)
        .postForEntity(
            "/engine-rest/process-definition/key/tea-house/submit-form", Map.of("variables", variables), JsonNode.class);
  }

  private JsonNode tasksSeenBy(String person, ResponseEntity<JsonNode> started) {
    return http.withBasicAuth(person, PASSWORD)
        .getForObject("/engine-rest/task?processInstanceId=" + started.getBody().path("id").asText(), JsonNode.class);
  }


  @Test
  void good_models_sent_again_under_their_old_name_take_the_place_of_the_faulty_ones_sent_under_another() {
    String notify = "whistleblowing-conclusion.bpmn";
    TeaHouse good = new TeaHouse(Map.of(notify, text("whistleblowing-conclusion").replace("3个工作日未通知", "三个工作日未通知")));
    TeaHouse faulty = good.with(notify, "三个工作日未通知", "三个工作日内未通知");
    deploy(good, "good old name");
    deploy(faulty, "in a hurry");
    int versions = version("whistleblowing");

    ResponseEntity<JsonNode> again = deploy(good, "good old name");
    ResponseEntity<JsonNode> unchanged = deploy(good, "good old name");

    assertThat(again.getStatusCode().value()).as("%s", again.getBody()).isEqualTo(200);
    assertThat(again.getBody().path("deployedProcessDefinitions").size()).as("what was deployed").isPositive();
    assertThat(newest("whistleblowing-conclusion")).contains("三个工作日未通知");
    assertThat(version("whistleblowing")).as("once, and not again what has not changed").isEqualTo(versions + 1);
    assertThat(unchanged.getBody().path("deployedProcessDefinitions").size()).isZero();
    repository.createDeploymentQuery().deploymentSource("Camunda Modeler").orderByDeploymentTime().desc().list().stream()
        .filter(made -> List.of("good old name", "in a hurry").contains(made.getName()))
        .forEach(made -> repository.deleteDeployment(made.getId(), true));
  }

  private ResponseEntity<JsonNode> deploy(TeaHouse upload) {
    return deploy(upload, "from the Modeler");
  }

  /** As the Modeler sends it. */
  private ResponseEntity<JsonNode> deploy(TeaHouse upload, String deployment) {
    var parts = new LinkedMultiValueMap<String, Object>();
    parts.add("deployment-name", deployment);
    parts.add("deployment-source", "Camunda Modeler");
    parts.add("enable-duplicate-filtering", "true");
    upload
        .drawn()
        .forEach(
            (file, text) ->
                parts.add(
                    file,
                    new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
                      @Override
                      public String getFilename() {
                        return file;
                      }
                    }));
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.MULTIPART_FORM_DATA);
    return http.withBasicAuth("lu-yu", PASSWORD)
        .postForEntity(
            "/engine-rest/deployment/create", new HttpEntity<>(parts, headers), JsonNode.class);
  }

  private ProcessDefinition latest() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey("tea-house")
        .latestVersion()
        .singleResult();
  }

  private Task taskOfNewCase() {
    String id =
        forms
            .submitStartForm(latest().getId(), Map.of("subject", "cold-tea", "content", "茶凉了"))
            .getId();
    return tasks.createTaskQuery().processInstanceId(id).singleResult();
  }

  private static Date moment(String local) {
    return Date.from(LocalDateTime.parse(local).atZone(ZONE).toInstant());
  }
}
