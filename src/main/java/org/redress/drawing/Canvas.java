package org.redress.drawing;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.redress.pdf.Lettering;

/** What is drawn of a diagram so far: shapes first, letters on top of them. */
final class Canvas {

  /** Where the lines of a text stand in its box. */
  enum Place {
    MIDDLE,
    TOP
  }

  private static final double LINE = 1.2;
  private static final int SMALLEST = 7;

  private final Lettering lettering;
  private final List<Figure> figures = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();

  Canvas(Lettering lettering) {
    this.lettering = lettering;
  }

  void draw(Shape shape, Ink ink) {
    figures.add(new Figure(shape, ink));
  }

  /** A text in lines as wide as the box; smaller letters where the box would not hold them. */
  void text(String element, String text, Rectangle2D box, int size, Place place) {
    int fitting = size;
    List<String> lines = lines(text, box.getWidth(), fitting);
    while (place == Place.MIDDLE
        && lines.size() * fitting * LINE > box.getHeight()
        && fitting > SMALLEST) {
      fitting--;
      lines = lines(text, box.getWidth(), fitting);
    }
    double step = fitting * LINE;
    double first =
        place == Place.TOP
            ? box.getMinY() + step / 2
            : box.getCenterY() - step * (lines.size() - 1) / 2;
    for (int i = 0; i < lines.size(); i++) {
      double y = first + i * step + fitting * Label.MIDDLE;
      labels.add(line(element, lines.get(i), box.getCenterX(), y, fitting, false, false, null));
    }
  }

  /** A text read from below, along the left edge of what it names. */
  void turned(String element, String text, Rectangle2D head, Rectangle2D within, int size) {
    List<String> lines = lines(text, within.getHeight() - size, size);
    double first = head.getCenterX() - size * LINE * (lines.size() - 1) / 2;
    for (int i = 0; i < lines.size(); i++) {
      double x = first + i * size * LINE;
      labels.add(line(element, lines.get(i), x, within.getCenterY(), size, true, false, within));
    }
  }

  /** A short white text on black, about a point. */
  void badge(String element, String text, double x, double y) {
    int size = 10;
    Label label = line(element, text, x, y + size * Label.MIDDLE, size, false, true, null);
    double width = label.width() + 8;
    draw(
        new java.awt.geom.RoundRectangle2D.Double(x - width / 2, y - 7, width, 14, 7, 7),
        Ink.SOLID);
    labels.add(label);
  }

  Drawing drawing() {
    return Drawing.of(figures, labels);
  }

  private List<String> lines(String text, double room, int size) {
    return Wrapping.lines(lettering.printable(text), room, part -> lettering.width(part) * size);
  }

  private Label line(
      String element,
      String text,
      double x,
      double y,
      int size,
      boolean turned,
      boolean white,
      Rectangle2D within) {
    return new Label(
        element, text, x, y, lettering.width(text) * size, size, turned, white, within);
  }
}
