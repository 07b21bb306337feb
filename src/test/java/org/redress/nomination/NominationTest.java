package org.redress.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.form.FormField;
import org.redress.form.FormFiles;
import org.redress.form.FormSchema;
import org.redress.form.InvalidSubmissionException;
import org.redress.form.Violation;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** People are named where they can do what they are named for, and found by name. */
@RedressTest
class NominationTest {

  private static final String COMPANY = "whistleblowing.company";
  private static final String HANDLERS = "whistleblowing.designated-handler";
  private static final String RECEIVERS = "retail-franchise.first-level-receiver";

  private static final String SUPERVISORS = "service-desk-intake.desk-supervisor";
  private static final String SUPERVISOR = "general-desk-supervisor";
  private static final String JUDGING = "general-judges-the-desk";
  private static final String STRANGERS = "manufacturer-claims-numbered.rd";

  private static final String DESIGNATING = "names-a-handler";
  private static final String RECEIVING = "takes-reports-in";
  private static final String STRANGER = "has-no-such-form";
  private static final String HANDLER = "is-named-as-handler";
  private static final String ACCUSED = "is-accused-and-a-handler";
  private static final String OUTSIDER = "takes-complaints-in-only";

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private Rest rest;
  @Autowired private MockMvc mvc;
  @Autowired private ObjectMapper json;
  @Autowired private IdentityService identity;
  @Autowired private RepositoryService repository;
  @Autowired private FormFiles forms;

  @BeforeEach
  void people() {
    staff.employs(DESIGNATING, COMPANY);
    staff.employs(RECEIVING, HANDLERS);
    staff.employs(STRANGER, STRANGERS);
    called(HANDLER, HANDLERS, "欧阳 承办");
    called(ACCUSED, HANDLERS, "欧阳 被告");
    called(OUTSIDER, RECEIVERS, "欧阳 前台");
  }

  @AfterEach
  void no_longer() {
    staff.dismisses(DESIGNATING, COMPANY);
    staff.dismisses(RECEIVING, HANDLERS);
    staff.dismisses(STRANGER, STRANGERS);
    staff.dismisses(HANDLER, HANDLERS);
    staff.dismisses(ACCUSED, HANDLERS);
    staff.dismisses(OUTSIDER, RECEIVERS);
  }

  @Test
  void who_cannot_do_the_later_task_is_refused_where_he_is_named() {
    ComplaintCase report = received();

    assertThat(refused(report, OUTSIDER)).isEqualTo("「所派专人」须是岗位「专人」的人员，欧阳 前台不在其中，请另选一人");
    assertThat(refused(report, ACCUSED)).isEqualTo("「所派专人」：欧阳 被告依规定须回避本案，请另选一人");
    assertThat(refused(report, "nobody-of-that-name")).contains("没有用户名为nobody-of-that-name的人员");
    report.waitsAt("assign-handler").does("assign-handler", "designatedHandler", HANDLER).heldBy("investigate", HANDLER);
  }

  @Test
  void the_picker_offers_whom_the_field_takes_by_id_and_by_name_and_tells_no_more_of_them() throws Exception {
    String task = received().open("assign-handler").getId();

    assertThat(people(DESIGNATING, "task", task, "designatedHandler", "欧阳"))
        .containsExactly(Map.of("id", HANDLER, "name", "欧阳 承办", "roles", List.of("专人")));
    assertThat(people(DESIGNATING, "task", task, "designatedHandler", "欧阳承")).extracting("id").containsExactly(HANDLER);
    assertThat(people(DESIGNATING, "task", task, "designatedHandler", "IS-NAMED")).extracting("id").containsExactly(HANDLER);
    assertThat(people(DESIGNATING, "task", task, "designatedHandler", "")).extracting("id")
        .contains(HANDLER, "workplace-designated-handler")
        .doesNotContain(ACCUSED, OUTSIDER, DESIGNATING);
  }

  @Test
  void anybody_on_the_staff_may_be_complained_about_twenty_are_told_at_once() throws Exception {
    String lifecycle = "whistleblowing";
    assertThat(people(RECEIVING, "process", lifecycle, "respondent", "欧阳")).extracting("id")
        .containsExactlyInAnyOrder(HANDLER, ACCUSED, OUTSIDER);
    assertThat(people(RECEIVING, "process", lifecycle, "respondent", "-")).hasSize(20);
    String version =
        repository.createProcessDefinitionQuery().processDefinitionKey(lifecycle).latestVersion().singleResult().getId();
    assertThat(people(RECEIVING, "process", version, "respondent", OUTSIDER)).hasSize(1);
  }

  @Test
  void who_holds_somebody_to_account_is_neither_offered_nor_taken_as_the_one() throws Exception {
    staff.employs(JUDGING, SUPERVISORS);
    try {
      ComplaintCase mishandled =
          complaints.about("service-desk-intake").filed()
              .does("receive-record").does("preliminary-handling").does("follow-up", "satisfaction", "satisfied")
              .does("accountability-check", "wasShirked", true);
      String task = mishandled.open("accountability").getId();

      assertThat(people(JUDGING, "task", task, "offender", "general-")).extracting("id")
          .contains("general-service-agent", SUPERVISOR).doesNotContain(JUDGING);
      assertThatThrownBy(() -> mishandled.doesAs(JUDGING, "accountability", "offender", JUDGING))
          .isInstanceOf(InvalidSubmissionException.class)
          .hasMessageContaining("任何人不得处理本人");
      mishandled.doesAs(JUDGING, "accountability", "offender", SUPERVISOR).ended("resolved");
    } finally {
      staff.dismisses(JUDGING, SUPERVISORS);
    }
  }

  @Test
  void nobody_is_told_but_for_a_form_that_is_before_who_asks_and_a_field_that_names_people() throws Exception {
    String task = received().open("assign-handler").getId();

    assertThat(status(STRANGER, "task", task, "designatedHandler")).isEqualTo(404);
    assertThat(status(STRANGER, "process", "whistleblowing", "respondent")).isEqualTo(404);
    assertThat(status(DESIGNATING, "task", task, "protectionMeasures")).isEqualTo(404);
    assertThat(status(DESIGNATING, "task", task, "no-such-field")).isEqualTo(404);
    assertThat(status(DESIGNATING, "task", "no-such-task", "designatedHandler")).isEqualTo(404);
    assertThat(mvc.perform(signed(get("/api/people").param("field", "respondent"), STRANGER)).andReturn().getResponse()
            .getStatus())
        .isEqualTo(400);
  }

  @Test
  void every_task_that_goes_to_a_person_says_which_field_names_him_or_is_who_filed_the_complaint() {
    List<String> unknown = new ArrayList<>();
    repository.createProcessDefinitionQuery().latestVersion().list().forEach(
        process -> {
          BpmnModelInstance diagram = repository.getBpmnModelInstance(process.getId());
          Set<String> named = fields(process);
          diagram.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaInitiator).forEach(named::add);
          diagram.getModelElementsByType(UserTask.class).stream()
              .filter(task -> task.getCamundaAssignee() != null && LaterTask.of(task).variables().stream().noneMatch(named::contains))
              .forEach(task -> unknown.add(process.getKey() + " " + task.getId()));
        });
    assertThat(unknown).isEmpty();
  }

  private Set<String> fields(ProcessDefinition process) {
    return forms.of(process.getDeploymentId()).values().stream()
        .flatMap(form -> FormSchema.of(form).fields().stream())
        .filter(FormField::namesPerson)
        .map(FormField::key)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private ComplaintCase received() {
    return complaints.about("whistleblowing").with("respondent", ACCUSED).filed().does("receive", "materialComplete", true);
  }

  private static String refused(ComplaintCase report, String person) {
    List<Violation> violations =
        catchThrowableOfType(
                InvalidSubmissionException.class, () -> report.does("assign-handler", "designatedHandler", person))
            .violations();
    assertThat(violations).singleElement().extracting(Violation::field).isEqualTo("designatedHandler");
    return violations.get(0).message();
  }

  private void called(String user, String group, String name) {
    staff.employs(user, group);
    User person = identity.createUserQuery().userId(user).singleResult();
    person.setFirstName(name.split(" ")[0]);
    person.setLastName(name.split(" ")[1]);
    identity.saveUser(person);
  }

  private List<Map<String, Object>> people(String user, String by, String id, String field, String q) throws Exception {
    MockHttpServletResponse answer =
        mvc.perform(signed(get("/api/people").param(by, id).param("field", field).param("q", q), user))
            .andReturn().getResponse();
    answer.setCharacterEncoding("UTF-8");
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    return json.readValue(answer.getContentAsString(), new TypeReference<>() {});
  }

  private int status(String user, String by, String id, String field) throws Exception {
    return mvc.perform(signed(get("/api/people").param(by, id).param("field", field), user))
        .andReturn().getResponse().getStatus();
  }

  private MockHttpServletRequestBuilder signed(MockHttpServletRequestBuilder request, String user) {
    return request.header(HttpHeaders.AUTHORIZATION, rest.basic(user));
  }
}
