package org.redress.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.testing.Canary;
import org.redress.testing.Deployments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A definition that was deployed before there was a check stands in the database and is read again. Written
 * there past the check, every kind of attack is refused when a case gets to it, and nothing of it is executed.
 */
@TestInstance(Lifecycle.PER_CLASS)
class OldDefinitionTest extends ModellingTest {

  private static final String PROCESS = "tea-house-weekly";
  private static final String DIAGRAM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="http://redress.org/test">
        <bpmn:process id="tea-house-weekly" name="每周检查" isExecutable="true" camunda:historyTimeToLive="P365D">
          <bpmn:startEvent id="started"><bpmn:timerEventDefinition id="timer"><bpmn:timeCycle>R/P7D</bpmn:timeCycle>
          </bpmn:timerEventDefinition></bpmn:startEvent>
          <bpmn:sequenceFlow id="in" sourceRef="started" targetRef="step"/>
          %s
          <bpmn:sequenceFlow id="out" sourceRef="step" targetRef="after">%s</bpmn:sequenceFlow>
          <bpmn:userTask id="after" camunda:candidateGroups="tea-house.clerk"/>
        </bpmn:process>
      </bpmn:definitions>
      """;

  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private ManagementService management;
  @Autowired private IdentityService identity;
  @Autowired private ExternalTaskService abroad;
  @Autowired private ProcessEngine engine;
  @Autowired private DecisionService decisions;
  @Autowired private JdbcTemplate database;
  @Autowired private Deployments deployments;

  private String deployment;
  private int deaths;

  @BeforeAll
  void deploy() {
    deployment = TeaHouse.whole().deployment(repository).deploy().getId();
  }

  @BeforeEach
  void count() {
    deaths = Canary.deaths();
  }

  @AfterEach
  void harmless_again() {
    stands("<bpmn:userTask id=\"step\"/>", "");
    runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).list()
        .forEach(left -> runtime.deleteProcessInstance(left.getId(), "test"));
  }

  @AfterAll
  void undo() {
    deployments.undo(deployment);
  }

  static Stream<Attacks.Attack> code() {
    return Attacks.code();
  }

  static Stream<String> expressions() {
    return Attacks.expressions();
  }

  @ParameterizedTest
  @MethodSource("code")
  void code_of_an_old_diagram_is_refused_when_a_case_gets_there(Attacks.Attack attack) {
    stands(attack.step(), "");

    refusedIn("不能用「" + attack.names());
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void an_expression_of_an_old_diagram_reaches_no_further_than_a_new_one(String expression) {
    stands(serviceTask(expression), "");

    refusedIn("xpression");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<bpmn:userTask id=\"step\" camunda:assignee=\"${execution.getProcessEngineServices()}\"/>",
        "<bpmn:userTask id=\"step\" name=\"${''.getClass()}\"/>",
        "<bpmn:userTask id=\"step\" camunda:candidateGroups=\"${jdbcTemplate}\"/>",
        "<bpmn:userTask id=\"step\" camunda:dueDate=\"${now().getClass()}\"/>",
        "<bpmn:userTask id=\"step\" camunda:priority=\"${task.getProcessEngineServices()}\"/>",
        "<bpmn:userTask id=\"step\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"x\">"
            + "${''.getClass()}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:userTask id=\"step\"><bpmn:extensionElements><camunda:taskListener event=\"create\""
            + " expression=\"${task.setAssignee('intruder')}\"/></bpmn:extensionElements></bpmn:userTask>",
        "<bpmn:callActivity id=\"step\" calledElement=\"${execution.class.name}\"/>",
        "<bpmn:userTask id=\"step\"><bpmn:multiInstanceLoopCharacteristics camunda:collection="
            + "\"${execution.processEngine.name}\"/></bpmn:userTask>",
        "<bpmn:intermediateCatchEvent id=\"step\"><bpmn:timerEventDefinition id=\"t\"><bpmn:timeDate>"
            + "${execution.processEngine.name}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>",
      })
  void wherever_the_engine_evaluates_one(String step) {
    stands(step, "");

    refusedIn("xpression");
  }

  @Test
  void a_condition_in_a_script_is_refused_at_its_flow() {
    stands(
        serviceTask("${true}"),
        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"juel\">${canary.die() == 'dead'}"
            + "</bpmn:conditionExpression>");

    Throwable refusal = catchThrowable(this::start);

    assertThat(refusal).isNotNull();
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).count()).isZero();
  }

  @Test
  void what_models_may_call_they_call_and_the_canary_dies_of_it() {
    stands(serviceTask("${canary.die() == 'dead' and deadline.never().after(now()) and 'tea'.contains('t')}"), "");

    start();

    assertThat(Canary.deaths()).as("an expression is evaluated, so these tests would see it").isEqualTo(deaths + 1);
    deaths++;
  }

  @Test
  void rows_and_lists_are_read_and_a_missing_column_is_null() {
    stands(
        "<bpmn:userTask id=\"step\"/>",
        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${row.reply == 'desk' and row.none == null"
            + " and row.list[1] == 'b' and row['limit'] == 3 and row.list.contains('a')}</bpmn:conditionExpression>");
    Task step = start();
    runtime.setVariable(
        step.getProcessInstanceId(),
        "row",
        new LinkedHashMap<>(Map.of("reply", "desk", "limit", 3, "list", new ArrayList<>(List.of("a", "b")))));

    tasks.complete(step.getId());

    assertThat(standing().getTaskDefinitionKey()).isEqualTo("after");
  }

  @Test
  void the_rest_of_such_a_diagram_goes_on() {
    stands("<bpmn:userTask id=\"step\"/>", "");
    Task step = start();
    stands("<bpmn:userTask id=\"step\"/>", "", "<bpmn:scriptTask id=\"elsewhere\" scriptFormat=\"juel\"/>");

    tasks.complete(step.getId());

    assertThat(standing().getTaskDefinitionKey()).isEqualTo("after");
  }

  @Test
  void a_diagram_with_a_document_type_is_not_read() {
    write(TeaHouse.WEEKLY, DIAGRAM.formatted("<bpmn:userTask id=\"step\"/>", "")
        .replace("?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"));

    refusedIn("DOCTYPE");
  }

  /** By its timer, as duties start; answers the task that it comes to. */
  private Task start() {
    management.executeJob(
        management.createJobQuery().processDefinitionKey(PROCESS).activityId("started").list().get(0).getId());
    return standing();
  }

  private Task standing() {
    return tasks.createTaskQuery().processDefinitionKey(PROCESS).singleResult();
  }

  @ParameterizedTest
  @ValueSource(strings = {"juel", "javascript", "groovy", "feel-unary-tests", "python"})
  void an_old_table_in_another_language_decides_nothing(String language) {
    String table =
        TeaHouse.whole().files().get(TeaHouse.GRADE)
            .replace("<inputExpression ", "<inputExpression expressionLanguage=\"" + language + "\" ")
            .replace("<text>subject</text>", "<text>${canary.die()}</text>");
    write(TeaHouse.GRADE, table);

    assertThatThrownBy(() -> decisions.evaluateDecisionTableByKey("tea-house-grade", Map.of("subject", "x", "canary", "x")))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("只能用")
        .hasMessageContaining("FEEL");
    assertThat(Canary.deaths()).isEqualTo(deaths);
    write(TeaHouse.GRADE, TeaHouse.whole().files().get(TeaHouse.GRADE));
  }

  private void refusedIn(String sentence) {
    Throwable refusal = catchThrowable(this::start);

    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.getMessage().replace("表达式", "expression")).contains(sentence);
    assertThat(Canary.deaths()).as("executions").isEqualTo(deaths);
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).count()).isZero();
    assertThat(abroad.createExternalTaskQuery().count()).as("tasks for other systems").isZero();
    assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
  }

  private static String serviceTask(String expression) {
    return "<bpmn:serviceTask id=\"step\" camunda:expression=\"" + expression.replace("<", "&lt;")
        + "\" camunda:resultVariable=\"stolen\"/>";
  }

  private void stands(String step, String condition, String... more) {
    write(TeaHouse.WEEKLY, DIAGRAM.formatted(step + String.join("", more), condition));
  }

  /** In the place of the diagram that was deployed, as if it had always been there. */
  private void write(String file, String model) {
    assertThat(
            database.update(
                "UPDATE ACT_GE_BYTEARRAY SET BYTES_ = ? WHERE DEPLOYMENT_ID_ = ? AND NAME_ = ?",
                model.getBytes(StandardCharsets.UTF_8),
                deployment,
                file))
        .isOne();
    DeploymentCache cache =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache();
    cache.discardProcessDefinitionCache();
    cache.discardDecisionDefinitionCache();
    cache.discardDecisionRequirementsDefinitionCache();
  }
}
