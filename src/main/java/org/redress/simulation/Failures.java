package org.redress.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What should not have been refused: then the simulation is wrong, or the model is. */
final class Failures {

  private final Set<String> sentences = new LinkedHashSet<>();

  void add(String attempted, RuntimeException refusal) {
    sentences.add(attempted + ": " + refusal.getMessage());
  }

  List<String> all() {
    return new ArrayList<>(sentences);
  }
}
