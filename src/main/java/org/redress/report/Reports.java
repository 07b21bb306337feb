package org.redress.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.audit.PolicyVocabulary;
import org.redress.unit.Unit;
import org.redress.unit.Units;
import org.springframework.stereotype.Component;

/** Makes reports: counts each line that a report's table declares. */
@Component
class Reports {

  private static final int PERIODS_SHOWN = 12;

  private final LineRows lines;
  private final FigureCounts counts;
  private final PolicyVocabulary vocabulary;
  private final ReportProperties properties;
  private final Units units;
  private final Clock clock;

  Reports(
      LineRows lines,
      FigureCounts counts,
      PolicyVocabulary vocabulary,
      ReportProperties properties,
      Units units,
      Clock clock) {
    this.lines = lines;
    this.counts = counts;
    this.vocabulary = vocabulary;
    this.properties = properties;
    this.units = units;
    this.clock = clock;
  }

  /**
   * @param kind of the periods that the trend shows
   * @param madeBy name of who asks
   */
  ReportSheet make(
      ReportDefinition report, String kind, Period period, Reader reader, String madeBy) {
    return new ReportSheet(
        report,
        organisation(reader),
        period.from(),
        period.last(),
        period.from().minusDays(1),
        period.to(),
        clock.instant().atZone(clock.getZone()),
        madeBy,
        sections(report, period, reader),
        trend(report.lifecycle(), kind, period, reader));
  }

  /** Whose report it is: the organisation's, and which unit's. */
  private String organisation(Reader reader) {
    return Stream.concat(
            Stream.of(properties.organisation()),
            reader.unit().flatMap(units.tree()::find).map(Unit::name).stream())
        .filter(name -> name != null && !name.isBlank())
        .collect(Collectors.joining("　"));
  }

  /** The tables alone. */
  List<ReportSection> sections(ReportDefinition report, Period period, Reader reader) {
    Scope scope = new Scope(report.lifecycle(), period, reader, vocabulary.of(report.lifecycle()));
    Map<String, List<ReportRow>> sections = new LinkedHashMap<>();
    for (ReportLine line : report.lines()) {
      sections
          .computeIfAbsent(line.section(), unknown -> new ArrayList<>())
          .addAll(lines.of(line, scope));
    }
    return sections.entrySet().stream()
        .map(section -> new ReportSection(section.getKey(), section.getValue()))
        .toList();
  }

  private Drawing trend(String lifecycle, String kind, Period last, Reader reader) {
    LinkedList<TrendChart.Point> points = new LinkedList<>();
    Period shown = last;
    for (int i = 0; i < PERIODS_SHOWN; i++) {
      points.addFirst(
          new TrendChart.Point(
              Period.label(kind, shown.from()),
              figure(Measure.RECEIVED, lifecycle, shown, reader),
              figure(Measure.CLOSED, lifecycle, shown, reader)));
      shown = Period.around(kind, shown.from().minusDays(1));
    }
    return TrendChart.of(points);
  }

  private Figure figure(Measure measure, String lifecycle, Period period, Reader reader) {
    return counts.count(measure, measure.asks(lifecycle, period), reader);
  }
}
