package org.redress.analyst;

import java.util.List;

/** A case, or a part of it, cannot go on by the newest version; nothing of it has been changed. */
class CannotMoveException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> obstacles;
  private final transient List<Step> gone;

  CannotMoveException(List<String> obstacles, List<Step> gone) {
    super(String.join("；", obstacles));
    this.obstacles = List.copyOf(obstacles);
    this.gone = List.copyOf(gone);
  }

  /** Steps at which it stands and that the newest version has no more, at least not by that id. */
  List<Step> gone() {
    return gone;
  }

  /** Why, a sentence each. */
  List<String> obstacles() {
    return obstacles;
  }
}
