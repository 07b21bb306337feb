package org.redress.models;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        .filter(form -> models.keys(form).anyMatch("satisfaction"::equals))
        .filter(form -> models.keys(form).noneMatch(MOMENTS::contains))
        .map(ModelFile::id)
        .toList();
  }
}
