package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.springframework.stereotype.Component;

/**
 * A box that nobody ticked may be a no or an oversight. So what decides something is a choice that
 * has to be made, and a box only records that something was done.
 */
@Component
class DecidingBoxRule implements Rule {

  private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

  @Override
  public void check(FormFile form, Findings findings) {
    for (JsonNode component : form.components()) {
      if (component.path("type").asText().equals("checkbox")) {
        String key = component.path("key").asText();
        readers(form, key)
            .findFirst()
            .ifPresent(
                reader ->
                    findings.at(
                        key,
                        "「%s」勾选与否由%s读取：没有勾选，分不清是“否”还是漏填。请改为单选（Radio group），写明两个选项（值可用true、false），并设为必填",
                        key,
                        reader));
      }
    }
  }

  /** What of the same policy goes by the field, beside the field itself. */
  private static Stream<String> readers(FormFile form, String key) {
    Stream<String> diagrams =
        form.upload().diagrams().stream()
            .filter(diagram -> diagram.lifecycle().equals(form.lifecycle()))
            .flatMap(diagram -> diagram.expressions().stream())
            .filter(written -> Juel.variables(written.text()).contains(key))
            .map(written -> "流程元素「%s」".formatted(written.element()));
    Stream<String> tables =
        form.upload().tables().stream()
            .filter(table -> table.lifecycle().equals(form.lifecycle()))
            .filter(table -> table.all(InputExpression.class).stream().anyMatch(asks(key)))
            .map(table -> "决策表「%s」".formatted(table.id()));
    Stream<String> conditions =
        form.upload().forms().stream()
            .filter(other -> other.lifecycle().equals(form.lifecycle()))
            .flatMap(other -> other.components().stream())
            .filter(other -> names(other.path("conditional").path("hide").asText(), key))
            .map(other -> "「%s」的显示条件".formatted(FormFile.nameOf(other)));
    return Stream.of(diagrams, tables, conditions).flatMap(found -> found);
  }

  private static Predicate<InputExpression> asks(String key) {
    return input -> input.getText() != null && names(input.getText().getTextContent(), key);
  }

  private static boolean names(String feel, String key) {
    return Pattern.compile("\\b" + Pattern.quote(key) + "\\b")
        .matcher(TEXT.matcher(feel).replaceAll(""))
        .find();
  }
}
