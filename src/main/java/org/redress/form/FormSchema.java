package org.redress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A Camunda Form.
 *
 * @param id its id
 * @param fields its input fields, those in groups too, in the order of the form
 */
public record FormSchema(String id, List<FormField> fields) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads a form; fails with {@link UncheckedIOException} where the text is no JSON. */
  public static FormSchema parse(InputStream form) {
    try (form) {
      return of(JSON.readTree(form));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same of a form that has been read. */
  public static FormSchema of(JsonNode form) {
    List<FormField> fields = new ArrayList<>();
    collect(form, fields, List.of());
    return new FormSchema(form.path("id").asText(), List.copyOf(fields));
  }

  /**
   * A field inside a hidden group is hidden with it, so the groups' conditions come down to the
   * fields.
   */
  private static void collect(JsonNode container, List<FormField> into, List<String> hiddenWith) {
    for (JsonNode component : container.path("components")) {
      FormField field = new FormField(component);
      if (component.has("components")) {
        List<String> conditions = new ArrayList<>(hiddenWith);
        field.hiddenWhen().ifPresent(conditions::add);
        collect(component, into, conditions);
      } else if (field.isInput()) {
        into.add(hiddenWith.isEmpty() ? field : withGroupConditions(field, hiddenWith));
      }
    }
  }

  private static FormField withGroupConditions(FormField field, List<String> hiddenWith) {
    List<String> conditions = new ArrayList<>(hiddenWith);
    field.hiddenWhen().ifPresent(conditions::add);
    var copy = (ObjectNode) field.json().deepCopy();
    copy.putObject("conditional").put("hide", "=(" + String.join(") or (", conditions) + ")");
    return new FormField(copy);
  }
}
