package org.redress.deadline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.redress.engine.Cases;
import org.redress.expression.Asking;
import org.springframework.stereotype.Component;

/** The organisation's working calendar, and those of units that are open at other times. */
@Component
class Calendars {

  private final WorkingCalendar company;
  private final Map<String, WorkingCalendar> own = new LinkedHashMap<>();
  private final CalendarOfCase ofCase;

  /** The one that this thread counts on, whatever case asks. */
  private final ThreadLocal<WorkingCalendar> chosen = new ThreadLocal<>();

  Calendars(CalendarProperties company, OwnCalendars units, CalendarOfCase ofCase) {
    this.company = new WorkingCalendar(company);
    units
        .calendars()
        .forEach((name, one) -> own.put(name, new WorkingCalendar(name, one, this.company)));
    this.ofCase = ofCase;
  }

  /** The one that holds for the case that is asking; the organisation's where none is. */
  WorkingCalendar current() {
    WorkingCalendar instead = chosen.get();
    return instead != null ? instead : asking().map(this::of).orElse(company);
  }

  private Optional<String> asking() {
    return own.isEmpty()
        ? Optional.empty()
        : Asking.scope()
            .map(
                scope ->
                    scope instanceof DelegateTask task
                        ? Cases.idOf(task)
                        : Cases.idOf((DelegateExecution) scope));
  }

  /**
   * The one that holds for a case. A name that is not configured any more is the organisation's.
   */
  WorkingCalendar of(String caseId) {
    return own.isEmpty() ? company : ofCase.of(caseId).map(this::named).orElse(company);
  }

  WorkingCalendar named(String name) {
    return own.getOrDefault(name, company);
  }

  /** All, the organisation's first. */
  Iterable<WorkingCalendar> all() {
    Map<String, WorkingCalendar> all = new LinkedHashMap<>();
    all.put(company.name(), company);
    all.putAll(own);
    return all.values();
  }

  /** Counts on that one, whatever case asks. */
  <T> T on(WorkingCalendar calendar, Supplier<T> counting) {
    chosen.set(calendar);
    try {
      return counting.get();
    } finally {
      chosen.remove();
    }
  }
}
