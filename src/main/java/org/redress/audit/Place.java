package org.redress.audit;

import java.util.Comparator;

/**
 * An element of a diagram, whatever the version.
 *
 * @param diagram id of the process
 * @param element id in it
 */
record Place(String diagram, String element) implements Comparable<Place> {

  @Override
  public int compareTo(Place other) {
    return Comparator.comparing(Place::diagram).thenComparing(Place::element).compare(this, other);
  }
}
