package org.redress.deadline;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers the days on which the running limits were counted, over restarts too. */
@Component
public class CountedDays {

  private final Calendars calendars;
  private final Deadline deadline;
  private final CalendarMapper mapper;

  CountedDays(Calendars calendars, Deadline deadline, CalendarMapper mapper) {
    this.calendars = calendars;
    this.deadline = deadline;
    this.mapper = mapper;
  }

  /** Those calendars that are not what they were; a new one is not, of which nothing is known. */
  @Transactional
  public List<CalendarChange> changes() {
    List<CalendarChange> changes = new ArrayList<>();
    calendars.all().forEach(calendar -> change(calendar).ifPresent(changes::add));
    return changes;
  }

  private Optional<CalendarChange> change(WorkingCalendar calendar) {
    Map<LocalDate, DayKind> now = calendar.listed();
    Optional<Map<LocalDate, DayKind>> before =
        mapper.find(calendar.name()).map(kept -> CalendarFile.parse("rd_calendar", kept.days()));
    if (before.isEmpty()) {
      keep(calendar.name(), now);
    }
    return before
        .filter(days -> !days.equals(now))
        .map(days -> new CalendarChange(days, now, calendars, calendar, deadline));
  }

  /** All running limits are counted on the days as changed. */
  @Transactional
  public void counted(CalendarChange change) {
    keep(change.calendar(), change.days());
  }

  private void keep(String calendar, Map<LocalDate, DayKind> days) {
    String lines =
        new TreeMap<>(days)
            .entrySet().stream()
                .map(day -> day.getKey() + "," + day.getValue().name().toLowerCase())
                .collect(Collectors.joining("\n"));
    mapper.remove(calendar);
    mapper.insert(calendar, lines.getBytes(StandardCharsets.UTF_8));
  }
}
