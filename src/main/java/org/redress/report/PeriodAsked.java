package org.redress.report;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;

/**
 * The period that a reader asks for.
 *
 * @param kind week, month …: for the general reports; the others have theirs
 * @param from its first day, or (without {@code to}) any day of it; null: the last one
 * @param to its last day; null: the whole one
 * @param unit code of the unit whose cases are counted; null: of all that the reader reaches
 */
record PeriodAsked(String kind, LocalDate from, LocalDate to, String unit) {

  Optional<String> asksUnit() {
    return Optional.ofNullable(unit).filter(code -> !code.isBlank());
  }

  String kindFor(ReportDefinition report) {
    if (kind == null || !report.general()) {
      return report.kind();
    }
    if (!Period.kinds().contains(kind)) {
      throw new BadUserRequestException("期间 kind 只能是" + String.join("、", Period.kinds()));
    }
    return kind;
  }

  /**
   * @throws BadUserRequestException where it ends before it begins
   */
  Period period(ReportDefinition report, LocalDate today) {
    String unit = kindFor(report);
    if (from == null) {
      return Period.of(unit, today);
    }
    if (to == null) {
      return Period.around(unit, from);
    }
    if (to.isBefore(from)) {
      throw new BadUserRequestException("期间的末日 to 早于首日 from，请更正");
    }
    return new Period(from, to.plusDays(1));
  }
}
