package org.redress.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  WorkingCalendar(CalendarProperties properties) {
    this.additional = new AdditionalCalendar(properties.additionalFile());
    additional.days();
  }

  /** The calendar as it is now; one deadline is counted on one state of it. */
  WorkingDays current() {
    return new WorkingDays(shipped, additional.days(), this::warnOnce);
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
