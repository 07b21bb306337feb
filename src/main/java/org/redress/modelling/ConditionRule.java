package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a condition of a form reads, the form asks or the policy has: a misspelt name is null to
 * browser and server, and hides its field for ever, or never.
 */
@Component
class ConditionRule implements Rule {

  private static final Pattern NAME =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|(?<![\\w.])([A-Za-z_]\\w*)(\\s*\\()?");

  /** Words of the language, those of its functions' names of several words among them. */
  private static final Set<String> FEEL =
      Set.of(
          "and",
          "or",
          "not",
          "if",
          "then",
          "else",
          "in",
          "for",
          "return",
          "some",
          "every",
          "satisfies",
          "between",
          "true",
          "false",
          "null",
          "instance",
          "of",
          "function",
          "list",
          "string",
          "date",
          "time",
          "years",
          "months",
          "days",
          "day",
          "month",
          "get",
          "is",
          "starts",
          "ends",
          "upper",
          "lower",
          "item",
          "substring",
          "before",
          "after",
          "duration",
          "distinct",
          "index",
          "insert",
          "week",
          "year",
          "number",
          "boolean",
          "context");

  private final FeelSyntax feel;

  ConditionRule(FeelSyntax feel) {
    this.feel = feel;
  }

  @Override
  public void check(FormFile form, Findings findings) {
    if (form.lifecycle().isEmpty()) {
      return; // what the callers have is not known
    }
    Variables known = form.upload().variables(form.lifecycle().get());
    Set<String> asked =
        form.components().stream()
            .map(component -> component.path("key").asText())
            .collect(Collectors.toSet());
    for (JsonNode component : form.components()) {
      String condition = component.path("conditional").path("hide").asText();
      if (feel.fault(condition.replaceFirst("^=", "")).isPresent()) {
        continue; // said where expressions are read
      }
      for (String name : names(condition)) {
        if (!asked.contains(name) && !known.knows(name)) {
          findings.at(FormFile.nameOf(component), "显示条件里的「%s」没有表单、决策或流程给它赋值。请核对拼写", name);
        }
      }
    }
  }

  private static Set<String> names(String condition) {
    Set<String> names = new TreeSet<>();
    Matcher found = NAME.matcher(condition);
    while (found.find()) {
      boolean isName = found.group(1) != null && found.group(2) == null;
      if (isName && !FEEL.contains(found.group(1))) {
        names.add(found.group(1));
      }
    }
    return names;
  }
}
