package org.redress.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.redress.form.FormField;
import org.redress.form.FormSchema;

/**
 * Fills a form as an obliging member of staff would: what is required gets the first answer that is allowed, what is
 * optional stays empty, and a scenario names only what matters to it.
 */
final class Answers {

  private Answers() {}

  static Map<String, Object> to(FormSchema form, Map<String, Object> given) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (FormField field : form.fields()) {
      boolean required = field.json().path("validate").path("required").asBoolean();
      if (required && !field.isReadOnly() && (!isConditional(field) || isOrdinarilyNo(field))) {
        answers.put(field.key(), someAnswer(field));
      }
    }
    answers.putAll(given);
    return answers;
  }

  /** A field that is shown only for some answers is given by the scenario that gives those. */
  private static boolean isConditional(FormField field) {
    return !field.json().path("conditional").path("hide").asText("").isBlank();
  }

  /** Whether no is the ordinary answer, which stands first: what a scenario does not mention is not so. */
  private static boolean isOrdinarilyNo(FormField field) {
    JsonNode first = field.json().path("values").path(0).path("value");
    return first.isBoolean() && !first.asBoolean();
  }

  private static Object someAnswer(FormField field) {
    JsonNode json = field.json();
    return switch (field.type()) {
      case "number" -> json.path("validate").path("min").asInt(1);
      case "checkbox" -> true;
      case "datetime" -> day(isPromise(json) ? 1 : -1, json.path("subtype").asText().equals("date"));
      case "select", "radio" -> value(json.path("values").path(0).path("value"));
      case "checklist", "taglist" -> several(json);
      default -> json.path("properties").path("user").asBoolean() ? "compliance" : "如实记录";
    };
  }

  /** Whether it may not lie in the past: what somebody promises. */
  private static boolean isPromise(JsonNode field) {
    return field.path("properties").path("from").asText("-").startsWith("P");
  }

  /** Most dates asked for are of what has happened by now: the default scenario's 2026-03-09 at ten. */
  private static String day(int fromNow, boolean dayOnly) {
    long now = ClockUtil.getCurrentTime().getTime();
    String moment = Beijing.written(new Date(now + Duration.ofDays(fromNow).toMillis()));
    return dayOnly ? moment.substring(0, 10) : moment;
  }

  /** The first, or all where the form demands all. */
  private static String several(JsonNode field) {
    List<String> choices = new ArrayList<>();
    field.path("values").forEach(choice -> choices.add("\"" + choice.path("value").asText() + "\""));
    boolean all = field.path("properties").path("all").asBoolean();
    return "[" + String.join(",", all ? choices : choices.subList(0, 1)) + "]";
  }

  private static Object value(JsonNode value) {
    return value.isInt() ? value.asInt() : value.isNumber() ? value.asDouble() : value.isBoolean() ? value.asBoolean() : value.asText();
  }
}
