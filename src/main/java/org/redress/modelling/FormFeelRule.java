package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Every FEEL expression of a form can be read: conditions, and what stands between double braces in
 * a text.
 */
@Component
class FormFeelRule implements Rule {

  private static final Pattern BRACES = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

  private final FeelSyntax feel;

  FormFeelRule(FeelSyntax feel) {
    this.feel = feel;
  }

  @Override
  public void check(FormFile form, Findings findings) {
    for (JsonNode component : form.components()) {
      for (String expression : expressions(component)) {
        feel.fault(expression)
            .ifPresent(
                fault ->
                    findings.at(
                        FormFile.nameOf(component), "FEEL表达式「%s」写法有误：%s", expression, fault));
      }
    }
  }

  /** Of the component itself, not of those in it. */
  private static List<String> expressions(JsonNode component) {
    List<String> found = new ArrayList<>();
    component
        .fields()
        .forEachRemaining(
            field -> {
              if (!field.getKey().equals("components")) {
                collect(field.getValue(), found);
              }
            });
    return found;
  }

  private static void collect(JsonNode value, List<String> into) {
    if (value.isTextual()) {
      String text = value.asText();
      if (text.startsWith("=")) {
        into.add(text.substring(1));
      }
      Matcher braces = BRACES.matcher(text);
      while (braces.find()) {
        String inner = braces.group(1).trim().replaceFirst("^#(if|loop)\\s+", "");
        boolean plainName = inner.matches("\\w+");
        if (!plainName && !inner.matches("[/#]\\w+")) {
          into.add(inner);
        }
      }
    } else {
      value.forEach(part -> collect(part, into));
    }
  }
}
