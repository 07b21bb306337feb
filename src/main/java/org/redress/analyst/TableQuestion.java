package org.redress.analyst;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.model.dmn.instance.Input;
import org.redress.form.PolicyValues;

/**
 * What a column of a table asks.
 *
 * @param variable name of the variable whose value it takes
 * @param label what the column is called
 * @param type {@code string}, {@code boolean}, {@code integer}, {@code double} …
 * @param choices the values that it allows; none where any is
 */
record TableQuestion(String variable, String label, String type, List<Choice> choices) {

  /**
   * A value that is allowed.
   *
   * @param value as the table writes it
   * @param word what the policy calls it
   */
  record Choice(String value, String word) {}

  static TableQuestion of(Input column, PolicyValues.Words words) {
    String variable = column.getInputExpression().getText().getTextContent().trim();
    return new TableQuestion(
        variable,
        column.getLabel() == null ? variable : column.getLabel(),
        Optional.ofNullable(column.getInputExpression().getTypeRef()).orElse("string"),
        column.getInputValues() == null
            ? List.of()
            : allowed(column.getInputValues().getText().getTextContent())
                .map(value -> new Choice(value, words.word(variable, value)))
                .toList());
  }

  private static Stream<String> allowed(String text) {
    return Arrays.stream(text.split(","))
        .map(String::trim)
        .map(value -> value.replaceAll("^\"|\"$", ""))
        .filter(value -> !value.isEmpty());
  }

  /**
   * The values as the table takes them.
   *
   * @throws BadUserRequestException naming the first that does not fit
   */
  static Map<String, Object> checked(List<TableQuestion> questions, Map<String, Object> values) {
    Map<String, Object> given = values == null ? Map.of() : values;
    given.keySet().stream()
        .filter(name -> questions.stream().noneMatch(asked -> asked.variable().equals(name)))
        .findFirst()
        .ifPresent(
            name -> {
              throw new BadUserRequestException(
                  "这张表不问「%s」；它问：%s"
                      .formatted(
                          name,
                          questions.stream()
                              .map(TableQuestion::variable)
                              .distinct()
                              .collect(Collectors.joining("、"))));
            });
    Map<String, Object> fitting = new HashMap<>();
    questions.forEach(
        asked -> fitting.put(asked.variable(), asked.fitting(given.get(asked.variable()))));
    return fitting;
  }

  private Object fitting(Object value) {
    if (value == null || value.toString().isBlank()) {
      return null;
    }
    String text = value.toString().trim();
    Object fitting =
        switch (type) {
          case "boolean" -> truth(text);
          case "integer", "long", "double", "number" -> number(text);
          default -> text;
        };
    if (!choices.isEmpty() && choices.stream().noneMatch(choice -> choice.value().equals(text))) {
      throw wrong(
          text, "可填：" + choices.stream().map(Choice::value).collect(Collectors.joining("、")));
    }
    return fitting;
  }

  private Boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(text, "可填：true、false");
    };
  }

  private Number number(String text) {
    try {
      return type.equals("integer")
          ? (Number) Integer.valueOf(text)
          : type.equals("long") ? (Number) Long.valueOf(text) : Double.valueOf(text);
    } catch (NumberFormatException unreadable) {
      throw wrong(
          text, type.equals("integer") || type.equals("long") ? "请填整数" : "请填数字，如 1000 或 99.5");
    }
  }

  private BadUserRequestException wrong(String text, String instead) {
    return new BadUserRequestException(
        "「%s」（%s）不能是「%s」。%s".formatted(label, variable, text, instead));
  }
}
