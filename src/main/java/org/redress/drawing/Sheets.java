package org.redress.drawing;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.redress.pdf.Picture;

/** Divides a drawing into pictures of which each can be read on a page. */
public final class Sheets {

  /** What two neighbours both show: a label that is cut in the one is whole in the other. */
  private static final double OVERLAP = 110;

  private static final double SLACK = 0.2;
  private static final double STEP = 10;

  private final Drawing drawing;
  private final double heads;

  private Sheets(Drawing drawing) {
    this.drawing = drawing;
    this.heads =
        drawing.labels().stream()
            .filter(Label::turned)
            .mapToDouble(label -> label.bounds().getMaxX() - drawing.extent().getX() + 8)
            .max()
            .orElse(0);
  }

  /**
   * The drawing whole where it is no larger, else parts from left to right and from top to bottom,
   * which overlap.
   *
   * @param width in the diagram's units, how wide a picture may be
   * @param height how high
   */
  public static List<Picture> of(Drawing drawing, double width, double height) {
    if (drawing.width() <= width && drawing.height() <= height) {
      return List.of(drawing);
    }
    return new Sheets(drawing).parts(width, height);
  }

  private List<Picture> parts(double width, double height) {
    Rectangle2D extent = drawing.extent();
    List<Window> parts = new ArrayList<>();
    List<double[]> columns = spans(extent.getMinX(), extent.getMaxX(), width, heads, true);
    for (double[] row : spans(extent.getMinY(), extent.getMaxY(), height, 0, false)) {
      for (double[] column : columns) {
        add(
            parts,
            new Window(
                drawing,
                new Rectangle2D.Double(column[0], row[0], column[1] - column[0], row[1] - row[0]),
                column[0] == extent.getMinX() ? 0 : heads));
      }
    }
    return List.copyOf(parts);
  }

  /** Unless all that can be read in it can be read in another. */
  private void add(List<Window> parts, Window window) {
    boolean tells =
        drawing.labels().stream()
            .filter(label -> !label.turned())
            .map(Label::bounds)
            .filter(window.part()::contains)
            .anyMatch(box -> parts.stream().noneMatch(other -> other.part().contains(box)));
    if (tells) {
      parts.add(window);
    }
  }

  /** From and to of each part along one axis. */
  private List<double[]> spans(double from, double to, double most, double head, boolean across) {
    List<double[]> spans = new ArrayList<>();
    double begin = from;
    while (to - begin > most - (begin > from ? head : 0)) {
      double room = most - (begin > from ? head : 0);
      // Parts alike rather than full ones and a rest.
      long left = (long) Math.ceil((to - begin - OVERLAP) / (room - OVERLAP));
      double alike = begin + OVERLAP + (to - begin - OVERLAP) / left;
      double end = cut(Math.min(begin + room, alike + STEP), room * SLACK, across);
      spans.add(new double[] {begin, end});
      begin = end - OVERLAP;
    }
    spans.add(new double[] {begin, to});
    return spans;
  }

  /** Where the fewest shapes and letters are cut through, not far before the latest place. */
  private double cut(double latest, double slack, boolean across) {
    return DoubleStream.iterate(latest, at -> at > latest - slack, at -> at - STEP)
        .boxed()
        .min(Comparator.comparingLong(at -> crossed(at, across)))
        .orElse(latest);
  }

  private long crossed(double at, boolean across) {
    return drawing.labels().stream()
        .filter(label -> !label.turned())
        .map(Label::bounds)
        .filter(
            box ->
                across
                    ? box.getMinX() < at && at < box.getMaxX()
                    : box.getMinY() < at && at < box.getMaxY())
        .count();
  }
}
