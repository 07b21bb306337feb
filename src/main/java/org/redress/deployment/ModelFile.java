package org.redress.deployment;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A diagram, table or form.
 *
 * @param name repo-relative, such as {@code processes/retail/retail-franchise.bpmn}; an upload from
 *     the Modeler has the bare file name
 * @param bytes its content
 */
public record ModelFile(String name, byte[] bytes) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PROCESS =
      Pattern.compile("<(?:\\w+:)?process\\s[^>]*?\\bid=\"([^\"]+)\"");
  private static final Pattern DECISION =
      Pattern.compile("<(?:\\w+:)?decision\\s[^>]*?\\bid=\"([^\"]+)\"");

  public boolean isDiagram() {
    return name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml");
  }

  public boolean isDecision() {
    return name.endsWith(".dmn") || name.endsWith(".dmn11.xml");
  }

  public boolean isForm() {
    return name.endsWith(".form");
  }

  /** Last part of the name. */
  public String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Ids under which the engine knows what this file defines: processes, decisions or the form. */
  public List<String> definitionIds() {
    if (isDiagram()) {
      return matches(PROCESS);
    }
    if (isDecision()) {
      return matches(DECISION);
    }
    return isForm() ? formId() : List.of();
  }

  /**
   * Whether the other defines the same under whatever name. A process and the table that it asks
   * may share an id: they are two.
   */
  boolean isReplacedBy(ModelFile other) {
    return isDiagram() == other.isDiagram()
        && isDecision() == other.isDecision()
        && isForm() == other.isForm()
        && definitionIds().stream().anyMatch(other.definitionIds()::contains);
  }

  /** Whether the other has the same text under whatever name. */
  boolean hasSameText(ModelFile other) {
    return Arrays.equals(bytes, other.bytes);
  }

  private List<String> formId() {
    try {
      String id = JSON.readTree(bytes).path("id").asText(null);
      return id == null ? List.of() : List.of(id);
    } catch (IOException unreadable) {
      return List.of(); // the checks at deployment say what is wrong with it
    }
  }

  private List<String> matches(Pattern pattern) {
    return pattern
        .matcher(new String(bytes, StandardCharsets.UTF_8))
        .results()
        .map(r -> r.group(1))
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModelFile file
        && file.name.equals(name)
        && Arrays.equals(file.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
