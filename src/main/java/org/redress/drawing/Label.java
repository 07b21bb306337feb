package org.redress.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * A line of text of a drawing.
 *
 * @param element id of the element that it names
 * @param text the line, as it can be printed
 * @param x its middle
 * @param y its base line; of a turned line the middle of its length
 * @param width its length
 * @param size of the letters
 * @param turned whether it is read from below
 * @param white whether it is white, on black
 * @param within what it names, for a turned line: it stands in the middle of what is seen of it
 */
record Label(
    String element,
    String text,
    double x,
    double y,
    double width,
    int size,
    boolean turned,
    boolean white,
    Rectangle2D within) {

  /** From the middle of a letter to its base line, in units of its size. */
  static final double MIDDLE = 0.36;

  private static final double ASCENT = 0.9;
  private static final double HEIGHT = 1.2;

  /** The room that it takes. */
  Rectangle2D bounds() {
    return turned
        ? new Rectangle2D.Double(x - size * HEIGHT / 2, y - width / 2, size * HEIGHT, width)
        : new Rectangle2D.Double(x - width / 2, y - size * ASCENT, width, size * HEIGHT);
  }

  /**
   * The same, if turned in the middle of what a window shows of what it names; empty where that has
   * no room for it.
   */
  Optional<Label> seenIn(Rectangle2D window) {
    if (!turned) {
      return Optional.of(this);
    }
    double top = Math.max(within.getMinY(), window.getMinY());
    double bottom = Math.min(within.getMaxY(), window.getMaxY());
    return bottom - top < width
        ? Optional.empty()
        : Optional.of(
            new Label(element, text, x, (top + bottom) / 2, width, size, true, white, within));
  }

  void draw(Graphics2D on) {
    on.setFont(new Font("face", Font.PLAIN, size));
    on.setColor(white ? Color.WHITE : Color.BLACK);
    if (turned) {
      AffineTransform before = on.getTransform();
      on.translate(x + size * MIDDLE, y + width / 2);
      on.rotate(-Math.PI / 2);
      on.drawString(text, 0f, 0f);
      on.setTransform(before);
    } else {
      on.drawString(text, (float) (x - width / 2), (float) y);
    }
  }
}
