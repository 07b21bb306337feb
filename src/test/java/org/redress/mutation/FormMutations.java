package org.redress.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.redress.deployment.ModelFile;

/** The slips that can be made in a form. */
final class FormMutations {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ModelFile file;
  private final List<Mutation> all = new ArrayList<>();

  private FormMutations(ModelFile file) {
    this.file = file;
  }

  static List<Mutation> of(ModelFile file) {
    return new FormMutations(file).all();
  }

  private List<Mutation> all() {
    int places = components(read(file)).size();
    for (int place = 0; place < places; place++) {
      JsonNode component = components(read(file)).get(place);
      if (component.at("/validate/required").asBoolean()) {
        change(
            Kind.REQUIRED, place, "no longer required", at -> ((ObjectNode) at.get("validate")).remove("required"));
      }
      if (component.path("values").size() > 1) {
        int last = component.get("values").size() - 1;
        change(
            Kind.CHOICE,
            place,
            "without " + component.get("values").get(last).path("value").asText(),
            at -> ((ArrayNode) at.get("values")).remove(last));
      }
    }
    return all;
  }

  private void change(Kind kind, int place, String change, Consumer<JsonNode> slip) {
    JsonNode form = read(file);
    JsonNode component = components(form).get(place);
    slip.accept(component);
    String field = component.path("key").asText(component.path("id").asText());
    all.add(new Mutation(kind, field, change, new ModelFile(file.name(), form.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))));
  }

  private static List<JsonNode> components(JsonNode parent) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode component : parent.path("components")) {
      found.add(component);
      found.addAll(components(component));
    }
    return found;
  }

  private static JsonNode read(ModelFile file) {
    try {
      return JSON.readTree(file.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
