package org.redress.form;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A field that a text shows.
 *
 * @param variable its key
 * @param label what it is called there; null where its home says
 */
public record Shown(String variable, String label) {

  /**
   * The fields in a property {@code shows}: keys, each with a label after a blank where none has.
   */
  public static List<Shown> named(String property) {
    return FieldReference.list(property).stream().map(Shown::one).toList();
  }

  private static Shown one(String member) {
    String[] parts = member.split("\\s+", 2);
    return new Shown(parts[0], parts.length > 1 ? parts[1] : null);
  }

  /** Labels and what was written, side by side; empty where there is nothing. */
  public static Optional<String> html(Map<String, String> fields) {
    return html(fields, "redress-shown");
  }

  /** The same in an element of another class. */
  public static Optional<String> html(Map<String, String> fields, String styleClass) {
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(
            fields.entrySet().stream()
                .map(field -> row(field.getKey(), field.getValue()))
                .collect(Collectors.joining("", "<dl class=\"" + styleClass + "\">", "</dl>")));
  }

  private static String row(String label, String text) {
    return "<div><dt>%s</dt><dd><bdi>%s</bdi></dd></div>"
        .formatted(AsWritten.escaped(label), AsWritten.escaped(text));
  }

  /** A component of a form that shows this, in place of another. */
  static ObjectNode component(ObjectNode instead, String html) {
    ObjectNode component = component(instead.path("id").asText("shown"), html);
    for (String kept : List.of("layout", "conditional")) {
      if (instead.has(kept)) {
        component.set(kept, instead.get(kept));
      }
    }
    return component;
  }

  /** A component of a form that shows this. */
  static ObjectNode component(String id, String html) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "html")
        .put("id", id)
        .put("content", html);
  }
}
