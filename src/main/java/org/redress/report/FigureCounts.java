package org.redress.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redress.audit.CaseCount;
import org.redress.audit.CaseCounts;
import org.redress.audit.CaseGroup;
import org.redress.audit.CaseQuery;
import org.springframework.stereotype.Component;

/** Counts the figures of a report, each with the question that finds the cases behind it. */
@Component
class FigureCounts {

  private final CaseCounts counts;
  private final ObjectMapper json;

  FigureCounts(CaseCounts counts, ObjectMapper json) {
    this.counts = counts;
    this.json = json;
  }

  /**
   * @param asked conditions of the officers' list
   */
  Figure count(Measure measure, Map<String, Object> asked, Reader reader) {
    return figure(measure, counts.count(query(asked, reader), reader.viewer()), asked, reader);
  }

  /** What there is by each value; the value of cases without one is null. */
  List<CaseCount> count(Map<String, Object> asked, CaseGroup by, Reader reader) {
    return counts.count(query(asked, reader), reader.viewer(), by);
  }

  /** A count as a figure. */
  Figure figure(Measure measure, CaseCount count, Map<String, Object> asked, Reader reader) {
    return new Figure(
        measure.unit().number(count),
        measure.unit(),
        count.cases(),
        reader.opensLists() ? address(asked, reader) : null);
  }

  private CaseQuery query(Map<String, Object> asked, Reader reader) {
    return json.convertValue(inUnit(asked, reader), CaseQuery.class);
  }

  private static Map<String, Object> inUnit(Map<String, Object> asked, Reader reader) {
    Map<String, Object> all = new LinkedHashMap<>(asked);
    reader.unit().ifPresent(unit -> all.put("unit", unit));
    return all;
  }

  private static String address(Map<String, Object> asked, Reader reader) {
    return inUnit(asked, reader).entrySet().stream()
        .map(
            condition ->
                condition.getKey()
                    + "="
                    + URLEncoder.encode(condition.getValue().toString(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
