package org.redress.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.redress.overview.Overview.Band;
import org.redress.overview.Overview.Trend;
import org.redress.overview.OverviewMapper.Cause;
import org.redress.overview.OverviewMapper.DueCount;
import org.redress.overview.OverviewMapper.Held;
import org.redress.overview.OverviewMapper.InUnit;
import org.redress.overview.OverviewMapper.Standing;
import org.redress.overview.OverviewMapper.Unit;

/**
 * What was counted for somebody's page. Nobody is named in it, and no case.
 *
 * @param at when
 * @param standing open cases by policy, grade and role that they climbed to
 * @param due by policy what is due when
 * @param held open cases by who has them
 * @param byUnit open cases by unit
 * @param ages open cases by age
 * @param trend received, closed and missed by week or month
 * @param since first day of what follows
 * @param categories the most frequent categories
 * @param units the units most complained about
 * @param repeats complainants with two or more cases
 */
record Figures(
    Instant at,
    List<Standing> standing,
    List<DueCount> due,
    List<Held> held,
    List<InUnit> byUnit,
    List<Band> ages,
    Trend trend,
    LocalDate since,
    List<Cause> categories,
    List<Unit> units,
    List<Repeat> repeats) {}
