package org.redress.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.ServedForm;
import org.springframework.beans.factory.annotation.Autowired;

/** A field is defined once; every form that only names it is served, and checked, whole. */
@RedressTest
class FilledFormTest {

  @Autowired private Complaints complaints;
  @Autowired private FormService forms;
  @Autowired private RepositoryService repository;
  @Autowired private Rest rest;

  @Test
  void a_field_that_another_form_defines_is_served_with_label_choices_and_limits() {
    ServedForm review = served(reviewed(), "review-approval-third-level-receiver");

    assertThat(review.component("offence").path("label").asText()).isEqualTo("受理人有无违规");
    assertThat(values(review, "offence")).contains("none", "late-first-contact", "duty-breach", "satisfaction-fraud");
    assertThat(review.component("approvedAmount").path("validate").path("min").asInt(-1)).isZero();
    assertThat(review.component("approvedAmount").path("validate").path("required").asBoolean()).isTrue();
    assertThat(review.json().toString()).doesNotContain("\"field\"");
  }

  @Test
  void the_api_serves_the_same() {
    ComplaintCase complaint = reviewed();
    String clerk = complaints.employs("forms-reviewer", "retail-franchise.third-level-receiver");

    String answer =
        rest.get(clerk, "/task/" + complaint.open("review-approval-third-level-receiver").getId() + "/deployed-form").body();

    assertThat(answer).contains("受理人有无违规", "redress-head").doesNotContain("\"shows\"");
  }

  @Test
  void a_question_that_offers_some_of_the_choices_offers_those() {
    ComplaintCase complaint = complaints.about("bank-hotline-network").with("intakePoint", "outlet").filed()
        .does("register-outlet-staff", "managerPresent", true)
        .does("outlet-mediate", "mediationResult", "later");

    assertThat(values(served(complaint, "start-outlet-manager"), "handoverTo")).containsExactly("own", "up");
  }

  @Test
  void what_its_home_does_not_allow_is_refused_in_the_other_form_too() {
    assertThatThrownBy(
            () -> reviewed().does("review-approval-third-level-receiver", "reviewDecision", "approve", "offence", "misspelt"))
        .hasMessageContaining("受理人有无违规");
  }

  @Test
  void what_a_text_names_is_shown_beside_the_question_in_the_policys_words() {
    assertThat(served(reviewed(), "review-approval-third-level-receiver").shown())
        .contains("¦拟赔付金额（元）¦1,200.00¦");
  }

  @Test
  void a_start_form_is_served_whole_and_without_a_head() {
    String process =
        repository.createProcessDefinitionQuery().processDefinitionKey("retail-franchise").latestVersion().singleResult().getId();

    ServedForm intake = ServedForm.of(forms.getDeployedStartForm(process));

    assertThat(intake.head()).isEmpty();
    assertThat(intake.component("channel").path("values").size()).isEqualTo(6);
  }

  @Test
  void a_group_of_fields_that_many_policies_share_is_asked_called_and_required_alike() {
    ComplaintCase complaint = handled();

    assertThat(served(complaint, "satisfaction-level-1").component("satisfactionAskedBy").path("label").asText())
        .isEqualTo("征询满意度的方式");
    assertThatThrownBy(() -> complaint.does("satisfaction-level-1", "satisfaction", 2, "satisfactionAskedBy", null))
        .hasMessageContaining("「征询满意度的方式」必须选择");
    complaint.does("satisfaction-level-1", "satisfaction", 2, "satisfactionAskedBy", "sms");
    assertThat(served(complaint, "review-approval-third-level-receiver").shown())
        .as("what was entered, by step")
        .contains("¦征询满意度的方式¦短信¦", "¦征询满意度的时间¦");
  }

  @Test
  void every_time_asked_for_is_kept_to_the_minute() {
    List<JsonNode> times =
        repository.createProcessDefinitionQuery().latestVersion().startableInTasklist().list().stream()
            .flatMap(lifecycle -> ServedForm.of(forms.getDeployedStartForm(lifecycle.getId())).components().stream())
            .filter(component -> component.path("subtype").asText().equals("datetime"))
            .toList();

    assertThat(times).hasSizeGreaterThan(15)
        .allSatisfy(time -> assertThat(time.path("timeInterval").asInt()).as(time.toString()).isOne())
        .allSatisfy(time -> assertThat(time.path("timeSerializingFormat").asText()).isEqualTo("utc_offset"));
    assertThat(served(complaints.about("retail-franchise").filed(), "register").component("contactedAt").path("timeInterval").asInt())
        .as("of a task, in a group").isOne();
  }

  private ServedForm served(ComplaintCase complaint, String task) {
    return ServedForm.of(forms.getDeployedTaskForm(complaint.open(task).getId()));
  }

  private static List<String> values(ServedForm form, String key) {
    return StreamSupport.stream(form.component(key).path("values").spliterator(), false)
        .map(choice -> choice.path("value").asText())
        .toList();
  }

  private ComplaintCase reviewed() {
    return handled().does("satisfaction-level-1", "satisfaction", 2);
  }

  private ComplaintCase handled() {
    return complaints.at("2026-03-10T10:00").about("retail-franchise").filed()
        .does("register", "subject", "product-repair", "contact", "customer",
            "contactedAt", "2026-03-09T10:00:00+08:00")
        .does("inform-customer")
        .does("handle-level-1", "proposedAmount", 1200);
  }
}
