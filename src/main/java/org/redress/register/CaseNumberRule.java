package org.redress.register;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A policy's numbering rule, as its process declares it: text with {@code {yyyy}}, {@code {yy}}, {@code {MM}},
 * {@code {dd}} and once {@code {seq}} or {@code {seq:n}} (at least n digits; what outgrows them gets more).
 * The running number starts at 1 in each period; the period is the finest date field named.
 */
public final class CaseNumberRule {

  private static final Pattern FIELD = Pattern.compile("\\{(yyyy|yy|MM|dd|seq(?::(\\d))?)}");

  private final String rule;

  private CaseNumberRule(String rule) {
    this.rule = rule;
  }

  /**
   * @throws IllegalArgumentException where the rule names an unknown field or not exactly one running number; the
   *     message is for the analyst who wrote it
   */
  public static CaseNumberRule parse(String rule) {
    String rest = FIELD.matcher(rule).replaceAll("");
    long runningNumbers = FIELD.matcher(rule).results().filter(field -> field.group(1).startsWith("seq")).count();
    if (runningNumbers != 1 || rest.contains("{") || rest.contains("}")) {
      throw new IllegalArgumentException(
          "编号规则「%s」无效：须含一个流水号{seq}或{seq:位数}，日期只能用{yyyy}、{yy}、{MM}、{dd}".formatted(rule));
    }
    return new CaseNumberRule(rule);
  }

  /** The period that a moment lies in, such as {@code 202611}; {@code -} where the rule names no date. */
  String period(ZonedDateTime moment) {
    String finest =
        rule.contains("{dd}") ? "yyyyMMdd" : rule.contains("{MM}") ? "yyyyMM" : rule.contains("{yy") ? "yyyy" : "'-'";
    return DateTimeFormatter.ofPattern(finest).format(moment);
  }

  /** The case number for a running number. */
  String number(ZonedDateTime moment, int running) {
    return FIELD
        .matcher(rule)
        .replaceAll(
            field ->
                field.group(1).startsWith("seq")
                    ? padded(running, field.group(2))
                    : DateTimeFormatter.ofPattern(Matcher.quoteReplacement(field.group(1))).format(moment));
  }

  private static String padded(int running, String digits) {
    return digits == null ? String.valueOf(running) : String.format("%0" + digits + "d", running);
  }
}
