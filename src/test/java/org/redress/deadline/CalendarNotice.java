package org.redress.deadline;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;

/** A notice that a day is off, which comes while cases run. */
public class CalendarNotice {

  @Autowired private Calendars calendars;
  @Autowired private CalendarMapper mapper;

  /** Tells what happened before the notice: the day was like any other then. */
  public <T> T before(LocalDate dayOff, Supplier<T> story) {
    return before(calendars.all().iterator().next(), dayOff, story);
  }

  /** The same of a day that is off in the units that have that calendar. */
  public <T> T before(String name, LocalDate dayOff, Supplier<T> story) {
    return before(calendars.named(name), dayOff, story);
  }

  private <T> T before(WorkingCalendar calendar, LocalDate dayOff, Supplier<T> story) {
    Map<LocalDate, DayKind> days = calendar.listed();
    days.remove(dayOff);
    mapper.remove(calendar.name());
    mapper.insert(
        calendar.name(),
        days.entrySet().stream()
            .map(day -> day.getKey() + "," + day.getValue().name().toLowerCase())
            .collect(Collectors.joining("\n"))
            .getBytes(StandardCharsets.UTF_8));
    return calendar.on(days, story);
  }
}
