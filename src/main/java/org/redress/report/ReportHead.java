package org.redress.report;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** What stands at the head of a report that leaves the screen. */
final class ReportHead {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private ReportHead() {}

  /** Name first, then whose it is, its period, and when and by whom it was made. */
  static List<String> of(ReportSheet report) {
    ReportDefinition definition = report.definition();
    return Stream.of(
            definition.name(),
            report.organisation(),
            definition.policy() + (definition.clause().isEmpty() ? "" : "　" + definition.clause()),
            "期间　" + report.from() + " 至 " + report.to(),
            made(report))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  static String made(ReportSheet report) {
    return "制表时间　" + MOMENT.format(report.madeAt()) + "　　制表人　" + report.madeBy();
  }
}
