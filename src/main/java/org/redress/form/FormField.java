package org.redress.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A field of a Camunda Form, over its JSON.
 *
 * @param json the component as form-js defines it (schema version 16)
 */
public record FormField(JsonNode json) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> DISPLAY_ONLY =
      Set.of(
          "text",
          "html",
          "separator",
          "spacer",
          "image",
          "button",
          "expression",
          "table",
          "iframe");

  /** Property of a field that names a person: {@code true}, or the roles that may be named. */
  private static final String USER = "user";

  /**
   * Property of a field that names a unit: {@code true}, or the kinds of unit that may be named.
   */
  private static final String UNIT = "unit";

  /** Name of the variable that the field fills; null for a component that only shows something. */
  public String key() {
    return json.path("key").asText(null);
  }

  /** What staff read beside it. */
  public String label() {
    return json.path("label").asText("").isBlank() ? key() : json.path("label").asText();
  }

  public String type() {
    return json.path("type").asText();
  }

  /** Whether staff enter something here. */
  public boolean isInput() {
    return key() != null && !DISPLAY_ONLY.contains(type());
  }

  /** Whether staff see it but cannot change it. */
  public boolean isReadOnly() {
    return json.path("disabled").asBoolean() || json.path("readonly").asBoolean();
  }

  public boolean isMultiple() {
    return type().equals("checklist") || type().equals("taglist");
  }

  /** What form-js asks of its value: required, min, max, maxLength, pattern … */
  public JsonNode validate() {
    return json.path("validate");
  }

  /** Whether it names a person of the staff, by user id. */
  public boolean namesPerson() {
    String user = json.path("properties").path(USER).asText("");
    return !user.isBlank() && !user.equals("false");
  }

  /** Roles of the policy whose members alone may be named; empty where anybody may. */
  public List<String> namedRoles() {
    return namesPerson() && !hasProperty(USER)
        ? FieldReference.list(json.path("properties").path(USER).asText())
        : List.of();
  }

  /** Whether it names a unit of the organisation. */
  public boolean namesUnit() {
    return json.path("properties").has(UNIT);
  }

  /** Kinds of units that may be named; empty where any may. */
  public List<String> namedKinds() {
    return namesUnit() && !hasProperty(UNIT)
        ? FieldReference.list(json.path("properties").path(UNIT).asText())
        : List.of();
  }

  /** Whether a date is asked without a time of day. */
  public boolean isDayOnly() {
    return !json.path("subtype").asText().equals("datetime");
  }

  /** Keys of the fields whose sum this one is; empty for every other field. */
  public List<String> summed() {
    return FieldReference.list(json.path("properties").path("sum").asText(""));
  }

  /** Whether every choice of the list must be taken. */
  public boolean wantsAll() {
    return hasProperty("all");
  }

  /** A custom property of the field that is set or not, such as {@code past}. */
  public boolean hasProperty(String name) {
    return json.path("properties").path(name).asBoolean();
  }

  /** Whether it is a sum of money: its label names the unit. */
  public boolean isAmount() {
    return type().equals("number") && label().contains("元");
  }

  /** FEEL expression under which the field is not shown, without the leading equals sign. */
  public Optional<String> hiddenWhen() {
    String hide = json.path("conditional").path("hide").asText("");
    return hide.isBlank() ? Optional.empty() : Optional.of(hide.replaceFirst("^=", ""));
  }

  /** What staff read beside a choice of a select or radio; empty for a value that is none. */
  public Optional<String> choice(Object value) {
    for (JsonNode choice : json.path("values")) {
      if (choice.path("value").asText().equals(String.valueOf(value))) {
        return Optional.of(choice.path("label").asText());
      }
    }
    return Optional.empty();
  }

  /** What staff read beside each choice, by its value as text; empty for every other field. */
  public Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    json.path("values")
        .forEach(
            choice ->
                labels.putIfAbsent(choice.path("value").asText(), choice.path("label").asText()));
    return labels;
  }

  /**
   * The single answers in a value of the field: none in null, several in a list, which a form may
   * also hand in as the text of its JSON.
   */
  public List<?> answers(Object value) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof Collection<?> several) {
      return List.copyOf(several);
    }
    return isMultiple() ? list(value.toString()) : List.of(value);
  }

  private static List<String> list(String value) {
    try {
      return JSON.readerForListOf(String.class).readValue(value);
    } catch (JsonProcessingException noList) {
      return List.of(value);
    }
  }

  /** The choices of a select, radio or checklist; empty for every other field. */
  public List<JsonNode> choices() {
    List<JsonNode> choices = new ArrayList<>();
    json.path("values").forEach(choice -> choices.add(choice.path("value")));
    return choices;
  }
}
