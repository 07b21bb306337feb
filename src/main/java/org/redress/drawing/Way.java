package org.redress.drawing;

import java.util.Map;
import java.util.Set;

/**
 * The way of a case through a diagram.
 *
 * @param marks by id of the element that it came to
 * @param flows ids of the sequence flows that it took
 */
public record Way(Map<String, Mark> marks, Set<String> flows) {

  Mark mark(String element) {
    return marks.getOrDefault(element, Mark.NONE);
  }

  boolean took(String flow) {
    return flows.contains(flow);
  }
}
