package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.redress.form.FieldReference;
import org.springframework.stereotype.Component;

/** Staff read on every field what it asks, and what they choose or write fits into the case. */
@Component
class FormFieldRule implements Rule {

  private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");
  private static final Set<String> TEXTS = Set.of("textfield", "textarea");
  private static final Set<String> OTHER_INPUTS = Set.of("number", "datetime", "checkbox");

  /** What the engine's variable column holds on every database. */
  private static final int LONGEST_TEXT = 2000;

  @Override
  public void check(FormFile form, Findings findings) {
    Set<String> keys = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode component : form.components()) {
      checkId(component, ids, findings);
      var reference = new FieldReference(component);
      if (reference.home().isPresent()) {
        if (!reference.isGroup()) {
          checkKey(component, keys, findings);
        }
        continue; // what it is stands where it is defined
      }
      String type = component.path("type").asText();
      if (CHOICES.contains(type) || TEXTS.contains(type) || OTHER_INPUTS.contains(type)) {
        checkInput(component, keys, findings);
      }
      if (type.equals("group")
          && component.path("label").asText().isBlank()
          && component.path("showOutline").asBoolean(true)) {
        findings.at(
            FormFile.nameOf(component), "没有名称的组会画出一个空框。请填写组的名称（Group label），或去掉边框（Show outline）");
      }
      if (CHOICES.contains(type)) {
        checkChoices(component, findings);
      }
      if (TEXTS.contains(type)
          && component.path("validate").path("maxLength").asInt(0) > LONGEST_TEXT) {
        findings.at(
            FormFile.nameOf(component),
            "最大长度（Maximum length）不能超过%d，现为%s",
            LONGEST_TEXT,
            component.path("validate").path("maxLength").asText());
      }
    }
  }

  private static void checkInput(JsonNode component, Set<String> keys, Findings findings) {
    checkKey(component, keys, findings);
    if (component.path("label").asText().codePoints().noneMatch(Character::isIdeographic)) {
      findings.at(
          FormFile.nameOf(component),
          "填写项须有中文的标签（Field label），现为「%s」",
          component.path("label").asText());
    }
  }

  /** The Modeler does not open a form in which two components share an id. */
  private static void checkId(JsonNode component, Set<String> ids, Findings findings) {
    String id = component.path("id").asText();
    if (!id.isEmpty() && !ids.add(id)) {
      findings.at(FormFile.nameOf(component), "组件的ID「%s」用了不止一次，Modeler打不开这个表单。请各用一个", id);
    }
  }

  private static void checkKey(JsonNode component, Set<String> keys, Findings findings) {
    String key = component.path("key").asText();
    if (!key.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      findings.at(FormFile.nameOf(component), "填写项须有Key，只用英文字母、数字和下划线，现为「%s」", key);
    } else if (!keys.add(key)) {
      findings.at(key, "Key「%s」用了不止一次，后填的会覆盖先填的。请各用一个", key);
    }
  }

  /** Choices taken from elsewhere cannot be checked when the form comes in. */
  private static void checkChoices(JsonNode component, Findings findings) {
    if (component.path("values").isEmpty()) {
      findings.at(FormFile.nameOf(component), "没有选项。请在Options里逐项写明（Static）");
    }
    for (JsonNode choice : component.path("values")) {
      if (choice.path("label").asText().isBlank() || choice.path("value").asText().isBlank()) {
        findings.at(
            FormFile.nameOf(component),
            "每个选项都须有标签（Label）和值（Value），「%s」不全",
            choice.path("label").asText(choice.path("value").asText()));
      }
    }
  }
}
