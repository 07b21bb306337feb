package org.redress.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.redress.form.FieldReference;

/**
 * How often the forms say the same again. A component that says nothing of its own, because it names the field's home
 * or the fields that it shows, repeats nothing.
 *
 * @param components all components of all forms
 * @param copies those that another one equals, in whatever form
 * @param naming those that name what stands elsewhere
 */
public record Repetition(int components, int copies, int naming) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public static Repetition in(ModelSet models) {
    List<JsonNode> components = new ArrayList<>();
    models.forms().forEach(form -> collect(read(form), components));
    Map<JsonNode, Integer> said = new HashMap<>();
    components.stream().filter(one -> !isNaming(one)).forEach(one -> said.merge(one, 1, Integer::sum));
    int copies = said.values().stream().filter(times -> times > 1).mapToInt(Integer::intValue).sum();
    return new Repetition(components.size(), copies, (int) components.stream().filter(Repetition::isNaming).count());
  }

  /** Copies in a hundred components. */
  public double percent() {
    return 100.0 * copies / components;
  }

  private static boolean isNaming(JsonNode component) {
    return new FieldReference(component).home().isPresent() || component.path("properties").has("shows");
  }

  private static void collect(JsonNode container, List<JsonNode> into) {
    for (JsonNode component : container.path("components")) {
      into.add(component);
      collect(component, into);
    }
  }

  private static JsonNode read(ModelFile form) {
    try {
      return JSON.readTree(form.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
