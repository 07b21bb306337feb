package org.redress.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.form.FormField;
import org.redress.form.FormSchema;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.Deployments;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An analyst deploys one file from the Modeler; the platform makes it a whole lifecycle. */
@RedressTest
class AnalystUploadTest {

  private static final String OLD_LABEL = "\"label\": \"举报内容\"";
  private static final String NEW_LABEL = "\"label\": \"举报情况\"";

  @Autowired private RepositoryService repository;
  @Autowired private Deployments deployments;
  @Autowired private IdentityService identity;
  @Autowired private FormService forms;
  @Autowired private Models models;
  @Autowired private Complaints complaints;

  private Deployed deployed;

  @BeforeEach
  void deploymentsAreOrderedByTime() {
    ClockUtil.reset();
    deployed = new Deployed(repository, deployments);
  }

  @AfterEach
  void undo() {
    identity.clearAuthentication();
    deployed.undo();
  }

  @Test
  void a_form_uploaded_alone_is_completed_to_its_lifecycle() {
    ProcessDefinition shipped = latest("whistleblowing");
    Map<String, Integer> before = deployed.versions();

    Deployment upload =
        asAnalyst(
            "forms/workplace/whistleblowing-intake.form",
            text -> text.replace(OLD_LABEL, NEW_LABEL));

    assertThat(deployed.definitions(upload.getId()))
        .isEqualTo(deployed.definitions(shipped.getDeploymentId()));
    assertThat(deployed.files(upload.getId()))
        .as("the form once, under the name of the upload")
        .hasSameSizeAs(deployed.files(shipped.getDeploymentId()))
        .contains("whistleblowing-intake.form", "processes/workplace/whistleblowing.bpmn")
        .doesNotContain("forms/workplace/whistleblowing-intake.form");
    Map<String, Integer> after = new HashMap<>(before);
    after.replaceAll(
        (process, version) -> process.startsWith("whistleblowing") ? version + 1 : version);
    assertThat(deployed.versions())
        .as("one new version of this lifecycle, none of another")
        .isEqualTo(after);
  }

  @Test
  void the_next_case_gets_the_changed_form_and_a_running_one_keeps_its_own() {
    ComplaintCase running = complaints.about("whistleblowing").filed();

    asAnalyst(
        "forms/workplace/whistleblowing-receive.form",
        text -> text.replace("须补充的，请举报人凭查询码补充一次", "新的说明"));

    ComplaintCase next = complaints.about("whistleblowing").filed();
    assertThat(description(running)).isEqualTo("须补充的，请举报人凭查询码补充一次");
    assertThat(description(next)).isEqualTo("新的说明");
  }

  @Test
  void a_table_uploaded_alone_decides_the_next_case() {
    asAnalyst(
        "dmn/workplace/whistleblowing-conduct.dmn",
        text -> text.replace("<text>\"other-internal\"</text>", "<text>\"violation\"</text>"));

    complaints
        .about("whistleblowing")
        .filed()
        .does("receive", "materialComplete", true)
        .has("conduct", "violation");
  }

  @Test
  void a_table_does_not_take_the_place_of_the_part_that_has_its_id() {
    Deployment upload =
        asAnalyst("dmn/retail/retail-franchise-grade.dmn", text -> text.replace("普通投诉，", "一般投诉，"));

    assertThat(deployed.files(upload.getId())).contains("processes/retail/retail-franchise-grade.bpmn");
  }

  @Test
  void a_second_upload_builds_on_the_first() {
    asAnalyst(
        "forms/workplace/whistleblowing-intake.form", text -> text.replace(OLD_LABEL, NEW_LABEL));

    Deployment second =
        asAnalyst(
            "processes/workplace/whistleblowing.bpmn",
            text -> text.replace("1个工作日未登记", "一个工作日未登记"));

    assertThat(deployed.files(second.getId()))
        .contains("whistleblowing-intake.form")
        .doesNotContain("forms/workplace/whistleblowing-intake.form");
    FormSchema start =
        FormSchema.parse(forms.getDeployedStartForm(latest("whistleblowing").getId()));
    assertThat(start.fields()).extracting(FormField::label).contains("举报情况").doesNotContain("举报内容");
  }

  @Test
  void a_shared_form_uploaded_alone_brings_nothing_along() {
    Deployment upload =
        asAnalyst(
            "forms/shared/periodic-duty-report.form",
            text -> text.replaceFirst("\"label\": \"", "\"label\": \"新"));

    assertThat(deployed.files(upload.getId())).containsExactly("periodic-duty-report.form");
  }

  @Test
  void several_files_of_one_lifecycle_are_completed_once() {
    identity.setAuthentication("analyst", List.of("analysts"));
    Deployment upload =
        repository
            .createDeployment()
            .name("two files")
            .addInputStream(
                "whistleblowing-intake.form", stream("forms/workplace/whistleblowing-intake.form"))
            .addInputStream(
                "whistleblowing.bpmn", stream("processes/workplace/whistleblowing.bpmn"))
            .deploy();
    identity.clearAuthentication();

    assertThat(deployed.definitions(upload.getId()))
        .contains("whistleblowing-handling", "whistleblowing-notify");
    assertThat(deployed.files(upload.getId()))
        .contains("whistleblowing-intake.form", "whistleblowing.bpmn")
        .doesNotContain(
            "forms/workplace/whistleblowing-intake.form",
            "processes/workplace/whistleblowing.bpmn");
  }

  private String description(ComplaintCase complaint) {
    return FormSchema.parse(forms.getDeployedTaskForm(complaint.open("receive").getId()))
        .fields()
        .stream()
        .filter(field -> field.key().equals("materialComplete"))
        .map(field -> field.json().path("description").asText())
        .findFirst()
        .orElseThrow();
  }

  private Deployment asAnalyst(String name, UnaryOperator<String> change) {
    identity.setAuthentication("analyst", List.of("analysts"));
    try {
      return deployed.upload(file(name), change);
    } finally {
      identity.clearAuthentication();
    }
  }

  private ModelFile file(String name) {
    return models.files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private ByteArrayInputStream stream(String name) {
    return new ByteArrayInputStream(file(name).bytes());
  }

  private ProcessDefinition latest(String process) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(process)
        .latestVersion()
        .singleResult();
  }
}
