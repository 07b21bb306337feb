package org.redress.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.redress.pdf.Picture;

/** A diagram as a picture, whole. Its units are the diagram's: a task is 100 wide and 80 high. */
public final class Drawing implements Picture {

  private static final double MARGIN = 6;

  private final List<Figure> figures;
  private final List<Label> labels;
  private final Rectangle2D extent;

  private Drawing(List<Figure> figures, List<Label> labels, Rectangle2D extent) {
    this.figures = figures;
    this.labels = labels;
    this.extent = extent;
  }

  static Drawing of(List<Figure> figures, List<Label> labels) {
    Rectangle2D extent = null;
    for (Figure figure : figures) {
      extent = union(extent, figure.shape().getBounds2D());
    }
    for (Label label : labels) {
      extent = union(extent, label.bounds());
    }
    if (extent == null) {
      extent = new Rectangle2D.Double(0, 0, 1, 1);
    }
    return new Drawing(
        List.copyOf(figures),
        List.copyOf(labels),
        new Rectangle2D.Double(
            extent.getX() - MARGIN,
            extent.getY() - MARGIN,
            extent.getWidth() + 2 * MARGIN,
            extent.getHeight() + 2 * MARGIN));
  }

  private static Rectangle2D union(Rectangle2D before, Rectangle2D other) {
    return before == null ? other : before.createUnion(other);
  }

  @Override
  public double width() {
    return extent.getWidth();
  }

  @Override
  public double height() {
    return extent.getHeight();
  }

  @Override
  public void paint(Graphics2D ink) {
    paint(ink, extent);
  }

  /** The room it takes, in the diagram's coordinates. */
  Rectangle2D extent() {
    return extent;
  }

  List<Label> labels() {
    return labels;
  }

  List<Figure> figures() {
    return figures;
  }

  /** Draws a window of it, whose upper left corner comes to 0, 0. */
  void paint(Graphics2D ink, Rectangle2D window) {
    ink.translate(-window.getX(), -window.getY());
    figures.stream()
        .filter(figure -> isSeen(figure.shape().getBounds2D(), window))
        .forEach(figure -> figure.ink().draw(figure.shape(), ink));
    labels.stream()
        .flatMap(label -> label.seenIn(window).stream())
        .filter(label -> isSeen(label.bounds(), window))
        .forEach(label -> label.draw(ink));
    ink.translate(window.getX(), window.getY());
  }

  /** Also what has no area, such as a straight line. */
  private static boolean isSeen(Rectangle2D bounds, Rectangle2D window) {
    return bounds.getMaxX() >= window.getMinX()
        && bounds.getMinX() <= window.getMaxX()
        && bounds.getMaxY() >= window.getMinY()
        && bounds.getMinY() <= window.getMaxY();
  }
}
