package org.redress.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.testing.Canary;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Objects, files, bytes and XML are no value of a request, whoever sends it and whichever door he sends it to. */
@RedressTest
class TypedValuesTest {

  private static final String ADMINISTRATOR = "administrator-who-sends";

  @Autowired private RuntimeService runtime;
  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private Rest rest;

  private ComplaintCase complaint;
  private int deaths;

  @BeforeEach
  void people() {
    staff.employs(ADMINISTRATOR, "camunda-admin");
    complaint = complaints.about("retail-franchise").filed();
    deaths = Canary.deaths();
  }

  @AfterEach
  void no_longer() {
    staff.dismisses(ADMINISTRATOR, "camunda-admin");
    assertThat(Canary.deaths()).isEqualTo(deaths);
  }

  /** Bodies with a value in the place of %s, by path; a door added by a later engine is found below. */
  private Map<String, String> doors() {
    var task = complaint.open("register");
    String instance = task.getProcessInstanceId();
    String variables = "{\"variables\":{\"x\":%s}}";
    String modifications = "{\"modifications\":{\"x\":%s}}";
    String definition = "/process-definition/key/retail-franchise";
    return Map.ofEntries(
        Map.entry(definition + "/start", variables),
        Map.entry(definition + "/submit-form", variables),
        Map.entry("/task/" + task.getId() + "/complete", variables),
        Map.entry("/task/" + task.getId() + "/submit-form", variables),
        Map.entry("/task/" + task.getId() + "/resolve", variables),
        Map.entry("/task/" + task.getId() + "/bpmnError", "{\"errorCode\":\"e\",\"variables\":{\"x\":%s}}"),
        Map.entry("/task/" + task.getId() + "/bpmnEscalation", "{\"escalationCode\":\"e\",\"variables\":{\"x\":%s}}"),
        Map.entry("/task/" + task.getId() + "/variables", modifications),
        Map.entry("/task/" + task.getId() + "/localVariables", modifications),
        Map.entry("/process-instance/" + instance + "/variables", modifications),
        Map.entry("/execution/" + instance + "/localVariables", modifications),
        Map.entry("/execution/" + instance + "/signal", variables),
        Map.entry("/execution/" + instance + "/messageSubscriptions/m/trigger", variables),
        Map.entry("/message", "{\"messageName\":\"m\",\"processVariables\":{\"x\":%s}}"),
        Map.entry("/signal", "{\"name\":\"s\",\"variables\":{\"x\":%s}}"),
        Map.entry("/condition", variables),
        Map.entry("/process-instance/variables-async",
            "{\"processInstanceIds\":[\"" + instance + "\"],\"variables\":{\"x\":%s}}"),
        Map.entry("/process-instance/message-async",
            "{\"messageName\":\"m\",\"processInstanceIds\":[\"" + instance + "\"],\"variables\":{\"x\":%s}}"),
        Map.entry("/external-task/any/complete", "{\"workerId\":\"w\",\"variables\":{\"x\":%s}}"),
        Map.entry("/external-task/any/failure", "{\"workerId\":\"w\",\"variables\":{\"x\":%s}}"),
        Map.entry("/migration/generate",
            "{\"sourceProcessDefinitionId\":\"a\",\"targetProcessDefinitionId\":\"b\",\"variables\":{\"x\":%s}}"),
        Map.entry("/external-task/any/bpmnError",
            "{\"workerId\":\"w\",\"errorCode\":\"e\",\"variables\":{\"x\":%s}}"),
        Map.entry("/decision-definition/key/retail-franchise-grade/evaluate", variables));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"Object\",\"value\":\"{}\",\"valueInfo\":{\"objectTypeName\":"
            + "\"org.redress.testing.Canary$Loaded\",\"serializationDataFormat\":\"application/json\"}}",
        "{\"type\":\"Object\",\"value\":\"rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==\",\"valueInfo\":{\"objectTypeName\":"
            + "\"java.util.HashMap\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
        "{\"type\":\"object\",\"value\":\"{}\",\"valueInfo\":{\"objectTypeName\":\"java.util.ArrayList\","
            + "\"serializationDataFormat\":\"application/json\",\"transient\":true}}",
        "{\"type\":\"File\",\"value\":\"eA==\",\"valueInfo\":{\"filename\":\"x.html\",\"mimeType\":\"text/html\"}}",
        "{\"type\":\"Bytes\",\"value\":\"eA==\"}",
        "{\"type\":\"Xml\",\"value\":\"<a/>\"}",
        "{\"type\":\"Any\",\"value\":\"x\"}",
      })
  void no_door_takes_a_value_of_such_a_type(String value) {
    doors()
        .forEach(
            (path, body) -> {
              Rest.Answer answer = rest.post(ADMINISTRATOR, path, body.formatted(value));
              assertThat(answer.status()).as(path + " " + answer.body()).isEqualTo(403);
              assertThat(answer.body()).as(path).contains("类型的值");
            });
  }

  @Test
  void no_bytes_file_or_object_is_uploaded() {
    String instance = complaint.open("register").getProcessInstanceId();
    String path = "/process-instance/" + instance + "/variables/uploaded/data";

    for (String part :
        List.of(
            part("valueType", "Bytes"),
            part("valueType", "File"),
            part("valueType", "Object"),
            part("valueType", "String"),
            part("other", "x"),
            part("type", "org.redress.testing.Canary$Loaded"),
            part("type", "java.util.ArrayList<java.lang.Object>"))) {
      Rest.Answer answer = rest.post(ADMINISTRATOR, path, "multipart/form-data; boundary=b", part);
      assertThat(answer.status()).as(part + answer.body()).isEqualTo(403);
      assertThat(answer.body()).contains("不能上传");
    }
    assertThat(runtime.getVariable(instance, "uploaded")).isNull();
  }

  /** Every body of a request with typed values, by its class: one that is added has to be added above. */
  @Test
  void the_doors_are_all_of_them() throws ClassNotFoundException {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Object.class));
    var bodies = new TreeSet<String>();
    for (var candidate : scanner.findCandidateComponents("org.camunda.bpm.engine.rest.dto")) {
      Class<?> type = Class.forName(candidate.getBeanClassName(), false, getClass().getClassLoader());
      if (Stream.of(type.getDeclaredFields()).map(Field::getGenericType).map(Object::toString)
          .anyMatch(field -> field.contains(VariableValueDto.class.getName()))) {
        bodies.add(type.getSimpleName());
      }
    }
    assertThat(bodies).containsExactlyInAnyOrder(
            "CompleteExternalTaskDto",
            "CompleteTaskDto",
            "CorrelationMessageAsyncDto",
            "CorrelationMessageDto",
            "CreateCaseInstanceDto", // no case model is read
            "EvaluateDecisionDto",
            "EvaluationConditionDto",
            "ExecutionTriggerDto",
            "ExternalTaskFailureDto",
            "LockedExternalTaskDto", // an answer
            "MessageCorrelationResultWithVariableDto", // an answer
            "MigrationPlanDto",
            "MigrationPlanGenerationDto",
            "PatchVariablesDto",
            "ProcessInstanceWithVariablesDto", // an answer
            "SetVariablesAsyncDto",
            "SignalDto",
            "StartProcessInstanceDto",
            "TaskBpmnErrorDto",
            "TaskEscalationDto",
            "TaskWithVariablesDto"); // an answer
  }

  private static String part(String name, String value) {
    return "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"x.json\"\r\n"
        + "Content-Type: application/json\r\n\r\n{}\r\n--b\r\nContent-Disposition: form-data; name=\"" + name
        + "\"\r\nContent-Type: text/plain\r\n\r\n" + value + "\r\n--b--\r\n";
  }
}
