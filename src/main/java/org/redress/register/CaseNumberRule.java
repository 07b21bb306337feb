package org.redress.register;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A policy's numbering rule, as its process declares it: text with {@code {yyyy}}, {@code {yy}},
 * {@code {MM}}, {@code {dd}} and once {@code {seq}} or {@code {seq:n}} (at least n digits; what
 * outgrows them gets more). The running number starts at 1 in each period; the period is the finest
 * date field named.
 */
public final class CaseNumberRule {

  private static final Pattern FIELD = Pattern.compile("\\{(yyyy|yy|MM|dd|seq(?::([1-9]))?)}");

  /** What an address cannot name plainly, so that the case could not be asked for by its number. */
  private static final Pattern UNASKABLE = Pattern.compile("[/\\\\%;?#\\s\\p{Cntrl}]");

  /** What the register's column holds. */
  private static final int LONGEST = 60;

  private static final ZonedDateTime ANY_MOMENT = Instant.EPOCH.atZone(ZoneOffset.UTC);

  private final String rule;

  private CaseNumberRule(String rule) {
    this.rule = rule;
  }

  /**
   * @throws IllegalArgumentException where the rule names an unknown field or not exactly one
   *     running number, or gives numbers that come again or are too long; the message is for the
   *     analyst who wrote it
   */
  public static CaseNumberRule parse(String rule) {
    String rest = FIELD.matcher(rule).replaceAll("");
    long runningNumbers =
        FIELD.matcher(rule).results().filter(field -> field.group(1).startsWith("seq")).count();
    if (runningNumbers != 1 || rest.contains("{") || rest.contains("}")) {
      throw new IllegalArgumentException(
          "编号规则「%s」无效：须含一个流水号{seq}或{seq:位数}（1至9位），日期只能用{yyyy}、{yy}、{MM}、{dd}".formatted(rule));
    }
    if (UNASKABLE.matcher(rest).find()) {
      throw new IllegalArgumentException(
          "编号规则「%s」含有不能用于查询的字符：不能用空格和 / \\ %% ; ? #，可改用「-」".formatted(rule));
    }
    if (rule.contains("{dd}") && !rule.contains("{MM}")
        || rule.contains("{MM}") && !rule.contains("{yy")) {
      throw new IllegalArgumentException(
          "编号规则「%s」的编号会重复：用{dd}须同时用{MM}，用{MM}须同时用{yyyy}或{yy}".formatted(rule));
    }
    var parsed = new CaseNumberRule(rule);
    if (parsed.number(ANY_MOMENT, Integer.MAX_VALUE).length() > LONGEST) {
      throw new IllegalArgumentException("编号规则「%s」过长：编号最多%d个字".formatted(rule, LONGEST));
    }
    return parsed;
  }

  /**
   * The period that a moment lies in, such as {@code 202611}; {@code -} where the rule names no
   * date.
   */
  String period(ZonedDateTime moment) {
    String finest =
        rule.contains("{dd}")
            ? "yyyyMMdd"
            : rule.contains("{MM}") ? "yyyyMM" : rule.contains("{yy") ? "yyyy" : "'-'";
    return DateTimeFormatter.ofPattern(finest, Locale.ROOT).format(moment);
  }

  /** The case number for a running number. */
  String number(ZonedDateTime moment, int running) {
    return FIELD
        .matcher(rule)
        .replaceAll(
            field ->
                field.group(1).startsWith("seq")
                    ? padded(running, field.group(2))
                    : DateTimeFormatter.ofPattern(field.group(1), Locale.ROOT).format(moment));
  }

  private static String padded(int running, String digits) {
    return digits == null
        ? String.valueOf(running)
        : String.format(Locale.ROOT, "%0" + digits + "d", running);
  }
}
