package org.redress.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The bean {@code report} of the diagrams: fills in a periodic duty's figures before it comes
 * before its role.
 */
@Component("report")
public class Report {

  private final FiguresMapper mapper;
  private final Clock clock;

  Report(FiguresMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Sets the variables that the duty's form shows.
   *
   * @param lifecycle policy whose cases are counted
   * @param kind one of {@link Period#kinds()}
   */
  public void prepare(DelegateExecution execution, String lifecycle, String kind) {
    Period period = Period.of(kind, LocalDate.ofInstant(clock.instant(), clock.getZone()));
    Figures figures = figures(lifecycle, period);
    execution.setVariables(
        Map.of(
            "figurePeriod", period.inWords(),
            "figureReceived", figures.received(),
            "figureClosed", figures.closed(),
            "figureOpen", figures.open(),
            "figureMissed", figures.missed(),
            "figureEscalated", figures.escalated(),
            "figureDissatisfied", figures.dissatisfied(),
            "figureApproved", yuan(figures.approved()),
            "figurePenalties", yuan(figures.penalties())));
  }

  /** Oracle leaves out noughts at the end. */
  private static String yuan(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  Figures figures(String lifecycle, Period period) {
    Instant from = period.from().atStartOfDay(clock.getZone()).toInstant();
    Instant to = period.to().atStartOfDay(clock.getZone()).toInstant();
    var cases = mapper.cases(lifecycle, from, to);
    var happenings = mapper.happenings(lifecycle, from, to);
    return new Figures(
        cases.received(),
        cases.closed(),
        cases.stillOpen(),
        happenings.missed(),
        happenings.escalated(),
        happenings.dissatisfied(),
        happenings.approved(),
        happenings.penalties());
  }
}
