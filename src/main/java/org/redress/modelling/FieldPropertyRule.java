package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.form.FormField;
import org.springframework.stereotype.Component;

/** What a field's property asks of the rest of its form and of the policy. */
@Component
class FieldPropertyRule implements Rule {

  private static final String SUM = "sum";

  @Override
  public void check(FormFile form, Findings findings) {
    Set<String> numbersBefore = new HashSet<>();
    for (JsonNode component : form.components()) {
      FormField field = new FormField(component);
      if (component.path("properties").has(SUM)) {
        checkSum(field, numbersBefore, findings);
      }
      if (field.wantsAll() && !component.path("validate").path("required").asBoolean()) {
        findings.at(field.key(), "属性all要求全部勾选，此项须为必填（Required）");
      }
      if (form.lifecycle().isPresent()) {
        checkRoles(field, form.lifecycle().get(), form.upload(), findings);
      }
      if (field.type().equals("number")) {
        numbersBefore.add(field.key());
      }
    }
  }

  private static void checkSum(FormField sum, Set<String> numbersBefore, Findings findings) {
    String element = FormFile.nameOf(sum.json());
    if (sum.summed().isEmpty()) {
      findings.at(element, "属性sum是空的。请写明相加的各项，例如：partsCost, labourCost");
    }
    sum.summed().stream()
        .filter(part -> !numbersBefore.contains(part))
        .forEach(part -> findings.at(element, "属性sum里的「%s」不是排在本项之前的数字（Number）。请核对拼写，或移到前面", part));
    if (!sum.isReadOnly()) {
      findings.at(element, "有属性sum的一项由系统相加，不由人员填写。请设为只读（Read only）");
    }
    if (sum.validate().path("required").asBoolean()) {
      findings.at(element, "有属性sum的一项由系统相加，不能设为必填（Required）：浏览器会因它为空而不让提交");
    }
  }

  private static void checkRoles(
      FormField field, String lifecycle, Upload upload, Findings findings) {
    if (field.namedRoles().isEmpty()) {
      return;
    }
    Set<String> groups = new TreeSet<>();
    upload
        .diagramsOf(lifecycle)
        .flatMap(diagram -> diagram.all(UserTask.class).stream())
        .forEach(task -> groups.addAll(Elements.list(task.getCamundaCandidateGroups())));
    field.namedRoles().stream()
        .filter(role -> !groups.contains(lifecycle + "." + role))
        .forEach(
            role ->
                findings.at(
                    FormFile.nameOf(field.json()),
                    "属性user里的「%s」不是本制度的岗位：没有任务以「%s.%s」为候选组。请核对拼写；不限岗位的写true",
                    role,
                    lifecycle,
                    role));
  }
}
