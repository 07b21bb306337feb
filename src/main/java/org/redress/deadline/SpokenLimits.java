package org.redress.deadline;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redress.deadline.Limit.Unit;

/** Limits as people say them: 3个工作日未答复, 当日未登记, 每周回复. */
public final class SpokenLimits {

  private static final String DIGITS = "一二三四五六七八九";

  /** A day of the calendar (20日前) is no limit. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:(?<number>\\d{1,3}|[一二两三四五六七八九十]{1,3})个?|(?<each>每))"
              + "(?<unit>工作日|工作小时|营业小时|工时|小时|分钟|日|天|周|月|年)(?!前)"
              + "|(?<today>当[日天])(?!\\d+时)");

  private SpokenLimits() {}

  /** Every limit that the text says. */
  public static Set<Limit> in(String text) {
    Set<Limit> said = new LinkedHashSet<>();
    Matcher found = SAID.matcher(text);
    while (found.find()) {
      said.add(found.group("today") == null ? limit(found) : new Limit(0, Unit.DAYS));
    }
    return said;
  }

  /** As people say it, where the text is a limit as tables write it ({@code P3BD}): 3个工作日. */
  public static Optional<String> of(String written) {
    try {
      Limit limit = Limit.parse(written);
      return Optional.of(limit.amount() == 0 ? today(limit) : limit.amount() + unit(limit));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static String today(Limit limit) {
    return limit.unit() == Unit.DAYS ? "当日" : "当个工作日";
  }

  private static String unit(Limit limit) {
    return switch (limit.unit()) {
      case MINUTES -> "分钟";
      case HOURS -> "小时";
      case BUSINESS_HOURS -> "个工作小时";
      case DAYS -> "天";
      case WORKING_DAYS -> "个工作日";
      case MONTHS -> "个月";
      case YEARS -> "年";
    };
  }

  private static Limit limit(Matcher found) {
    int number = found.group("each") == null ? number(found.group("number")) : 1;
    return switch (found.group("unit")) {
      case "工作日" -> new Limit(number, Unit.WORKING_DAYS);
      case "工作小时", "营业小时", "工时" -> new Limit(number, Unit.BUSINESS_HOURS);
      case "小时" -> new Limit(number, Unit.HOURS);
      case "分钟" -> new Limit(number, Unit.MINUTES);
      case "周" -> new Limit(7 * number, Unit.DAYS);
      case "月" -> new Limit(number, Unit.MONTHS);
      case "年" -> new Limit(number, Unit.YEARS);
      default -> new Limit(number, Unit.DAYS);
    };
  }

  /** Up to 99: 三, 十五, 二十, 二十一. */
  private static int number(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    int tens = text.indexOf('十');
    if (tens < 0) {
      return digit(text.charAt(0));
    }
    int high = tens == 0 ? 1 : digit(text.charAt(0));
    return 10 * high + (tens == text.length() - 1 ? 0 : digit(text.charAt(tens + 1)));
  }

  private static int digit(char digit) {
    return digit == '两' ? 2 : DIGITS.indexOf(digit) + 1;
  }
}
