package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A question that had to be answered and need not be any more leaves a gap for whatever reads it
 * later, and a tick is taken off in a moment. That may be meant, so the analyst is told.
 */
@Component
class LoosenedFieldRule implements Rule {

  @Override
  public void check(FormFile form, Findings findings) {
    Optional<FormFile> inForce =
        form.lifecycle().flatMap(form.upload()::inForce).flatMap(before -> before.form(form.id()));
    if (inForce.isEmpty()) {
      return;
    }
    for (JsonNode before : inForce.get().components()) {
      String key = before.path("key").asText(null);
      if (key != null && isRequired(before)) {
        form.components().stream()
            .filter(now -> key.equals(now.path("key").asText(null)) && !isRequired(now))
            .forEach(
                now ->
                    findings.remark(
                        key,
                        "「%s」原来必填，现在可以不填，没填的以后读到的是空。若非有意，请勾回Required",
                        now.path("label").asText(key)));
      }
    }
  }

  private static boolean isRequired(JsonNode component) {
    return component.at("/validate/required").asBoolean();
  }
}
