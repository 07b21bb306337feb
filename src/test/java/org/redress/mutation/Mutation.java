package org.redress.mutation;

import org.redress.deployment.ModelFile;

/**
 * One element of a model, changed as an analyst's slip would change it.
 *
 * @param kind what is changed
 * @param element id of the element
 * @param change before and after, for people
 * @param file the whole file as changed
 */
public record Mutation(Kind kind, String element, String change, ModelFile file) {

  @Override
  public String toString() {
    return "%s %s#%s: %s".formatted(kind, file.name(), element, change);
  }
}
