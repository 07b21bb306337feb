package org.redress.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.redress.deadline.Moment;

/**
 * A sheet as every export has it: printed on A4 across, as wide as the page, its heads on each and
 * still while the rest is scrolled; moments are moments and numbers numbers.
 */
public final class Spreadsheet {

  private static final String MOMENT = "yyyy-mm-dd hh:mm";
  private static final String PERCENT = "0.0%";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Worksheet sheet;

  /**
   * @param widths of the columns, in characters
   */
  public Spreadsheet(Worksheet sheet, int... widths) {
    this.sheet = sheet;
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    for (int column = 0; column < widths.length; column++) {
      sheet.width(column, widths[column]);
    }
  }

  /** Bold heads on a line. */
  public void heads(int line, List<String> heads) {
    cells(line, heads);
    sheet.range(line, 0, line, heads.size() - 1).style().bold().fillColor("EEEEEE").set();
  }

  /** The heads of the whole sheet, on its first line, by which its lines can be chosen. */
  public void table(List<String> heads, int lines) {
    sheet.freezePane(0, 1);
    sheet.repeatRows(0);
    sheet.setAutoFilter(0, 0, Math.max(lines, 1), heads.size() - 1);
  }

  /** A bold line of text. */
  public void title(int line, String text) {
    sheet.value(line, 0, text);
    sheet.style(line, 0).bold().set();
  }

  /** Values of a line: numbers, moments, else text; nothing for null. */
  public void cells(int line, List<?> values) {
    for (int column = 0; column < values.size(); column++) {
      cell(line, column, values.get(column));
    }
  }

  private void cell(int line, int column, Object value) {
    if (value instanceof Number number) {
      sheet.value(line, column, number);
    } else if (value instanceof Instant moment) {
      sheet.value(line, column, Moment.of(moment).at().toLocalDateTime());
      sheet.style(line, column).format(MOMENT).set();
    } else if (value instanceof Percent percent) {
      sheet.value(line, column, percent.of().divide(HUNDRED));
      sheet.style(line, column).format(PERCENT).set();
    } else if (value != null) {
      sheet.value(line, column, value.toString());
    }
  }

  /** A share, in percent. */
  public record Percent(BigDecimal of) {

    /** Null for null. */
    public static Percent of(BigDecimal share) {
      return share == null ? null : new Percent(share);
    }
  }
}
