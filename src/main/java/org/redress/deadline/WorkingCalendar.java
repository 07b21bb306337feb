package org.redress.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A working calendar in force: the State Council's, as shipped, under the deployment's own file;
 * for a unit with a calendar of its own under that one's file too.
 */
class WorkingCalendar {

  private static final Logger LOG = LoggerFactory.getLogger(WorkingCalendar.class);
  private static final String SHIPPED = "/calendar/prc-working-calendar.csv";

  /** What the organisation's calendar is called among those counted; no unit's is called so. */
  private static final String COMPANY = "counted";

  private final String name;
  private final Supplier<Map<LocalDate, DayKind>> basis;
  private final AdditionalCalendar additional;
  private final Set<DayOfWeek> week;
  private final BusinessHours hours;
  private final Set<Integer> yearsWarnedOf = ConcurrentHashMap.newKeySet();

  /** The days that this thread counts on, where it does not count on those in force. */
  private final ThreadLocal<Map<LocalDate, DayKind>> others = new ThreadLocal<>();

  /** The organisation's. */
  WorkingCalendar(CalendarProperties properties) {
    this(COMPANY, properties, shipped());
  }

  /** A unit's own, over the organisation's. */
  WorkingCalendar(String name, CalendarProperties properties, WorkingCalendar company) {
    this(name, properties, company::listed);
  }

  private WorkingCalendar(
      String name, CalendarProperties properties, Supplier<Map<LocalDate, DayKind>> basis) {
    this.name = name;
    this.basis = basis;
    this.additional = new AdditionalCalendar(properties.additionalFile());
    this.week = properties.week();
    this.hours = BusinessHours.of(properties);
    additional.days();
  }

  String name() {
    return name;
  }

  BusinessHours hours() {
    return hours;
  }

  /** The calendar as it is now; one deadline is counted on one state of it. */
  WorkingDays current() {
    Map<LocalDate, DayKind> instead = others.get();
    return instead == null
        ? new WorkingDays(basis.get(), additional.days(), week, this::warnOnce)
        : new WorkingDays(instead, Map.of(), week, year -> {});
  }

  /** Every day in force that one of the files lists. */
  Map<LocalDate, DayKind> listed() {
    Map<LocalDate, DayKind> days = new HashMap<>(basis.get());
    days.putAll(additional.days());
    return days;
  }

  /** Counts on other days than those in force. */
  <T> T on(Map<LocalDate, DayKind> days, Supplier<T> counting) {
    others.set(days);
    try {
      return counting.get();
    } finally {
      others.remove();
    }
  }

  private void warnOnce(int year) {
    if (yearsWarnedOf.add(year)) {
      LOG.warn(
          "No working calendar is known for {}: Monday to Friday count as working days. Add the State Council's "
              + "notice for {} to the file that redress.calendar.additional-file names.",
          year,
          year);
    }
  }

  private static Supplier<Map<LocalDate, DayKind>> shipped() {
    Map<LocalDate, DayKind> days = read();
    return () -> days;
  }

  private static Map<LocalDate, DayKind> read() {
    try (InputStream content = WorkingCalendar.class.getResourceAsStream(SHIPPED)) {
      return CalendarFile.parse(SHIPPED, content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
