package org.redress.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks a text into lines: between any two Chinese characters, between Latin words. */
final class Wrapping {

  /** What no line begins with. */
  private static final String CLOSING = "，。、；：？！）》」』】〕”’％%),.;:?!/";

  private final ToDoubleFunction<String> width;
  private final double room;
  private final List<String> lines = new ArrayList<>();
  private String line = "";

  private Wrapping(double room, ToDoubleFunction<String> width) {
    this.room = room;
    this.width = width;
  }

  /**
   * The lines of a text.
   *
   * @param room how long a line may be
   * @param width how long a text is
   */
  static List<String> lines(String text, double room, ToDoubleFunction<String> width) {
    var wrapping = new Wrapping(room, width);
    for (String paragraph : text.strip().split("\\R")) {
      units(paragraph).forEach(wrapping::put);
      wrapping.close();
    }
    return wrapping.lines;
  }

  private void put(String unit) {
    if (!line.isEmpty() && isLonger(line + unit)) {
      close();
    }
    line += unit;
    // A word longer than the line is broken where the line ends.
    while (isLonger(line) && line.codePointCount(0, line.length()) > 1) {
      int fits = line.offsetByCodePoints(0, 1);
      while (!isLonger(line.substring(0, line.offsetByCodePoints(fits, 1)))) {
        fits = line.offsetByCodePoints(fits, 1);
      }
      lines.add(line.substring(0, fits));
      line = line.substring(fits);
    }
  }

  private boolean isLonger(String text) {
    return width.applyAsDouble(text.stripTrailing()) > room;
  }

  private void close() {
    if (!line.isBlank()) {
      lines.add(line.strip());
    }
    line = "";
  }

  /** What is not broken: a character with the punctuation after it, a word with its space. */
  private static List<String> units(String paragraph) {
    List<String> units = new ArrayList<>();
    StringBuilder unit = new StringBuilder();
    int[] codes = paragraph.codePoints().toArray();
    for (int i = 0; i < codes.length; i++) {
      unit.appendCodePoint(codes[i]);
      boolean last = i + 1 == codes.length;
      if (last || CLOSING.indexOf(codes[i + 1]) < 0 && mayBreak(codes[i], codes[i + 1])) {
        units.add(unit.toString());
        unit.setLength(0);
      }
    }
    return units;
  }

  private static boolean mayBreak(int code, int next) {
    return Character.isIdeographic(code)
        || Character.isIdeographic(next)
        || code == ' '
        || CLOSING.indexOf(code) >= 0 && code > 0x7F;
  }
}
