package org.redress.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.form.FormField;
import org.redress.form.FormSchema;

/**
 * A form as a document: what it says about itself.
 *
 * @param id its id
 * @param json the form
 */
record DocumentForm(String id, JsonNode json) {

  private static final Pattern TITLE = Pattern.compile("#\\s+([^\\n]+)\\n?(.*)", Pattern.DOTALL);

  /** The title that the form begins with, if it does. */
  Optional<String> title() {
    return heading().map(heading -> heading.group(1).trim());
  }

  /** What stands below the title: the form's own number. */
  String number() {
    return heading().map(heading -> heading.group(2).trim()).orElse("");
  }

  /** The recipients of its copies; none where it is printed once. */
  List<String> copies() {
    List<String> recipients = new ArrayList<>();
    collectCopies(json, recipients);
    return recipients;
  }

  /** Its fields, those in groups too. */
  List<FormField> fields() {
    return FormSchema.of(json).fields();
  }

  /** What is printed below the title. */
  List<JsonNode> components() {
    List<JsonNode> components = new ArrayList<>();
    json.path("components").forEach(components::add);
    return heading().isPresent() ? components.subList(1, components.size()) : components;
  }

  /** The members of a list in a property of a component; none where it has none. */
  static List<String> list(JsonNode component, String property) {
    return Arrays.stream(component.path("properties").path(property).asText("").split("[,，]"))
        .map(String::trim)
        .filter(member -> !member.isEmpty())
        .toList();
  }

  private static void collectCopies(JsonNode container, List<String> into) {
    for (JsonNode component : container.path("components")) {
      into.addAll(list(component, "copies"));
      collectCopies(component, into);
    }
  }

  private Optional<Matcher> heading() {
    JsonNode first = json.path("components").path(0);
    Matcher heading = TITLE.matcher(first.path("text").asText("").strip());
    return first.path("type").asText().equals("text") && heading.matches()
        ? Optional.of(heading)
        : Optional.empty();
  }
}
