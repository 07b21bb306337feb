package org.redress.deadline;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a calendar file, {@code date,day,reason} a line; the format is described in
 * calendar/README.md.
 */
class CalendarFile {

  private static final String HEADER = "date,day,reason";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("[uuuu-M-d][uuuu/M/d]").withResolverStyle(ResolverStyle.STRICT);

  private final String name;
  private final Map<LocalDate, DayKind> days = new HashMap<>();
  private final List<String> problems = new ArrayList<>();

  private CalendarFile(String name) {
    this.name = name;
  }

  /**
   * The days that a file lists. Only the reason may be in another encoding than UTF-8, as
   * spreadsheets save it.
   *
   * @throws IllegalArgumentException naming the file and every line that can't be read, with what
   *     is wrong
   */
  static Map<LocalDate, DayKind> parse(String name, byte[] content) {
    CalendarFile file = new CalendarFile(name);
    int number = 0;
    for (String line :
        (Iterable<String>) new String(content, StandardCharsets.UTF_8).lines()::iterator) {
      file.read(++number, line.replace(BYTE_ORDER_MARK, "").strip());
    }
    if (!file.problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", file.problems));
    }
    return Map.copyOf(file.days);
  }

  private void read(int number, String line) {
    if (line.isEmpty() || line.startsWith("#") || line.startsWith(HEADER)) {
      return;
    }
    try {
      String[] columns = line.split(",", 3);
      if (columns.length < 2) {
        throw new IllegalArgumentException("expected " + HEADER + " but found '" + line + "'");
      }
      add(date(columns[0].strip()), kind(columns[1].strip()));
    } catch (IllegalArgumentException e) {
      problems.add(name + " line " + number + ": " + e.getMessage());
    }
  }

  private void add(LocalDate day, DayKind kind) {
    DayKind before = days.putIfAbsent(day, kind);
    if (before != null && before != kind) {
      throw new IllegalArgumentException(day + " is listed twice, as off and as work");
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text, DATE);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a date, write it like 2027-01-01", e);
    }
  }

  private static DayKind kind(String text) {
    return switch (text) {
      case "off" -> DayKind.OFF;
      case "work" -> DayKind.WORK;
      default -> throw new IllegalArgumentException("'" + text + "' is neither 'off' nor 'work'");
    };
  }
}
