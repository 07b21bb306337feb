package org.redress.modelling;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a form may say: of everything that form-js knows, what browser and server take alike. The
 * list is a file of the product's, {@code modelling/form-components.csv}.
 */
final class FormComponents {

  /** What may stand in a property that must not be used. */
  static final String NEVER = "never";

  private static final String LIST = "/modelling/form-components.csv";
  private static final String TYPE = "type";

  private final List<Line> lines = new ArrayList<>();

  /**
   * @param components types; {@code *} for each
   * @param property path of a property in the component
   * @param holds what it may hold
   * @param instead what to do where it holds something else; empty where that is plain
   */
  record Line(Set<String> components, String property, String holds, String instead) {

    private static Line of(String written) {
      String[] parts = written.split(",", 4);
      return new Line(
          new LinkedHashSet<>(Arrays.asList(parts[0].split("\\|"))),
          parts[1],
          parts[2],
          parts.length > 3 ? parts[3] : "");
    }

    private boolean isOf(String type) {
      return components.contains("*") || components.contains(type);
    }
  }

  FormComponents() {
    try (var file =
        new BufferedReader(
            new InputStreamReader(
                FormComponents.class.getResourceAsStream(LIST), StandardCharsets.UTF_8))) {
      file.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Line::of)
          .forEach(lines::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of it, in the order of the file. */
  List<Line> lines() {
    return lines;
  }

  /** Whether a component of that type may stand in a form. */
  boolean hasType(String type) {
    return types().contains(type);
  }

  /** The types that may. */
  Set<String> types() {
    Set<String> types = new LinkedHashSet<>();
    Set<String> refused = new LinkedHashSet<>();
    for (Line line : lines) {
      (line.property().equals(TYPE) && line.holds().equals(NEVER) ? refused : types)
          .addAll(line.components());
    }
    types.removeAll(refused);
    types.remove("*");
    return types;
  }

  /** What is said of a property of such a component; empty where form-js does not know it. */
  Optional<Line> line(String type, String property) {
    return lines.stream()
        .filter(line -> line.isOf(type) && line.property().equals(property))
        .findFirst();
  }

  /** Names of the properties of such a component. */
  List<String> properties(String type) {
    return lines.stream()
        .filter(line -> line.isOf(type) && !line.holds().equals(NEVER))
        .map(Line::property)
        .toList();
  }
}
