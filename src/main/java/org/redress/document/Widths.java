package org.redress.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;

/** How a row of the table is shared out, in units of which a form's column has two. */
final class Widths {

  /** What a row of a form is divided by. */
  private static final int COLUMNS = 16;

  /** The whole row. */
  static final int UNITS = 2 * COLUMNS;

  private Widths() {}

  /** The widths of the components of a row: as its layout says, else alike; together the row. */
  static int[] of(List<JsonNode> components) {
    int[] widths =
        components.stream()
            .mapToInt(component -> 2 * component.path("layout").path("columns").asInt(0))
            .toArray();
    int said = Arrays.stream(widths).sum();
    int silent = (int) Arrays.stream(widths).filter(width -> width == 0).count();
    if (said + 2 * silent > UNITS) {
      return shares(widths.length);
    }
    int[] rest = shares(silent, UNITS - said);
    for (int i = 0, next = 0; i < widths.length; i++) {
      widths[i] = widths[i] == 0 ? rest[next++] : widths[i];
    }
    widths[widths.length - 1] += UNITS - Arrays.stream(widths).sum();
    return widths;
  }

  /** Equal shares of a row. */
  static int[] shares(int count) {
    return shares(count, UNITS);
  }

  /** What the label takes of a field: more of a wide one. */
  static int label(int width) {
    return width >= 16 ? 6 : width >= 12 ? 5 : width >= 8 ? 4 : width / 2;
  }

  private static int[] shares(int count, int units) {
    int[] widths = new int[count];
    for (int i = 0; i < count; i++) {
      widths[i] = units * (i + 1) / count - units * i / count;
    }
    return widths;
  }
}
