package org.redress.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.redress.audit.CaseCount;
import org.redress.audit.CaseEvent;

/** What a report can count in a period, as its table names it. */
public enum Measure {
  /** Cases received in the period. */
  RECEIVED("received", Unit.CASES, Measure::receipt),
  /** Of these, the ones closed by its end. */
  SETTLED("settled", Unit.CASES, Measure::settlement),
  /** Of these, the ones that have climbed to another authority. */
  CLIMBED("climbed", Unit.CASES, Measure::climb),
  /** Cases closed in the period. */
  CLOSED("closed", Unit.CASES, Measure::closing),
  /** Of these, the ones in which no deadline was missed. */
  CLOSED_IN_TIME("closedInTime", Unit.CASES, Measure::closingInTime),
  /** Cases open at its end. */
  OPEN("open", Unit.CASES, (asked, period) -> asked.put("openOn", period.last())),
  /** Deadlines that ended in the period. */
  DUE("due", Unit.ENTRIES, happening(CaseEvent.DUE)),
  /** Deadlines met in it. */
  MET("met", Unit.ENTRIES, happening(CaseEvent.MET)),
  /** Deadlines missed in it. */
  MISSED("missed", Unit.ENTRIES, happening(CaseEvent.MISSED)),
  /** Escalations in it. */
  ESCALATED("escalated", Unit.ENTRIES, happening(CaseEvent.ESCALATED)),
  /** Reminders in it. */
  REMINDED("reminded", Unit.ENTRIES, happening(CaseEvent.REMINDED)),
  /** Answers in it to how satisfied the complainant is. */
  ANSWERED("answered", Unit.ENTRIES, happening(CaseEvent.ANSWERED)),
  /** Answers of 4 or 5 of 5. */
  SATISFIED("satisfied", Unit.ENTRIES, happening(CaseEvent.SATISFIED)),
  /** Answers of 1 or 2 of 5. */
  DISSATISFIED("dissatisfied", Unit.ENTRIES, happening(CaseEvent.DISSATISFIED)),
  /** Penalties in it. */
  PENALISED("penalised", Unit.ENTRIES, happening(CaseEvent.PENALISED)),
  /** Sum of these penalties, CNY. */
  PENALTIES("penalties", Unit.ENTRY_AMOUNT, happening(CaseEvent.PENALISED)),
  /** Sum of all approvals in it, CNY: a sum approved anew counts again. */
  APPROVALS("approvals", Unit.ENTRY_AMOUNT, happening(CaseEvent.APPROVED)),
  /** Sum last approved in the cases closed in the period, CNY. */
  APPROVED_AMOUNT("approvedAmount", Unit.APPROVED, Measure::closing),
  /** Mean business time from receipt to closing of the cases closed in the period, hours. */
  WORKING_HOURS("workingHours", Unit.HOURS, Measure::closing);

  /** What a figure is counted in. */
  enum Unit {
    CASES("件", count -> BigDecimal.valueOf(count.cases())),
    ENTRIES("次", count -> BigDecimal.valueOf(count.entries())),
    ENTRY_AMOUNT("元", count -> sum(count.entryAmount())),
    APPROVED("元", count -> sum(count.approved())),
    HOURS("工作小时", count -> hours(count.workingMinutes()));

    private final String inWords;
    private final Function<CaseCount, BigDecimal> number;

    Unit(String inWords, Function<CaseCount, BigDecimal> number) {
      this.inWords = inWords;
      this.number = number;
    }

    String inWords() {
      return inWords;
    }

    /** The figure; null where there is nothing to take the mean of. */
    BigDecimal number(CaseCount count) {
      return number.apply(count);
    }

    private static BigDecimal sum(BigDecimal amount) {
      return amount == null
          ? BigDecimal.ZERO.setScale(2)
          : amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal hours(BigDecimal minutes) {
      return minutes == null
          ? null
          : minutes.divide(BigDecimal.valueOf(60), 1, RoundingMode.HALF_UP);
    }
  }

  private final String key;
  private final Unit unit;
  private final BiConsumer<Map<String, Object>, Period> conditions;

  Measure(String key, Unit unit, BiConsumer<Map<String, Object>, Period> conditions) {
    this.key = key;
    this.unit = unit;
    this.conditions = conditions;
  }

  /**
   * @throws IllegalArgumentException for what no measure is called; the message is for the analyst
   */
  static Measure of(String key) {
    return Arrays.stream(values())
        .filter(measure -> measure.key.equals(key))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("没有名为「%s」的数，可用的有：%s".formatted(key, keys())));
  }

  private static List<String> keys() {
    return Arrays.stream(values()).map(measure -> measure.key).toList();
  }

  Unit unit() {
    return unit;
  }

  /** Whether it is a mean: its parts do not add up. */
  boolean isMean() {
    return unit == Unit.HOURS;
  }

  boolean countsEntries() {
    return unit == Unit.ENTRIES || unit == Unit.ENTRY_AMOUNT;
  }

  /** Conditions of the officers' list that find the cases behind the figure. */
  Map<String, Object> asks(String lifecycle, Period period) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("lifecycle", lifecycle);
    conditions.accept(asked, period);
    return asked;
  }

  private static void receipt(Map<String, Object> asked, Period period) {
    asked.put("from", period.from());
    asked.put("to", period.last());
  }

  private static void settlement(Map<String, Object> asked, Period period) {
    receipt(asked, period);
    asked.put("closedTo", period.last());
  }

  private static void climb(Map<String, Object> asked, Period period) {
    receipt(asked, period);
    asked.put("escalated", true);
  }

  private static void closing(Map<String, Object> asked, Period period) {
    asked.put("closedFrom", period.from());
    asked.put("closedTo", period.last());
  }

  private static void closingInTime(Map<String, Object> asked, Period period) {
    closing(asked, period);
    asked.put("overdue", false);
  }

  private static BiConsumer<Map<String, Object>, Period> happening(CaseEvent event) {
    return (asked, period) -> {
      asked.put("event", event);
      asked.put("eventFrom", period.from());
      asked.put("eventTo", period.last());
    };
  }
}
