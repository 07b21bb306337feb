package org.redress.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.redress.audit.Due;
import org.redress.audit.DueWindows;
import org.redress.overview.OverviewMapper.Asked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what management's page shows: passes over all open cases, and over those of a year. */
@Component
class Counting {

  /** How far causes and repeats look back. */
  private static final int MONTHS = 12;

  private final OverviewMapper mapper;
  private final SlotFigures slots;
  private final DueWindows dues;
  private final Clock clock;

  Counting(OverviewMapper mapper, SlotFigures slots, DueWindows dues, Clock clock) {
    this.mapper = mapper;
    this.slots = slots;
    this.dues = dues;
    this.clock = clock;
  }

  /**
   * As of the moment that is asked about.
   *
   * @param listing policies that list their units
   */
  @Transactional(readOnly = true)
  Figures count(Asked asked, Interval interval, List<String> listing) {
    LocalDate today = LocalDate.ofInstant(asked.now(), clock.getZone());
    LocalDate since = today.minusMonths(MONTHS);
    Instant sinceMoment = slots.begin(since);
    return new Figures(
        asked.now(),
        mapper.standing(asked),
        mapper.due(asked, dues.of(Due.TODAY), dues.of(Due.NEXT)),
        mapper.held(asked),
        mapper.byUnit(asked),
        slots.ages(asked, Ages.upTo(today)),
        slots.trend(asked, interval.upTo(today)),
        since,
        mapper.categories(asked, sinceMoment),
        mapper.units(asked, sinceMoment, listing),
        mapper.repeats(asked, sinceMoment));
  }
}
