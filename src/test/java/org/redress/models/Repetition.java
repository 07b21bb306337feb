package org.redress.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redress.form.FieldReference;

/**
 * How often the forms say the same again, wherever it stands in them. A component that says nothing of its own, because
 * it names the field's home or the fields that it shows, repeats no definition; but it is one more line to keep.
 *
 * @param components all components of all forms
 * @param copies those that say of themselves what another one says
 * @param naming those that name what stands elsewhere
 * @param lines those that another one equals, be it in what they name
 */
public record Repetition(int components, int copies, int naming, int lines) {

  public static Repetition in(ModelSet models) {
    List<JsonNode> components = models.forms().stream().flatMap(form -> ModelSet.components(form).stream()).toList();
    int copies = repeated(components.stream().filter(Predicate.not(Repetition::isNaming)), 1);
    int lines = repeated(components.stream().map(Repetition::withoutPlace), 0);
    return new Repetition(
        components.size(), copies, (int) components.stream().filter(Repetition::isNaming).count(), lines);
  }

  /** Copied definitions in a hundred components. */
  public double percent() {
    return 100.0 * copies / components;
  }

  /** Repeated lines in a hundred components. */
  public double percentOfLines() {
    return 100.0 * lines / components;
  }

  /** How many are equal; of those that are, the first counts as often as told. */
  private static int repeated(Stream<JsonNode> said, int first) {
    Map<JsonNode, Integer> times = new HashMap<>();
    said.forEach(one -> times.merge(one, 1, Integer::sum));
    return times.values().stream().filter(time -> time > 1).mapToInt(time -> time - 1 + first).sum();
  }

  /** A group that names its home does so by its id; every other id says nothing. */
  private static JsonNode withoutPlace(JsonNode component) {
    var reference = new FieldReference(component);
    boolean named = reference.isGroup() && reference.home().isPresent();
    return ((ObjectNode) component.deepCopy()).without(named ? List.of("layout") : List.of("id", "layout"));
  }

  private static boolean isNaming(JsonNode component) {
    return new FieldReference(component).home().isPresent() || component.path("properties").has("shows");
  }
}
