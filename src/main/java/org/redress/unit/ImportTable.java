package org.redress.unit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.redress.form.Characters;

/**
 * A file of units or of posts, whatever its columns' order.
 *
 * @param kind of what its lines are
 */
record ImportTable(ImportReport.Kind kind, List<ImportLine> lines) {

  private static final int MOST = 20_000;

  private static final Map<ImportReport.Kind, List<Field>> COLUMNS =
      Map.of(
          ImportReport.Kind.UNITS,
          List.of(
              Field.CODE,
              Field.NAME,
              Field.KIND,
              Field.PARENT,
              Field.ADDRESS,
              Field.TELEPHONE,
              Field.CALENDAR),
          ImportReport.Kind.POSTS,
          List.of(
              Field.PERSON, Field.PERSON_NAME, Field.ROLE, Field.UNIT, Field.FROM, Field.UNTIL));

  private static final Map<ImportReport.Kind, Set<Field>> REQUIRED =
      Map.of(
          ImportReport.Kind.UNITS,
          Set.of(Field.CODE, Field.NAME, Field.KIND, Field.PARENT),
          ImportReport.Kind.POSTS,
          Set.of(Field.PERSON, Field.ROLE, Field.UNIT));

  /**
   * A line as it was read.
   *
   * @param number as the editor or spreadsheet counts it
   */
  record Row(int number, List<String> cells) {

    boolean isBlank() {
      return cells.stream().allMatch(cell -> cell == null || cell.isBlank());
    }
  }

  /**
   * By the headings of the first line.
   *
   * @throws BadUserRequestException where there are none, or too many lines below them
   */
  static ImportTable of(List<Row> rows) {
    List<Row> written = rows.stream().filter(row -> !row.isBlank()).toList();
    if (written.isEmpty()) {
      throw new BadUserRequestException("文件是空的：" + expected());
    }
    if (written.size() - 1 > MOST) {
      throw new BadUserRequestException(
          "文件有%d行，一次最多导入%d行：请分成几个文件，先导入上级机构".formatted(written.size() - 1, MOST));
    }
    List<String> heads =
        written.get(0).cells().stream()
            .map(head -> head == null ? "" : head.replaceAll("[\\s*\uFEFF]", ""))
            .toList();
    ImportReport.Kind kind = kind(heads);
    List<Optional<Field>> columns = heads.stream().map(head -> column(kind, head)).toList();
    return new ImportTable(kind, written.stream().skip(1).map(row -> line(columns, row)).toList());
  }

  private static ImportReport.Kind kind(List<String> heads) {
    return Stream.of(ImportReport.Kind.values())
        .filter(kind -> REQUIRED.get(kind).stream().map(Field::heading).allMatch(heads::contains))
        .findFirst()
        .orElseThrow(
            () ->
                new BadUserRequestException(
                    "第一行须是列名，读到的是「%s」：%s"
                        .formatted(
                            Characters.beginning(String.join("，", heads), 100), expected())));
  }

  private static Optional<Field> column(ImportReport.Kind kind, String head) {
    if (head.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        COLUMNS.get(kind).stream()
            .filter(field -> field.heading().equals(head))
            .findFirst()
            .orElseThrow(
                () ->
                    new BadUserRequestException(
                        "不认识列「%s」：%s".formatted(Characters.beginning(head, 40), expected()))));
  }

  private static String expected() {
    return "机构文件的列是 %s；任职文件的列是 %s"
        .formatted(headings(ImportReport.Kind.UNITS), headings(ImportReport.Kind.POSTS));
  }

  /** Of a kind's columns, as a file begins with them. */
  static String headings(ImportReport.Kind kind) {
    return COLUMNS.get(kind).stream().map(Field::heading).collect(Collectors.joining(","));
  }

  private static ImportLine line(List<Optional<Field>> columns, Row row) {
    Map<Field, String> cells = new EnumMap<>(Field.class);
    List<String> beyond = new ArrayList<>();
    for (int at = 0; at < row.cells().size(); at++) {
      String cell = row.cells().get(at);
      if (cell == null || cell.isBlank()) {
        continue;
      }
      Optional<Field> column = at < columns.size() ? columns.get(at) : Optional.empty();
      column.ifPresentOrElse(field -> cells.put(field, cell.strip()), () -> beyond.add(cell));
    }
    if (!beyond.isEmpty()) {
      throw new BadUserRequestException(
          "第%d行的「%s」不在任何一列之下：含逗号的内容须加英文双引号"
              .formatted(row.number(), Characters.beginning(beyond.get(0).strip(), 40)));
    }
    return new ImportLine(
        row.number(),
        columns.stream().flatMap(Optional::stream).collect(Collectors.toSet()),
        cells);
  }
}
