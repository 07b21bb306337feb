package org.redress.analyst;

import java.util.List;

/** A case, or a part of it, cannot go on by the newest version; nothing of it has been changed. */
class CannotMoveException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> obstacles;

  CannotMoveException(List<String> obstacles) {
    super(String.join("；", obstacles));
    this.obstacles = List.copyOf(obstacles);
  }

  /** Why, a sentence each. */
  List<String> obstacles() {
    return obstacles;
  }
}
