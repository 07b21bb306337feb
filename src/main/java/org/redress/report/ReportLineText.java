package org.redress.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.redress.audit.CaseGroup;

/**
 * Reads a line of a report as an analyst has written it; what cannot be read is said in Chinese.
 */
final class ReportLineText {

  private static final Set<String> COLUMNS =
      Set.of("section", "item", "figure", "per", "by", "only", "target");

  private static final Map<String, CaseGroup> GROUPS =
      Arrays.stream(CaseGroup.values())
          .filter(group -> group != CaseGroup.LIFECYCLE)
          .collect(
              Collectors.toMap(
                  ReportLineText::parameter, group -> group, (a, b) -> a, LinkedHashMap::new));

  private static final Set<String> CONDITIONS =
      new TreeSet<>(
          List.of(
              "grade",
              "category",
              "outcome",
              "channel",
              "respondentUnit",
              "authority",
              "deadline",
              "eventAuthority",
              "reason",
              "overdue",
              "escalated",
              "dissatisfied"));

  private ReportLineText() {}

  /**
   * @param cells text by name of its column; empty ones left out
   * @throws IllegalArgumentException with a sentence for the analyst
   */
  static ReportLine read(Map<String, String> cells, String clause) {
    cells.keySet().stream()
        .filter(column -> !COLUMNS.contains(column))
        .findFirst()
        .ifPresent(column -> fail("没有名为「%s」的列，可用的有：%s", column, new TreeSet<>(COLUMNS)));
    Measure figure = Measure.of(required(cells, "figure"));
    Optional<Measure> per = Optional.ofNullable(cells.get("per")).map(Measure::of);
    if (per.isPresent() && per.get().unit() != figure.unit()) {
      fail("figure与per的单位不同（%s、%s），不能相除", figure.unit().inWords(), per.get().unit().inWords());
    }
    Optional<CaseGroup> by = Optional.ofNullable(cells.get("by")).map(ReportLineText::group);
    Map<String, String> only = conditions(cells.getOrDefault("only", ""));
    boolean ofEntries =
        by.filter(CaseGroup::ofEntries).isPresent()
            || only.containsKey("deadline")
            || only.containsKey("eventAuthority")
            || only.containsKey("reason");
    if (ofEntries && !figure.countsEntries()) {
      fail("deadline、eventAuthority和reason只能用于按次计的数，「%s」按件计", cells.get("figure"));
    }
    return new ReportLine(
        required(cells, "section"),
        required(cells, "item"),
        figure,
        per,
        by,
        only,
        Optional.ofNullable(cells.get("target")).map(ReportLineText::percent),
        clause);
  }

  /** Name that the officers' list has for what cases are grouped by. */
  static String parameter(CaseGroup group) {
    return switch (group) {
      case RESPONDENT_UNIT -> "respondentUnit";
      case EVENT_AUTHORITY -> "eventAuthority";
      default -> group.name().toLowerCase();
    };
  }

  private static CaseGroup group(String name) {
    if (!GROUPS.containsKey(name)) {
      fail("不能按「%s」分组，可用的有：%s", name, GROUPS.keySet());
    }
    return GROUPS.get(name);
  }

  private static Map<String, String> conditions(String text) {
    Map<String, String> only = new LinkedHashMap<>();
    for (String condition : text.isBlank() ? new String[0] : text.split("&")) {
      String[] parts = condition.split("=", 2);
      if (parts.length < 2 || !CONDITIONS.contains(parts[0].trim())) {
        fail("条件「%s」须写成 名称=值，名称可用：%s", condition, CONDITIONS);
      }
      only.put(parts[0].trim(), parts[1].trim());
    }
    return only;
  }

  private static BigDecimal percent(String target) {
    try {
      return new BigDecimal(target.replace("%", "").trim());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("目标「" + target + "」须是百分数，例如95%", e);
    }
  }

  private static String required(Map<String, String> cells, String column) {
    if (!cells.containsKey(column)) {
      fail("列「%s」没有填写", column);
    }
    return cells.get(column);
  }

  private static void fail(String sentence, Object... values) {
    throw new IllegalArgumentException(sentence.formatted(values));
  }
}
