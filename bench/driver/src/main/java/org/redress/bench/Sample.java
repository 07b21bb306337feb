package org.redress.bench;

import java.util.List;
import java.util.Locale;

/**
 * Figures of several rounds or calls.
 *
 * @param sorted from the smallest
 */
record Sample(List<Double> sorted) {

  static Sample of(List<Double> figures) {
    return new Sample(figures.stream().sorted().toList());
  }

  double median() {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** What nineteen of twenty do not exceed. */
  double p95() {
    return sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1);
  }

  /** Median, smallest and largest, with so many digits. */
  String spread(int digits) {
    String number = "%." + digits + "f";
    return String.format(
        Locale.ROOT, number + " (" + number + "-" + number + ")", median(), sorted.get(0), sorted.get(sorted.size() - 1));
  }
}
