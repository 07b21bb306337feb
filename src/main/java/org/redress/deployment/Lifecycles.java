package org.redress.deployment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The lifecycles that ship, and those of them chosen by {@code redress.lifecycles}. A lifecycle is
 * a diagram that staff can start; every other file belongs to the lifecycle whose id its own id
 * begins with, or is shared.
 */
@Component
public class Lifecycles {

  static final String SHARED = "shared";
  private static final String NOT_STARTABLE = "isStartableInTasklist=\"false\"";

  private final Map<String, Lifecycle> known = new TreeMap<>();
  private final List<ModelFile> shared = new ArrayList<>();
  private final List<String> chosen;

  Lifecycles(Models models, DeploymentProperties properties) {
    for (ModelFile file : models.files()) {
      if (folder(file).equals(SHARED)) {
        shared.add(file);
      } else if (file.isDiagram() && !text(file).contains(NOT_STARTABLE)) {
        String id = file.fileName().replaceFirst("\\.bpmn$", "");
        known.put(id, new Lifecycle(id, folder(file), new ArrayList<>()));
      }
    }
    for (ModelFile file : models.files()) {
      if (!folder(file).equals(SHARED)) {
        owner(known.keySet(), baseName(file))
            .map(known::get)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        file
                            + " belongs to no lifecycle: no startable process has an id that its name begins with"))
            .files()
            .add(file);
      }
    }
    List<String> unknown =
        properties.lifecycles().stream().filter(id -> !known.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      throw new UnknownLifecycleException(unknown, known.keySet());
    }
    chosen =
        properties.lifecycles().isEmpty() ? List.copyOf(known.keySet()) : properties.lifecycles();
  }

  /** The lifecycles to deploy, by id. */
  public List<Lifecycle> chosen() {
    return chosen.stream().map(known::get).toList();
  }

  /** What many lifecycles use. */
  List<ModelFile> shared() {
    return List.copyOf(shared);
  }

  /** The longest of the given lifecycle ids that the id of a definition belongs to. */
  public static Optional<String> owner(Collection<String> lifecycles, String definitionId) {
    return lifecycles.stream()
        .filter(id -> Lifecycle.owns(id, definitionId))
        .max(Comparator.comparingInt(String::length));
  }

  private static String folder(ModelFile file) {
    String[] path = file.name().split("/");
    return path.length > 2 ? path[path.length - 2] : "";
  }

  private static String baseName(ModelFile file) {
    return file.fileName().replaceFirst("\\.(bpmn|dmn|form)$", "");
  }

  private static String text(ModelFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }

  /** A name in {@code redress.lifecycles} that no lifecycle bears. */
  static class UnknownLifecycleException extends RuntimeException {
    UnknownLifecycleException(List<String> unknown, Collection<String> known) {
      super(
          "redress.lifecycles names %s, which is no lifecycle. Known: %s"
              .formatted(
                  String.join(", ", unknown), known.stream().collect(Collectors.joining(", "))));
    }
  }
}
