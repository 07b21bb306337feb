package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.form.Periods;
import org.springframework.stereotype.Component;

/**
 * What the deployment accepts, a person can fill in: each setting of a component is one that the
 * browser and the server take alike.
 */
@Component
class FormComponentRule implements Rule {

  private static final String OWN = "properties.";

  private final FormComponents known = new FormComponents();

  @Override
  public void check(FormFile form, Findings findings) {
    for (JsonNode component : form.components()) {
      faults(component).forEach(fault -> findings.at(FormFile.nameOf(component), "%s", fault));
    }
  }

  /** What is wrong with the settings of a component whose type may stand in a form. */
  List<String> faults(JsonNode component) {
    String type = component.path("type").asText();
    return known.hasType(type)
        ? settings(component).entrySet().stream()
            .flatMap(setting -> fault(type, setting.getKey(), setting.getValue()).stream())
            .toList()
        : List.of();
  }

  /** By path, those of a block one by one. */
  private static Map<String, JsonNode> settings(JsonNode component) {
    Map<String, JsonNode> settings = new LinkedHashMap<>();
    component
        .fields()
        .forEachRemaining(
            setting -> {
              if (setting.getValue().isObject()) {
                setting
                    .getValue()
                    .fields()
                    .forEachRemaining(
                        inner ->
                            settings.put(
                                setting.getKey() + "." + inner.getKey(), inner.getValue()));
              } else {
                settings.put(setting.getKey(), setting.getValue());
              }
            });
    return settings;
  }

  private Optional<String> fault(String type, String setting, JsonNode value) {
    Optional<FormComponents.Line> line = known.line(type, setting);
    if (line.isEmpty()) {
      return Optional.of(unknown(type, setting));
    }
    return holds(line.get().holds(), value)
        ? Optional.empty()
        : Optional.of(
            "「%s」不能是「%s」。%s".formatted(setting, value.asText(), instead(line.get(), setting)));
  }

  private String unknown(String type, String setting) {
    return setting.startsWith(OWN)
        ? "组件「%s」没有名为「%s」的属性（Properties），可用的有：%s"
            .formatted(
                type,
                setting.substring(OWN.length()),
                String.join(
                    "、",
                    known.properties(type).stream()
                        .filter(name -> name.startsWith(OWN))
                        .map(name -> name.substring(OWN.length()))
                        .toList()))
        : "组件「%s」没有「%s」这一设置，任务列表不理会它。请核对拼写，或删去".formatted(type, setting);
  }

  private static String instead(FormComponents.Line line, String setting) {
    if (!line.instead().isEmpty()) {
      return line.instead();
    }
    return switch (line.holds()) {
      case "true-false" -> "只能是true或false，不能是FEEL：服务器不会去算它";
      case "number" -> "只能是数字，不能是FEEL：服务器不会去算它";
      case "count" -> "只能是不小于0的整数，不能是FEEL：服务器不会去算它";
      case "words" -> "只能是写定的文字，不能是FEEL或模板";
      case "feel" -> "须是以等号开头的FEEL表达式";
      case "period" -> "须是距现在多久，例如P0D、-P7D、P1Y、PT2H";
      case "pattern" -> "正则表达式须以^开头、以$结尾，只用浏览器与服务器读法相同的写法（字符、[ ]、( )、?、*、+、{ }、\\d、\\w），「|」须放在括号里";
      default -> "只能是" + line.holds().replace("|", "或");
    };
  }

  private static boolean holds(String kind, JsonNode value) {
    return switch (kind) {
      case "any" -> true;
      case "true-false" -> value.isBoolean();
      case "number" -> value.isNumber() || value.asText().matches("-?\\d+(\\.\\d+)?");
      case "count" ->
          value.isIntegralNumber() && value.asInt() >= 0
              || value.isTextual() && value.asText().matches("\\d{1,9}");
      case "words" ->
          value.isTextual() && !value.asText().startsWith("=") && !value.asText().contains("{{");
      case "feel" -> value.asText().isBlank() || value.asText().startsWith("=");
      case "pattern" -> SharedPattern.isOne(value.asText());
      case "period" -> isPeriod(value.asText().trim());
      case FormComponents.NEVER -> false;
      default -> Arrays.asList(kind.split("\\|")).contains(value.asText());
    };
  }

  private static boolean isPeriod(String text) {
    try {
      Periods.of(text);
      return true;
    } catch (DateTimeParseException none) {
      return false;
    }
  }
}
