package org.redress.deadline;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers the days on which the running limits were counted, over restarts too. */
@Component
public class CountedDays {

  private final WorkingCalendar calendar;
  private final Deadline deadline;
  private final CalendarMapper mapper;

  CountedDays(WorkingCalendar calendar, Deadline deadline, CalendarMapper mapper) {
    this.calendar = calendar;
    this.deadline = deadline;
    this.mapper = mapper;
  }

  /** Empty where the calendar is what it was; also the first time, when nothing is known. */
  @Transactional
  public Optional<CalendarChange> change() {
    Map<LocalDate, DayKind> now = calendar.listed();
    Optional<Map<LocalDate, DayKind>> before =
        mapper.find().map(kept -> CalendarFile.parse("rd_calendar", kept.days()));
    if (before.isEmpty()) {
      keep(now);
    }
    return before
        .filter(days -> !days.equals(now))
        .map(days -> new CalendarChange(days, now, calendar, deadline));
  }

  /** All running limits are counted on the days as changed. */
  @Transactional
  public void counted(CalendarChange change) {
    keep(change.days());
  }

  private void keep(Map<LocalDate, DayKind> days) {
    String lines =
        new TreeMap<>(days)
            .entrySet().stream()
                .map(day -> day.getKey() + "," + day.getValue().name().toLowerCase())
                .collect(Collectors.joining("\n"));
    mapper.remove();
    mapper.insert(lines.getBytes(StandardCharsets.UTF_8));
  }
}
