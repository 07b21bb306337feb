package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.redress.form.FieldReference;
import org.springframework.stereotype.Component;

/**
 * A field is defined once in a policy. Another form that asks or prints it names the form that
 * defines it and says nothing of it again; the same of a group of fields.
 */
@Component
class FieldHomeRule implements Rule {

  @Override
  public void check(FormFile form, Findings findings) {
    for (JsonNode component : form.components()) {
      var reference = new FieldReference(component);
      if (reference.isGroup()) {
        reference.home().ifPresent(home -> checkReference(form, reference, home, findings));
      } else if (component.path("key").isTextual()) {
        reference
            .home()
            .ifPresentOrElse(
                home -> checkReference(form, reference, home, findings),
                () -> checkDefinition(form, reference, findings));
      }
    }
  }

  private static void checkReference(
      FormFile form, FieldReference reference, String home, Findings findings) {
    String key = FormFile.nameOf(reference.json());
    Optional<FormFile> file = form.upload().formInForce(home);
    if (file.isEmpty()) {
      findings.at(key, "属性field指的表单「%s」不存在。请核对拼写，或把它的文件一同部署", home);
      return;
    }
    Optional<JsonNode> definition =
        file.get().components().stream().filter(reference::isDefinedBy).findFirst();
    if (definition.isEmpty()) {
      findings.at(key, "属性field指的表单「%s」没有定义「%s」。请改为定义它的表单，或在那里定义", home, key);
      return;
    }
    if (!reference.repeated().isEmpty()) {
      findings.at(
          key,
          "「%s」在表单「%s」里定义，这里不能再写%s。请删去，要改就改那里",
          key,
          home,
          String.join("、", reference.repeated()));
    }
    if (!reference.isOfKind(definition.get())) {
      findings.at(
          key,
          "「%s」在表单「%s」里是%s，这里不能是%s",
          key,
          home,
          definition.get().path("type").asText(),
          reference.json().path("type").asText());
    }
    checkOffered(key, reference, definition.get(), findings);
    if (namesAGroup(definition.get())) {
      findings.at(key, "表单「%s」的组「%s」里还引用别的组。请让这里直接引用那些组", home, key);
    }
  }

  /** Groups that name each other would never come to an end. */
  private static boolean namesAGroup(JsonNode container) {
    for (JsonNode component : container.path("components")) {
      var inner = new FieldReference(component);
      if (inner.isGroup() && inner.home().isPresent() || namesAGroup(component)) {
        return true;
      }
    }
    return false;
  }

  private static void checkOffered(
      String key, FieldReference reference, JsonNode definition, Findings findings) {
    List<String> known =
        StreamSupport.stream(definition.path("values").spliterator(), false)
            .map(choice -> choice.path("value").asText())
            .toList();
    reference.offered().stream()
        .filter(value -> !known.contains(value))
        .forEach(value -> findings.at(key, "属性choices列出的「%s」不是「%s」的选项，请核对拼写", value, key));
  }

  private static void checkDefinition(FormFile form, FieldReference field, Findings findings) {
    JsonNode component = field.json();
    String key = component.path("key").asText();
    checkOffered(key, field, component, findings);
    if (form.lifecycle().isEmpty()) {
      return; // the parts that many lifecycles share know nothing of each other
    }
    for (FormFile earlier : inOrder(form.upload().forms())) {
      if (earlier.id() != null && earlier.id().equals(form.id())) {
        return;
      }
      if (earlier.lifecycle().equals(form.lifecycle())) {
        Optional<JsonNode> first = definition(earlier, key);
        if (first.isPresent() && differs(field, first.get())) {
          findings.at(
              key,
              "「%s」已在表单「%s」的「%s」处定义，与这里不同。一项只在一处定义：请在这里写属性field＝%s，删去标签、选项和限制；或改用另一个Key",
              key,
              earlier.id(),
              FormFile.nameOf(first.get()),
              earlier.id());
          return;
        }
      }
    }
  }

  /** What starts a case asks first. */
  private static List<FormFile> inOrder(List<FormFile> forms) {
    return forms.stream()
        .sorted(Comparator.comparing(form -> !String.valueOf(form.id()).endsWith("-intake")))
        .toList();
  }

  private static boolean differs(FieldReference field, JsonNode first) {
    var earlier = new FieldReference(first);
    return !field.isOfKind(first) || !field.definition().equals(earlier.definition());
  }

  /** Where the form itself says what the field is. */
  private static Optional<JsonNode> definition(FormFile form, String key) {
    return form.components().stream()
        .filter(component -> component.path("key").asText().equals(key))
        .filter(component -> new FieldReference(component).home().isEmpty())
        .findFirst();
  }
}
