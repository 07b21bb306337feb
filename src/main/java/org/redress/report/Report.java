package org.redress.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.redress.expression.ForModels;
import org.springframework.stereotype.Component;

/**
 * The bean {@code report} of the diagrams: fills in a periodic duty's figures before it comes
 * before its role.
 */
@Component("report")
@ForModels
public class Report {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final FigureCounts counts;
  private final ReportDefinitions definitions;
  private final Reports reports;
  private final ObjectMapper json;
  private final Clock clock;

  Report(
      FigureCounts counts,
      ReportDefinitions definitions,
      Reports reports,
      ObjectMapper json,
      Clock clock) {
    this.counts = counts;
    this.definitions = definitions;
    this.reports = reports;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Sets the variables that the duty's form shows: the figures as they are now, of the period that
   * the day on which the duty fell due looks back on, however late it is begun or done.
   *
   * @param lifecycle policy whose cases are counted
   * @param kind one of {@link Period#kinds()}
   */
  public void prepare(DelegateExecution execution, String lifecycle, String kind) {
    LocalDate fellDue = fellDue(execution);
    Period period = Period.of(kind, fellDue);
    Figures figures = figures(lifecycle, period);
    execution.setVariables(
        Variables.putValue("figurePeriod", period.inWords())
            .putValue("figureAsOf", clock.instant().atZone(clock.getZone()).format(MINUTE))
            .putValue("figureLate", late(execution, fellDue))
            .putValue("figureReceived", figures.received())
            .putValue("figureClosed", figures.closed())
            .putValue("figureOpen", figures.open())
            .putValue("figureMissed", figures.missed())
            .putValue("figureEscalated", figures.escalated())
            .putValue("figureDissatisfied", figures.dissatisfied())
            .putValue("figureApproved", figures.approved().toPlainString())
            .putValue("figurePenalties", figures.penalties().toPlainString())
            .putValue("reportRows", SpinValues.jsonValue(rows(execution, period)).create()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  private LocalDate fellDue(DelegateExecution execution) {
    Date at = (Date) ReportDefinitions.duty(execution).getVariable(DutyStart.FELL_DUE_AT);
    return at == null // a duty begun before it was kept
        ? today()
        : LocalDate.ofInstant(at.toInstant(), clock.getZone());
  }

  /** What is said of a duty that was not begun on its day; said once and for all when it begins. */
  private String late(DelegateExecution execution, LocalDate fellDue) {
    return execution.hasVariable("figureLate")
        ? (String) execution.getVariable("figureLate")
        : fellDue.isBefore(today()) ? "本次职责应于" + fellDue + "开始，当时系统没有运行，现予补办。" : "";
  }

  Figures figures(String lifecycle, Period period) {
    return new Figures(
        number(Measure.RECEIVED, lifecycle, period).intValue(),
        number(Measure.CLOSED, lifecycle, period).intValue(),
        number(Measure.OPEN, lifecycle, period).intValue(),
        number(Measure.MISSED, lifecycle, period).intValue(),
        number(Measure.ESCALATED, lifecycle, period).intValue(),
        number(Measure.DISSATISFIED, lifecycle, period).intValue(),
        number(Measure.APPROVALS, lifecycle, period),
        number(Measure.PENALTIES, lifecycle, period));
  }

  private BigDecimal number(Measure measure, String lifecycle, Period period) {
    return counts
        .count(measure, measure.asks(lifecycle, period), Reader.owner(Optional.empty()))
        .number();
  }

  /** The table of the report that the duty declares; empty where it declares none. */
  private String rows(DelegateExecution execution, Period period) {
    List<Map<String, String>> rows =
        definitions.ofDuty(execution).stream()
            .flatMap(
                report -> reports.sections(report, period, Reader.owner(Optional.empty())).stream())
            .flatMap(section -> section.rows().stream().map(row -> cells(section, row)))
            .toList();
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException unreachable) {
      throw new IllegalStateException(unreachable);
    }
  }

  private static Map<String, String> cells(ReportSection section, ReportRow row) {
    return Map.of(
        "section",
        row.part() ? "" : section.title(),
        "item",
        row.part() ? "　" + row.item() : row.item(),
        "figure",
        row.figure().inWords(),
        "per",
        row.per() == null ? "" : row.per().inWords(),
        "rate",
        row.rateText(),
        "target",
        row.targetText());
  }
}
