package org.redress.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.redress.report.Drawing.Box;
import org.redress.report.Drawing.Text;
import org.redress.report.Drawing.Tone;

/** Draws two columns a period: complaints received, complaints closed. */
final class TrendChart {

  private static final int WIDTH = 500;
  private static final int HEIGHT = 130;
  private static final double TOP = 14;
  private static final double FLOOR = HEIGHT - 16;
  private static final double TEXT_HEIGHT = 11;

  /** Of a period's place that its two columns take. */
  private static final double FILLED = 0.62;

  private TrendChart() {}

  /**
   * @param label of the period
   * @param received complaints received in it
   * @param closed complaints closed in it
   */
  record Point(String label, Figure received, Figure closed) {}

  static Drawing of(List<Point> points) {
    List<Box> boxes = new ArrayList<>();
    List<Text> texts = new ArrayList<>();
    double most = points.stream().mapToDouble(TrendChart::higher).max().orElse(0);
    double place = (double) WIDTH / points.size();
    double column = place * FILLED / 2;
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      double middle = (i + 0.5) * place;
      column(point.received(), middle - column / 2, column, most, Tone.DARK, boxes, texts);
      column(point.closed(), middle + column / 2, column, most, Tone.LIGHT, boxes, texts);
      texts.add(new Text(middle, FLOOR + 3, point.label(), null));
    }
    boxes.add(new Box(0, FLOOR, WIDTH, 0.7, Tone.LINE));
    return new Drawing(WIDTH, HEIGHT, boxes, texts);
  }

  private static void column(
      Figure figure,
      double middle,
      double width,
      double most,
      Tone tone,
      List<Box> boxes,
      List<Text> texts) {
    BigDecimal number = figure.number();
    if (number.signum() > 0) {
      double height = (FLOOR - TOP) * number.doubleValue() / most;
      boxes.add(
          new Box(
              rounded(middle - width / 2 + 0.5),
              rounded(FLOOR - height),
              rounded(width - 1),
              rounded(height),
              tone));
      texts.add(
          new Text(
              rounded(middle),
              rounded(FLOOR - height - TEXT_HEIGHT),
              figure.text(),
              figure.query()));
    }
  }

  private static double higher(Point point) {
    return Math.max(point.received().number().doubleValue(), point.closed().number().doubleValue());
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
