package org.redress.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * The authorities of a policy as the property {@code ladder} of its process has them: commas
 * between the rungs, lowest first, a slash between roles that stand on one.
 *
 * @param rungs the roles of each rung
 */
public record Ladder(List<List<String>> rungs) {

  /** Name of the property. */
  public static final String PROPERTY = "ladder";

  /** That of a lifecycle; without rungs where it names none. */
  public static Ladder of(Process lifecycle) {
    return Diagram.property(lifecycle, PROPERTY).map(Ladder::parse).orElse(new Ladder(List.of()));
  }

  private static Ladder parse(String text) {
    return new Ladder(Arrays.stream(text.split("[,，]")).map(rung -> roles(rung)).toList());
  }

  private static List<String> roles(String rung) {
    return Arrays.stream(rung.split("/"))
        .map(String::trim)
        .filter(role -> !role.isEmpty())
        .toList();
  }

  /** All roles on it. */
  public Stream<String> roles() {
    return rungs.stream().flatMap(List::stream);
  }

  /** The rung that a role stands on, from 0; -1 where it stands on none. */
  public int rank(String role) {
    return IntStream.range(0, rungs.size())
        .filter(rung -> rungs.get(rung).contains(role))
        .findFirst()
        .orElse(-1);
  }

  /** The highest of some roles; empty where none of them stands on the ladder. */
  public Optional<String> highest(Collection<String> some) {
    return some.stream().filter(role -> rank(role) >= 0).max(Comparator.comparingInt(this::rank));
  }
}
