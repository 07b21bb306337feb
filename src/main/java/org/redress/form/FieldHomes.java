package org.redress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Puts into a form what it only names: a field is defined once in a policy, in the form that asks
 * it, and whatever else asks or prints it takes label, choices, limits and help from there. So does
 * a group of fields that several forms have alike.
 */
@Component
public class FieldHomes {

  private static final String COMPONENTS = "components";

  private final FormFiles files;

  FieldHomes(FormFiles files) {
    this.files = files;
  }

  /** The form of that id with all its fields whole; empty where the deployment has none. */
  public Optional<JsonNode> form(String deployment, String id) {
    return Optional.ofNullable(files.of(deployment).get(id)).map(form -> filled(deployment, form));
  }

  /** The same of a form that has been read. */
  public JsonNode filled(String deployment, JsonNode form) {
    ObjectNode whole = form.deepCopy();
    fill(deployment, whole);
    return whole;
  }

  private void fill(String deployment, ObjectNode container) {
    if (!(container.get(COMPONENTS) instanceof ArrayNode components)) {
      return;
    }
    for (int i = 0; i < components.size(); i++) {
      if (components.get(i) instanceof ObjectNode component) {
        fill(deployment, component);
        var reference = new FieldReference(component);
        int place = i;
        reference.offer(component);
        reference
            .home()
            .flatMap(form -> whole(deployment, form, reference))
            .ifPresent(home -> components.set(place, home));
      }
    }
  }

  private Optional<JsonNode> whole(String deployment, String form, FieldReference reference) {
    return files
        .find(deployment, form)
        .flatMap(
            found ->
                component(found.json(), reference)
                    .map(home -> reference.whole(home))
                    .map(
                        whole -> {
                          fill(found.deployment(), whole);
                          return whole;
                        }));
  }

  private static Optional<JsonNode> component(JsonNode container, FieldReference reference) {
    for (JsonNode component : container.path(COMPONENTS)) {
      if (reference.isDefinedBy(component)) {
        return Optional.of(component);
      }
      Optional<JsonNode> inside = component(component, reference);
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.empty();
  }
}
