package org.redress.form;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.redress.deadline.Moment;

/** How values are written for Chinese readers: in forms, documents and lists alike. */
public final class Written {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);
  private static final String ISO_DATE = "\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}.*)?";
  private static final String DIGITS = "零一二三四五六七八九";

  private Written() {}

  /** What was entered in a field, in the policy's words; text exactly as it was written. */
  public static String value(FormField field, Object value) {
    return field.answers(value).stream()
        .map(answer -> single(field, answer))
        .collect(Collectors.joining("、"));
  }

  private static String single(FormField field, Object answer) {
    if (answer instanceof Boolean) {
      return field.choice(answer).orElseGet(() -> value(answer));
    }
    if (answer instanceof Number number) {
      return field
          .choice(number(number))
          .orElseGet(() -> field.isAmount() ? amount(number) : number(number));
    }
    return field.type().equals("datetime")
        ? date(answer)
        : field.choice(answer).orElseGet(answer::toString);
  }

  /** A value of whatever kind. */
  public static String value(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean yes) {
      return yes ? "是" : "否";
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof Iterable<?> list) {
      return StreamSupport.stream(list.spliterator(), false)
          .map(Written::value)
          .collect(Collectors.joining("、"));
    }
    boolean date =
        value instanceof Date
            || value instanceof TemporalAccessor
            || value.toString().matches(ISO_DATE);
    return date ? date(value) : value.toString();
  }

  /** A date, with the time of day where it has one; what is no date as it stands. */
  public static String date(Object value) {
    try {
      Moment moment = Moment.of(value);
      return moment.dayOnly() ? DAY.format(moment.at()) : time(moment.at());
    } catch (IllegalArgumentException noDate) {
      return value.toString();
    }
  }

  public static String time(ZonedDateTime at) {
    return TIME.format(at);
  }

  /** A number, in digits alone. */
  public static String number(Number number) {
    return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
  }

  /** A sum of money. */
  public static String amount(Number number) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(new BigDecimal(number.toString()));
  }

  /** A number up to 99 in characters: 三, 十二, 二十. */
  public static String numeral(int number) {
    int tens = number / 10;
    int ones = number % 10;
    return (tens > 1 ? DIGITS.substring(tens, tens + 1) : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 || tens == 0 ? DIGITS.substring(ones, ones + 1) : "");
  }
}
