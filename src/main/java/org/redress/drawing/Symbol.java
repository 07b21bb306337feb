package org.redress.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import java.util.Scanner;

/**
 * The symbols of BPMN that stand within shapes, each in a square of side 1: M moves, L draws a
 * line, C a curve, O a circle of that middle and radius, Z closes.
 */
enum Symbol {
  USER("O .5 .27 .2 M .08 .95 C .08 .65 .28 .52 .5 .52 C .72 .52 .92 .65 .92 .95 Z"),
  RULE("M 0 .12 L 1 .12 L 1 .88 L 0 .88 Z M 0 .36 L 1 .36 M 0 .62 L 1 .62 M .34 .36 L .34 .88"),
  SERVICE(
      "O .5 .5 .17 O .5 .5 .35 M .5 .15 L .5 0 M .5 .85 L .5 1 M .15 .5 L 0 .5 M .85 .5 L 1 .5"
          + " M .25 .25 L .15 .15 M .75 .75 L .85 .85 M .25 .75 L .15 .85 M .75 .25 L .85 .15"),
  SCRIPT(
      "M .25 0 L .95 0 L .75 1 L .05 1 Z M .38 .25 L .7 .25 M .33 .5 L .66 .5 M .28 .75 L .6 .75"),
  MANUAL("M 0 .35 L .55 .1 L .6 .3 L 1 .3 L 1 .85 L .25 .85 L 0 .65 Z M .6 .3 L .35 .42"),
  MESSAGE("M 0 .15 L 1 .15 L 1 .85 L 0 .85 Z M 0 .15 L .5 .55 L 1 .15"),
  TIMER(
      "O .5 .5 .5 M .5 0 L .5 .12 M .5 .88 L .5 1 M 0 .5 L .12 .5 M .88 .5 L 1 .5"
          + " M .55 .15 L .5 .5 L .78 .5"),
  ESCALATION("M .5 0 L .9 1 L .5 .6 L .1 1 Z"),
  ERROR("M 0 1 L .3 .15 L .6 .6 L 1 0 L .72 .9 L .4 .45 Z"),
  SIGNAL("M .5 0 L 1 .9 L 0 .9 Z"),
  CONDITION(
      "M .1 0 L .9 0 L .9 1 L .1 1 Z M .22 .2 L .78 .2 M .22 .4 L .78 .4 M .22 .6 L .78 .6"
          + " M .22 .8 L .78 .8"),
  COMPENSATION("M .5 .1 L .5 .9 L 0 .5 Z M 1 .1 L 1 .9 L .5 .5 Z"),
  LINK("M 0 .3 L .6 .3 L .6 .05 L 1 .5 L .6 .95 L .6 .7 L 0 .7 Z"),
  CANCEL(
      "M .1 0 L .5 .4 L .9 0 L 1 .1 L .6 .5 L 1 .9 L .9 1 L .5 .6 L .1 1 L 0 .9 L .4 .5 L 0 .1 Z"),
  SEVERAL("M .5 0 L 1 .38 L .81 1 L .19 1 L 0 .38 Z"),
  TERMINATE("O .5 .5 .5"),
  EXCLUSIVE("M .1 0 L .9 1 M .9 0 L .1 1"),
  PARALLEL("M .5 0 L .5 1 M 0 .5 L 1 .5"),
  INCLUSIVE("O .5 .5 .5"),
  COMPLEX("M .5 0 L .5 1 M 0 .5 L 1 .5 M .15 .15 L .85 .85 M .85 .15 L .15 .85"),
  CALL("M 0 0 L 1 0 L 1 1 L 0 1 Z M .5 .2 L .5 .8 M .2 .5 L .8 .5"),
  AT_ONCE("M .2 0 L .2 1 M .5 0 L .5 1 M .8 0 L .8 1"),
  ONE_BY_ONE("M 0 .2 L 1 .2 M 0 .5 L 1 .5 M 0 .8 L 1 .8"),
  LOOP("O .5 .5 .42 M .1 .62 L .08 .9 L .36 .84");

  private final Path2D path = new Path2D.Double();

  Symbol(String drawn) {
    try (Scanner scanner = new Scanner(drawn).useLocale(Locale.ROOT)) {
      while (scanner.hasNext()) {
        step(scanner.next().charAt(0), scanner);
      }
    }
  }

  private void step(char command, Scanner rest) {
    switch (command) {
      case 'M' -> path.moveTo(next(rest), next(rest));
      case 'L' -> path.lineTo(next(rest), next(rest));
      case 'C' ->
          path.curveTo(next(rest), next(rest), next(rest), next(rest), next(rest), next(rest));
      case 'O' -> {
        double x = next(rest);
        double y = next(rest);
        double radius = next(rest);
        path.append(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), false);
      }
      case 'Z' -> path.closePath();
      default -> throw new IllegalArgumentException("no command of a symbol: " + command);
    }
  }

  private static double next(Scanner numbers) {
    return Double.parseDouble(numbers.next());
  }

  /** The symbol, as large as the box. */
  Shape in(Rectangle2D box) {
    AffineTransform placed = AffineTransform.getTranslateInstance(box.getX(), box.getY());
    placed.scale(box.getWidth(), box.getHeight());
    return placed.createTransformedShape(path);
  }

  /** The symbol in a square about a point. */
  Shape about(double x, double y, double side) {
    return in(new Rectangle2D.Double(x - side / 2, y - side / 2, side, side));
  }
}
