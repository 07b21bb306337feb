package org.redress.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The working calendar in force: the State Council's, as shipped, under the deployment's own file.
 */
@Component
class WorkingCalendar {

  private static final Logger LOG = LoggerFactory.getLogger(WorkingCalendar.class);
  private static final String SHIPPED = "/calendar/prc-working-calendar.csv";

  private final Map<LocalDate, DayKind> shipped = shipped();
  private final AdditionalCalendar additional;
  private final Set<Integer> yearsWarnedOf = ConcurrentHashMap.newKeySet();

  /** The days that this thread counts on, where it does not count on those in force. */
  private final ThreadLocal<Map<LocalDate, DayKind>> others = new ThreadLocal<>();

  WorkingCalendar(CalendarProperties properties) {
    this.additional = new AdditionalCalendar(properties.additionalFile());
    additional.days();
  }

  /** The calendar as it is now; one deadline is counted on one state of it. */
  WorkingDays current() {
    Map<LocalDate, DayKind> instead = others.get();
    return instead == null
        ? new WorkingDays(shipped, additional.days(), this::warnOnce)
        : new WorkingDays(instead, Map.of(), year -> {});
  }

  /** Every day in force that one of the files lists. */
  Map<LocalDate, DayKind> listed() {
    Map<LocalDate, DayKind> days = new HashMap<>(shipped);
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

  private static Map<LocalDate, DayKind> shipped() {
    try (InputStream content = WorkingCalendar.class.getResourceAsStream(SHIPPED)) {
      return CalendarFile.parse(SHIPPED, content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
