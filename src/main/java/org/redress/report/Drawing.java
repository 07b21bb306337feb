package org.redress.report;

import java.util.List;

/**
 * A chart as it is drawn on paper and on the screen, in points, from the upper left.
 *
 * @param width its width
 * @param height its height
 * @param boxes its columns and lines
 * @param texts its numbers and labels
 */
record Drawing(int width, int height, List<Box> boxes, List<Text> texts) {

  /** How a box is filled. Dark and light differ in print and to every eye. */
  enum Tone {
    DARK,
    LIGHT,
    LINE
  }

  /**
   * @param x left edge
   * @param y upper edge
   * @param width its width
   * @param height its height
   * @param tone its filling
   */
  record Box(double x, double y, double width, double height, Tone tone) {}

  /**
   * @param x middle of the text
   * @param y upper edge
   * @param text what is written
   * @param query the cases behind a number; null where there is none to open
   */
  record Text(double x, double y, String text, String query) {}
}
