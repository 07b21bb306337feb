package org.redress.pdf;

import java.awt.Graphics2D;

/**
 * Something drawn in lines, areas and texts, in units of its own. Its texts are set in the
 * documents' face, whatever font it names; its size alone counts.
 */
public interface Picture {

  /** How wide, in its own units. */
  double width();

  /** How high. */
  double height();

  /** Draws it, from its upper left corner at 0, 0. */
  void paint(Graphics2D ink);
}
