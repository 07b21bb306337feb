package org.redress.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The bands in which the age of open cases is told. */
final class Ages {

  /** The most days of each band; a case received today is 0 days old. */
  private static final int[] MOST = {1, 3, 7, 15, 30};

  private Ages() {}

  /** The days of receipt of each band, youngest first; the last has no beginning. */
  static List<Span> upTo(LocalDate today) {
    List<Span> bands = new ArrayList<>();
    LocalDate to = today;
    for (int most : MOST) {
      bands.add(new Span(today.minusDays(most), to));
      to = today.minusDays(most + 1);
    }
    bands.add(new Span(null, to));
    return List.copyOf(bands);
  }
}
