package org.redress.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.redress.audit.CaseCount;
import org.redress.audit.CaseGroup;
import org.redress.audit.CaseQuery;
import org.springframework.stereotype.Component;

/** Counts one line of a report: the whole, and what it is broken down into. */
@Component
class LineRows {

  private static final String NONE_IN_WORDS = "未填写";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Comparator<ReportRow> LARGEST_FIRST =
      Comparator.comparing(
              (ReportRow row) -> row.figure().number(),
              Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
          .reversed()
          .thenComparing(ReportRow::item);

  private final FigureCounts counts;

  LineRows(FigureCounts counts) {
    this.counts = counts;
  }

  List<ReportRow> of(ReportLine line, Scope scope) {
    Figure figure = counts.count(line.figure(), asks(line.figure(), line, scope), scope.reader());
    Figure per =
        line.per()
            .map(base -> counts.count(base, asks(base, line, scope), scope.reader()))
            .orElse(null);
    List<ReportRow> rows = new ArrayList<>();
    rows.add(row(line, line.item(), false, figure, per, rate(figure, per)));
    line.by().ifPresent(by -> rows.addAll(parts(line, by, figure, scope)));
    return rows;
  }

  /** The largest part first. */
  private List<ReportRow> parts(ReportLine line, CaseGroup by, Figure whole, Scope scope) {
    Map<String, Figure> figures = byValue(line.figure(), line, by, scope);
    Optional<Map<String, Figure>> bases = line.per().map(base -> byValue(base, line, by, scope));
    Set<String> values = new TreeSet<>(figures.keySet());
    bases.ifPresent(found -> values.addAll(found.keySet()));
    return values.stream()
        .map(value -> part(line, by, value, whole, figures, bases, scope))
        .sorted(LARGEST_FIRST)
        .toList();
  }

  private ReportRow part(
      ReportLine line,
      CaseGroup by,
      String value,
      Figure whole,
      Map<String, Figure> figures,
      Optional<Map<String, Figure>> bases,
      Scope scope) {
    Figure figure = figures.getOrDefault(value, nothing(line.figure(), line, by, value, scope));
    Figure base =
        bases
            .map(
                found ->
                    found.getOrDefault(
                        value, nothing(line.per().orElseThrow(), line, by, value, scope)))
            .orElse(null);
    BigDecimal share = line.figure().isMean() ? null : rate(figure, base == null ? whole : base);
    return row(line, name(by, value, scope), true, figure, base, share);
  }

  private Map<String, Figure> byValue(Measure measure, ReportLine line, CaseGroup by, Scope scope) {
    Map<String, Figure> figures = new HashMap<>();
    for (CaseCount count : counts.count(asks(measure, line, scope), by, scope.reader())) {
      String value = count.label() == null ? CaseQuery.NONE : count.label();
      figures.put(value, figure(measure, count, line, by, value, scope));
    }
    return figures;
  }

  private Figure nothing(
      Measure measure, ReportLine line, CaseGroup by, String value, Scope scope) {
    return figure(measure, new CaseCount(value, 0, 0L, null, null, null), line, by, value, scope);
  }

  private Figure figure(
      Measure measure, CaseCount count, ReportLine line, CaseGroup by, String value, Scope scope) {
    Map<String, Object> asked = asks(measure, line, scope);
    asked.put(ReportLineText.parameter(by), value);
    return counts.figure(measure, count, asked, scope.reader());
  }

  private static Map<String, Object> asks(Measure measure, ReportLine line, Scope scope) {
    Map<String, Object> asked =
        new LinkedHashMap<>(measure.asks(scope.lifecycle(), scope.period()));
    asked.putAll(line.only());
    return asked;
  }

  private static ReportRow row(
      ReportLine line, String item, boolean part, Figure figure, Figure per, BigDecimal rate) {
    return new ReportRow(
        item,
        part,
        figure,
        per,
        rate,
        line.per().isPresent() ? line.target().orElse(null) : null,
        part ? "" : line.clause());
  }

  private static BigDecimal rate(Figure figure, Figure base) {
    return base == null || figure.number() == null || base.number().signum() == 0
        ? null
        : figure.number().multiply(HUNDRED).divide(base.number(), 1, RoundingMode.HALF_UP);
  }

  private static String name(CaseGroup by, String value, Scope scope) {
    return value.equals(CaseQuery.NONE) ? NONE_IN_WORDS : scope.words().name(by, value);
  }
}
