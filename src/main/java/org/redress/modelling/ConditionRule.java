package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a condition of a form reads, the form asks or the policy has: a misspelt name is null to
 * browser and server, and hides its field for ever, or never.
 */
@Component
class ConditionRule implements Rule {

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
      Set<String> names =
          feel.expression(FormFile.condition(component))
              .map(FeelTree::names)
              .orElse(Set.of()); // one that cannot be read is told where expressions are read
      for (String name : names) {
        if (!asked.contains(name) && !known.knows(name)) {
          findings.at(FormFile.nameOf(component), "显示条件里的「%s」没有表单、决策或流程给它赋值。请核对拼写", name);
        }
      }
    }
  }
}
