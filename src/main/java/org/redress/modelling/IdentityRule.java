package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.stereotype.Component;

/**
 * Who a complainant is never reaches the engine, so nothing outside the field itself can refer to
 * it.
 */
@Component
class IdentityRule implements Rule {

  private static final Pattern IDENTITY = Pattern.compile("\\bidentity[A-Z0-9_]\\w*");

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    diagram
        .expressions()
        .forEach(written -> check(written.element(), written.text(), "表达式", findings));
    diagram.names().forEach(written -> check(written.element(), written.text(), "变量", findings));
  }

  @Override
  public void check(TableFile table, Findings findings) {
    for (Text text : table.all(Text.class)) {
      check(text.getParentElement().getAttributeValue("id"), text.getTextContent(), "决策", findings);
    }
  }

  @Override
  public void check(FormFile form, Findings findings) {
    for (JsonNode component : form.components()) {
      for (String shown : new String[] {"text", "content", "description", "label"}) {
        check(FormFile.nameOf(component), component.path(shown).asText(), "表单", findings);
      }
      String named = component.path("properties").path("shows").asText();
      check(FormFile.nameOf(component), named, "表单", findings);
      String condition = component.path("conditional").path("hide").asText();
      key(condition)
          .filter(
              key ->
                  form.components().stream()
                      .noneMatch(other -> key.equals(other.path("key").asText())))
          .ifPresent(key -> check(FormFile.nameOf(component), condition, "显示条件", findings));
    }
  }

  private static void check(String element, String text, String place, Findings findings) {
    key(text)
        .ifPresent(key -> findings.at(element, "%s里不能引用「%s」：身份信息只存在登记簿中，不进流程。请去掉", place, key));
  }

  private static Optional<String> key(String text) {
    return IDENTITY.matcher(text).results().findFirst().map(found -> found.group());
  }
}
