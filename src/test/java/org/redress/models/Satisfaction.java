package org.redress.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.form.FieldReference;

/** Whether a step that asks the customer's satisfaction asks how and when the customer was asked. */
public final class Satisfaction {

  private static final Set<String> MOMENTS = Set.of("satisfactionAskedAt", "calledBackAt", "revisitedAt");

  private Satisfaction() {}

  /** Ids of the forms of tasks that ask the one without the other. */
  public static List<String> askedWithoutMoment(ModelSet models) {
    Set<String> ofTasks =
        models.diagrams().stream()
            .flatMap(diagram -> diagram.forms().stream())
            .map(Diagram.Reference::target)
            .collect(Collectors.toSet());
    return models.forms().stream()
        .filter(form -> ofTasks.contains(form.id()))
        .filter(form -> keys(models, form).anyMatch("satisfaction"::equals))
        .filter(form -> keys(models, form).noneMatch(MOMENTS::contains))
        .map(ModelFile::id)
        .toList();
  }

  private static Stream<String> keys(ModelSet models, ModelFile form) {
    return ModelSet.components(form).stream().flatMap(component -> keys(models, component));
  }

  private static Stream<String> keys(ModelSet models, JsonNode component) {
    var reference = new FieldReference(component);
    return reference.isGroup() && reference.home().isPresent()
        ? models.form(reference.home().get()).stream()
            .flatMap(home -> ModelSet.components(home).stream())
            .filter(reference::isDefinedBy)
            .flatMap(group -> group.findValuesAsText("key").stream())
        : Stream.of(component.path("key").asText());
  }
}
