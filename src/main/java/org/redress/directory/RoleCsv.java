package org.redress.directory;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The table of roles as a file: three columns, 目录组,岗位,机构编码, separated by commas, the first line
 * being the heading.
 */
final class RoleCsv {

  private static final int COLUMNS = 3;

  private RoleCsv() {}

  /**
   * A row and where it stands.
   *
   * @param line the first being 1
   */
  record Line(int line, RoleRow row) {}

  /**
   * @throws RoleFaultsException if it cannot be read
   */
  static List<Line> read(String text) {
    List<Line> lines = new ArrayList<>();
    List<RoleFault> faults = new ArrayList<>();
    try (CSVReader reader = new CSVReader(new StringReader(text.replaceFirst("^\uFEFF", "")))) {
      reader.readNext(); // the heading
      for (String[] cells = reader.readNext(); cells != null; cells = reader.readNext()) {
        int line = (int) reader.getLinesRead();
        if (Arrays.stream(cells).allMatch(String::isBlank)) {
          continue;
        }
        if (cells.length > COLUMNS || cells.length < COLUMNS - 1) {
          faults.add(
              new RoleFault(
                  line, "应有三列（目录组,岗位,机构编码），实有%d列；含逗号的目录组请加英文双引号".formatted(cells.length)));
          continue;
        }
        lines.add(
            new Line(
                line, new RoleRow(cells[0], cells[1], cells.length < COLUMNS ? null : cells[2])));
      }
    } catch (IOException | CsvException e) {
      faults.add(new RoleFault(lines.size() + 2, "不是有效的CSV：请检查双引号是否成对"));
    }
    if (!faults.isEmpty()) {
      throw new RoleFaultsException(faults);
    }
    return lines;
  }

  static String written(List<RoleRow> rows) {
    StringBuilder text = new StringBuilder("\uFEFF目录组,岗位,机构编码\r\n");
    for (RoleRow row : rows) {
      text.append(cell(row.said()))
          .append(',')
          .append(cell(row.role()))
          .append(',')
          .append(row.unit() == null ? "" : cell(row.unit()))
          .append("\r\n");
    }
    return text.toString();
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
