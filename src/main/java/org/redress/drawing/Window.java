package org.redress.drawing;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.redress.pdf.Picture;

/**
 * A part of a drawing that is too large for one page.
 *
 * @param drawing the whole
 * @param part what of it is seen, in the diagram's coordinates
 * @param heads how much of its left edge, with the names of the lanes, is repeated before the part
 */
record Window(Drawing drawing, Rectangle2D part, double heads) implements Picture {

  @Override
  public double width() {
    return heads + part.getWidth();
  }

  @Override
  public double height() {
    return part.getHeight();
  }

  @Override
  public void paint(Graphics2D ink) {
    Rectangle2D extent = drawing.extent();
    pane(ink, 0, new Rectangle2D.Double(extent.getX(), part.getY(), heads, part.getHeight()));
    pane(ink, heads, part);
  }

  private void pane(Graphics2D ink, double x, Rectangle2D seen) {
    if (seen.getWidth() <= 0) {
      return;
    }
    AffineTransform before = ink.getTransform();
    Shape clip = ink.getClip();
    ink.translate(x, 0);
    ink.clip(new Rectangle2D.Double(0, 0, seen.getWidth(), seen.getHeight()));
    drawing.paint(ink, seen);
    ink.setTransform(before);
    ink.setClip(clip);
  }
}
