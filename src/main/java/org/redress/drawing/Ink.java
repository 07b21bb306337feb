package org.redress.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/**
 * How a shape is drawn. What the case passed is told by strength and pattern of the line, so that a
 * copy in black and white tells it too; colour only helps.
 *
 * @param fill null for none
 * @param line null for none
 * @param width of the line
 * @param dash null for an unbroken line
 */
record Ink(Color fill, Color line, float width, float[] dash) {

  private static final float FINE = 1.2f;
  private static final float STRONG = 3f;
  private static final Color GREY = new Color(0x80, 0x80, 0x80);

  /** Pools, lanes and what else frames. */
  static final Ink FRAME = new Ink(null, GREY, 1f, null);

  static final Ink UNTOUCHED = new Ink(Color.WHITE, GREY, FINE, null);
  static final Ink PASSED = new Ink(new Color(0xE4, 0xF1, 0xE4), Color.BLACK, STRONG, null);
  static final Ink OPEN =
      new Ink(new Color(0xE0, 0xEC, 0xFA), Color.BLACK, STRONG, new float[] {7, 4});
  static final Ink BROKEN =
      new Ink(new Color(0xFB, 0xE4, 0xE2), new Color(0xB0, 0, 0), STRONG, new float[] {9, 3, 2, 3});

  /** A flow that the case took. */
  static final Ink TAKEN = new Ink(null, Color.BLACK, STRONG, null);

  /** A flow that it did not take. */
  static final Ink NOT_TAKEN = new Ink(null, GREY, FINE, null);

  /** The symbols within shapes. */
  static final Ink SYMBOL = new Ink(null, Color.BLACK, FINE, null);

  static final Ink SOLID = new Ink(Color.BLACK, Color.BLACK, FINE, null);

  static Ink of(Mark mark) {
    if (mark.missed() || mark.broken()) {
      return BROKEN;
    }
    return mark.open() ? OPEN : mark.times() > 0 ? PASSED : UNTOUCHED;
  }

  Ink unfilled() {
    return new Ink(null, line, width, dash);
  }

  Ink filled(Color with) {
    return new Ink(with, line, width, dash);
  }

  Ink dashed(float... pattern) {
    return new Ink(fill, line, width, pattern);
  }

  Ink wide(float wide) {
    return new Ink(fill, line, wide, dash);
  }

  void draw(Shape shape, Graphics2D on) {
    if (fill != null) {
      on.setColor(fill);
      on.fill(shape);
    }
    if (line != null) {
      on.setColor(line);
      on.setStroke(
          new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, dash, 0f));
      on.draw(shape);
    }
  }
}
