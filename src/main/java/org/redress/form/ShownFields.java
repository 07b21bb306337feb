package org.redress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redress.form.PolicyValues.Words;
import org.redress.form.Template.Piece;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the texts of a form with what the case knows: a text with the property {@code shows}
 * becomes the fields it names, with the policy's labels and words; what a text has in double braces
 * is set in as it was written. A text about what is being entered in the form itself stays for the
 * browser.
 */
final class ShownFields {

  private static final Logger LOG = LoggerFactory.getLogger(ShownFields.class);

  /** Name of the property that names the fields. */
  static final String SHOWS = "shows";

  /** What stands in the head of every task. */
  private static final Set<String> IN_THE_HEAD = Set.of("caseNumber", "title", "content");

  private static final String COMPONENTS = "components";
  private static final String TEXT = "text";
  private static final Pattern COMMAND = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  private final Words words;
  private final Map<String, Object> values;
  private final Feel feel;
  private final People people;
  private final Set<String> asked;

  ShownFields(JsonNode form, Words words, Map<String, Object> values, Feel feel, People people) {
    this.words = words;
    this.values = values;
    this.feel = feel;
    this.people = people;
    this.asked =
        FormSchema.of(form).fields().stream().map(FormField::key).collect(Collectors.toSet());
  }

  /** Fills the texts of the form, or of a group in it. */
  void fill(ObjectNode container) {
    if (!(container.get(COMPONENTS) instanceof ArrayNode components)) {
      return;
    }
    ArrayNode filled = JsonNodeFactory.instance.arrayNode();
    for (JsonNode component : components) {
      if (component.has(COMPONENTS)) {
        fill((ObjectNode) component);
        filled.add(component);
      } else {
        shown((ObjectNode) component).ifPresent(filled::add);
      }
    }
    container.set(COMPONENTS, filled);
  }

  private Optional<ObjectNode> shown(ObjectNode component) {
    if (!component.path("type").asText().equals(TEXT)) {
      return Optional.of(component);
    }
    String named = component.path("properties").path(SHOWS).asText("");
    if (!named.isBlank()) {
      return Shown.html(fields(named)).map(html -> Shown.component(component, html));
    }
    String text = component.path(TEXT).asText("");
    if (!isFilledHere(text)) {
      return Optional.of(component);
    }
    String said = filled(text);
    return said.isBlank() ? Optional.empty() : Optional.of(component.put(TEXT, said));
  }

  private Map<String, String> fields(String named) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (Shown field : Shown.named(named)) {
      Object value = values.get(field.variable());
      if (IN_THE_HEAD.contains(field.variable())) {
        continue;
      }
      if (value != null && !value.equals("")) {
        String label =
            Optional.ofNullable(field.label())
                .or(() -> words.label(field.variable()))
                .orElse(field.variable());
        shown.put(label, said(field.variable(), value));
      }
    }
    return shown;
  }

  private String said(String variable, Object value) {
    return words
        .field(variable)
        .map(
            field ->
                field.namesPerson() ? people.person(value.toString()) : Written.value(field, value))
        .orElseGet(
            () -> value instanceof String id ? words.word(variable, id) : Written.value(value));
  }

  private boolean isFilledHere(String text) {
    List<String> commands =
        COMMAND.matcher(text).results().map(command -> command.group(1)).toList();
    return !commands.isEmpty()
        && commands.stream()
            .flatMap(command -> NAME.matcher(command).results())
            .noneMatch(name -> asked.contains(name.group()));
  }

  private String filled(String text) {
    return Template.fill(text, values, this::evaluated).stream()
        .map(ShownFields::piece)
        .collect(Collectors.joining());
  }

  /** An expression that does not work out leaves its place blank: the form can still be asked. */
  private Object evaluated(String expression, Map<String, Object> context) {
    try {
      return feel.value(expression, context);
    } catch (RuntimeException fault) {
      LOG.warn("Expression \"{}\" of a form failed: {}", expression, fault.getMessage());
      return null;
    }
  }

  private static String piece(Piece piece) {
    return piece.written()
        ? piece.content().toString()
        : AsWritten.inMarkdown(Written.value(piece.content()));
  }
}
