package org.redress.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each rule over the models finds the fault planted here in a shipped one, and names where it is. */
class PlantedFaultsTest {

  private static final String MAIN = "processes/retail/retail-franchise.bpmn";
  private static final String INTAKE = "forms/retail/retail-franchise-intake.form";
  private static final String GRADE = "dmn/retail/retail-franchise-grade.dmn";

  private static final ModelSet SHIPPED = ModelSet.shipped();

  @Test
  void a_form_that_does_not_ship_is_found() {
    assertThat(References.dangling(SHIPPED.without("forms/workplace/whistleblowing-notify.form")))
        .contains("whistleblowing-conclusion#notify names whistleblowing-notify, which does not ship");
  }

  @Test
  void a_decision_that_does_not_ship_is_found() {
    assertThat(References.dangling(SHIPPED.without("dmn/workplace/whistleblowing-conduct.dmn")))
        .containsExactly(
            "whistleblowing#receive-conduct names whistleblowing-conduct, which does not ship");
  }

  @Test
  void a_part_that_does_not_ship_is_found() {
    assertThat(
            References.dangling(
                SHIPPED.without("processes/workplace/whistleblowing-handling.bpmn")))
        .contains("whistleblowing#handling names whistleblowing-handling, which does not ship");
  }

  @Test
  void an_approval_limit_that_does_not_ship_is_found() {
    assertThat(
            References.dangling(SHIPPED.without("dmn/retail/retail-franchise-approval-limit.dmn")))
        .anyMatch(
            finding ->
                finding.contains(
                    "approvalLimit names retail-franchise-approval-limit, which does not ship"));
  }

  @Test
  void a_form_of_another_lifecycle_cannot_be_bound_to_the_deployment() {
    assertThat(
            References.dangling(
                SHIPPED.changed(
                    "processes/workplace/whistleblowing-conclusion.bpmn",
                    text ->
                        text.replace(
                            "formRef=\"whistleblowing-notify\"",
                            "formRef=\"retail-franchise-handle\""))))
        .contains(
            "whistleblowing-conclusion#notify names retail-franchise-handle of its own deployment, but that is another's");
  }

  @Test
  void a_form_of_the_policy_bound_to_the_latest_version_is_found() {
    assertThat(
            References.dangling(
                SHIPPED.changed(
                    "processes/workplace/whistleblowing-conclusion.bpmn",
                    text ->
                        text.replace(
                            "formRef=\"whistleblowing-notify\" camunda:formRefBinding=\"deployment\"",
                            "formRef=\"whistleblowing-notify\" camunda:formRefBinding=\"latest\""))))
        .anyMatch(finding -> finding.contains("names whistleblowing-notify in its latest version"));
  }

  @Test
  void what_no_diagram_uses_is_found() {
    ModelSet more =
        SHIPPED
            .with(
                "forms/retail/retail-franchise-forgotten.form",
                "{\"id\": \"retail-franchise-forgotten\", \"components\": []}")
            .with("dmn/retail/retail-franchise-forgotten.dmn", "")
            .with(
                "processes/retail/retail-franchise-forgotten.bpmn",
                part("retail-franchise-forgotten"));
    assertThat(References.unused(more))
        .containsExactly(
            "forms/retail/retail-franchise-forgotten.form is used by no diagram",
            "dmn/retail/retail-franchise-forgotten.dmn is used by no diagram",
            "processes/retail/retail-franchise-forgotten.bpmn is called by no diagram");
  }

  @Test
  void a_penalty_table_is_unused_where_no_form_asks_the_offence() {
    assertThat(
            References.unused(
                SHIPPED.changed(
                    "forms/workplace/whistleblowing-handle.form",
                    text -> text.replace("\"key\": \"offence\"", "\"key\": \"misdeed\""))))
        .containsExactly("dmn/workplace/whistleblowing-penalty.dmn is used by no diagram");
  }

  @Test
  void a_file_that_defines_something_else_is_found() {
    ModelSet renamed =
        SHIPPED
            .changed(
                MAIN,
                text ->
                    text.replace(
                        "process id=\"retail-franchise\"", "process id=\"retail-franchize\""))
            .changed(
                INTAKE,
                text -> text.replace("\"retail-franchise-intake\"", "\"retail-franchise-in\""))
            .changed(
                GRADE,
                text ->
                    text.replace(
                        "decision id=\"retail-franchise-grade\"", "decision id=\"retail-grade\""));
    assertThat(Naming.filesNamedOtherwise(renamed))
        .containsExactlyInAnyOrder(
            MAIN + " defines [retail-franchize]",
            INTAKE + " defines [retail-franchise-in]",
            GRADE + " defines [retail-grade]");
  }

  @Test
  void a_file_of_no_lifecycle_or_in_another_sector_is_found() {
    ModelSet stray =
        SHIPPED
            .with("forms/retail/tea-house-intake.form", "{}")
            .with("forms/workplace/retail-franchise-extra.form", "{}")
            .with("forms/retail/notes.txt", "");
    assertThat(Naming.filesThatBelongNowhere(stray))
        .containsExactly(
            "forms/retail/tea-house-intake.form belongs to no lifecycle",
            "forms/workplace/retail-franchise-extra.form belongs to a lifecycle of retail",
            "forms/retail/notes.txt is not processes/<sector>/….bpmn, dmn/<sector>/….dmn or forms/<sector>/….form");
  }

  @Test
  void a_misspelt_role_is_found() {
    assertThat(
            Naming.unknownRoles(
                SHIPPED.changed(
                    "processes/workplace/whistleblowing-conclusion.bpmn",
                    text ->
                        text.replace(
                            "candidateGroups=\"whistleblowing.board\"",
                            "candidateGroups=\"whistleblowing.bord\""))))
        .containsExactly(
            "whistleblowing-conclusion: whistleblowing.bord is no lane's role, nor the catalogue's");
  }

  @Test
  void a_role_of_another_policy_is_found() {
    assertThat(
            Naming.unknownRoles(
                SHIPPED.changed(
                    "processes/workplace/whistleblowing-conclusion.bpmn",
                    text ->
                        text.replace(
                            "candidateGroups=\"whistleblowing.board\"",
                            "candidateGroups=\"retail-franchise.gm-meeting\""))))
        .containsExactly(
            "whistleblowing-conclusion: retail-franchise.gm-meeting is no lane's role, nor the catalogue's");
  }

  @Test
  void a_misspelt_authority_of_a_reminder_is_found() {
    assertThat(
            Naming.unknownRoles(
                SHIPPED.changed(
                    "processes/workplace/whistleblowing.bpmn",
                    text ->
                        text.replace(
                            "name=\"authority\" value=\"company\"",
                            "name=\"authority\" value=\"compagny\""))))
        .containsExactly(
            "whistleblowing: whistleblowing.compagny is no lane's role, nor the catalogue's");
  }

  @Test
  void a_field_without_a_chinese_label_is_found() {
    assertThat(
            Naming.fieldsWithoutChineseLabel(
                SHIPPED.changed(
                    "forms/workplace/whistleblowing-intake.form",
                    text -> text.replace("\"label\": \"举报内容\"", "\"label\": \"Content\""))))
        .containsExactly("forms/workplace/whistleblowing-intake.form: content");
    assertThat(
            Naming.fieldsWithoutChineseLabel(
                SHIPPED.changed(
                    "forms/workplace/whistleblowing-intake.form",
                    text -> text.replace("\"dateLabel\": \"接到日期（不填为现在）\",", ""))))
        .containsExactly("forms/workplace/whistleblowing-intake.form: receivedAt");
  }

  @Test
  void a_misspelt_variable_in_a_condition_is_found() {
    assertThat(
            Variables.neverSet(
                SHIPPED.changed(
                    "processes/workplace/whistleblowing.bpmn",
                    text ->
                        text.replace(
                            "${materialComplete == true}", "${materialCompleet == true}"))))
        .containsExactly("whistleblowing#flow-material-complete: nothing sets materialCompleet");
  }

  @Test
  void a_variable_whose_field_was_taken_from_the_form_is_found() {
    assertThat(
            Variables.neverSet(
                SHIPPED.changed(
                    "forms/workplace/whistleblowing-receive.form",
                    text ->
                        text.replace(
                            "\"key\": \"materialComplete\"", "\"key\": \"materialIsComplete\""))))
        .contains("whistleblowing#flow-material-complete: nothing sets materialComplete");
  }

  @Test
  void a_misspelt_variable_in_a_timer_or_an_assignee_is_found() {
    assertThat(
            Variables.neverSet(
                SHIPPED.changed(
                    "processes/workplace/whistleblowing.bpmn",
                    text ->
                        text.replace("'register', receivedAt)", "'register', recievedAt)")
                            .replace("${designatedHandler}", "${designated}"))))
        .containsExactlyInAnyOrder(
            "whistleblowing#due-register-timer: nothing sets recievedAt",
            "whistleblowing#investigate: nothing sets designated");
  }

  @Test
  void a_misspelt_input_of_a_table_is_found() {
    assertThat(
            Variables.neverSet(
                SHIPPED.changed(
                    GRADE,
                    text -> text.replace("<text>isRepeat</text>", "<text>isRepeated</text>"))))
        .anyMatch(
            finding -> finding.startsWith(GRADE) && finding.endsWith("nothing sets isRepeated"));
  }

  @Test
  void a_misspelt_variable_in_a_form_is_found() {
    assertThat(
            Variables.neverSet(
                SHIPPED.changed(
                    "forms/workplace/whistleblowing-intake.form",
                    text -> text.replace("=anonymous = true", "=anonimous = true"))))
        .containsExactly(
            "forms/workplace/whistleblowing-intake.form in whistleblowing: nothing sets anonimous");
  }

  @Test
  void a_variable_that_a_part_does_not_hand_out_is_found() {
    assertThat(
            Variables.neverSet(
                SHIPPED.changed(
                    "processes/manufacturing/manufacturer-claims-numbered.bpmn",
                    text ->
                        text.replace(
                            "<camunda:out source=\"validity\" target=\"validity\" />", ""))))
        .contains("manufacturer-claims-numbered#flow-outcome-rejected: nothing sets validity");
  }

  @Test
  void an_identity_field_is_no_variable() {
    assertThat(
            Variables.neverSet(
                SHIPPED.changed(
                    "processes/workplace/whistleblowing.bpmn",
                    text ->
                        text.replace("${materialComplete == true}", "${identityName == null}"))))
        .containsExactly("whistleblowing#flow-material-complete: nothing sets identityName");
  }

  private static String text(String path) {
    return SHIPPED.files().stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow().text();
  }

  private static String part(String id) {
    return """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="n">
          <bpmn:process id="%s" isExecutable="true" camunda:isStartableInTasklist="false">
            <bpmn:startEvent id="started"/>
          </bpmn:process>
        </bpmn:definitions>
        """
        .formatted(id);
  }

  @Test
  void a_component_written_twice_counts_as_two_copies_and_a_reference_as_none() {
    String twin =
        "{\"id\":\"x\",\"components\":[{\"type\":\"text\",\"text\":\"只此一次的话\"},{\"type\":\"text\",\"text\":\"只此一次的话\"},"
            + "{\"type\":\"radio\",\"key\":\"a\",\"properties\":{\"field\":\"y\"}},{\"type\":\"radio\",\"key\":\"a\",\"properties\":{\"field\":\"y\"}}]}";
    Repetition before = Repetition.in(SHIPPED);
    Repetition after = Repetition.in(SHIPPED.with("forms/retail/retail-franchise-x.form", twin));

    assertThat(after.copies()).isEqualTo(before.copies() + 2);
    assertThat(after.naming()).isEqualTo(before.naming() + 2);
  }

  @Test
  void a_process_named_otherwise_than_its_policy_is_found() {
    assertThat(
            Naming.policiesNamedOtherwise(
                SHIPPED.changed(
                    "processes/retail/retail-franchise.bpmn",
                    text -> text.replace("name=\"零售品牌客户投诉（三级受理）\" isExecutable", "name=\"客户投诉管理制度4\" isExecutable"))))
        .containsExactly("retail-franchise: 客户投诉管理制度4 is 零售品牌客户投诉（三级受理）");
  }

  @Test
  void a_role_without_a_name_is_found() {
    assertThat(
            Naming.namelessRoles(
                SHIPPED.changed(
                    "processes/manufacturing/manufacturer-claims-numbered-site-inspection.bpmn",
                    text -> text.replace("quality-assurance-room 制造部品保室", "another-room 另一室"))))
        .containsExactly("manufacturer-claims-numbered.quality-assurance-room");
  }

  @Test
  void two_policies_with_one_prefix_are_found() {
    assertThat(
            Naming.numbersThatLookAlike(
                SHIPPED.changed(
                    "processes/retail/retail-franchise.bpmn", text -> text.replace("\"JM{yyyy}", "\"LS{yyyy}"))))
        .containsExactly("law-firm, retail-franchise: LS");
  }

  @Test
  void a_diagram_drawn_a_second_time_is_found() {
    String part = "processes/workplace/whistleblowing-conclusion.bpmn";
    ModelSet twice =
        SHIPPED.with(
            "processes/workplace/whistleblowing-again.bpmn",
            text(part).replace("whistleblowing-conclusion", "whistleblowing-again"));

    assertThat(Drawings.drawnTwice(twice))
        .containsExactly("whistleblowing-conclusion and whistleblowing-again draw the same");
  }

  @Test
  void two_steps_of_one_name_in_different_diagrams_of_a_policy_are_found() {
    assertThat(
            Naming.tasksNamedAlike(
                SHIPPED.changed(
                    "processes/workplace/whistleblowing-handling.bpmn",
                    text -> text.replace("name=\"处理举报\"", "name=\"派遣专人\""))))
        .contains("whistleblowing 派遣专人: [whistleblowing/assign-handler, whistleblowing-handling/handle]");
  }

  @Test
  void an_english_description_of_a_task_is_found() {
    assertThat(
            Naming.tasksDescribedInEnglish(
                SHIPPED.changed(
                    "processes/workplace/whistleblowing.bpmn",
                    text -> text.replace("不得派被举报人，也不得派其直接上级或下级。", "Never the reported person."))))
        .containsExactly("whistleblowing/assign-handler");
  }

  @Test
  void an_end_that_terminates_without_a_reason_is_found() {
    assertThat(
            Naming.terminationsWithoutReason(
                SHIPPED.changed(
                    "processes/general/company-five-category-implementation.bpmn",
                    text -> text.replace("ended-solved: the complaint is solved", "the complaint is solved"))))
        .contains("company-five-category-implementation/ended-solved");
  }
}
