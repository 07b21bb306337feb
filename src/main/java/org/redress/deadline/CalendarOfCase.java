package org.redress.deadline;

import java.util.Optional;

/** On whose calendar the limits of a case are counted. */
public interface CalendarOfCase {

  /** Name of the calendar of its unit; empty where that is the organisation's. */
  Optional<String> of(String caseId);
}
