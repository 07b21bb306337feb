package org.redress.unit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** From a first to a last day. */
final class Days {

  /** Days that anybody can mean: outside, databases and calendars begin to disagree. */
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private Days() {}

  /**
   * What is wrong with them.
   *
   * @param last null while no end is known
   */
  static Optional<Fault> fault(LocalDate first, LocalDate last) {
    if (Stream.of(first, last).anyMatch(Days::isBeyond)) {
      return Optional.of(Field.FROM.fault("日期须在%s至%s之间", EARLIEST, LATEST));
    }
    return last != null && last.isBefore(first)
        ? Optional.of(Field.UNTIL.fault("最后一日%s早于第一日%s", last, first))
        : Optional.empty();
  }

  private static boolean isBeyond(LocalDate day) {
    return day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST));
  }

  /** As people read them. */
  static String words(LocalDate first, LocalDate last) {
    return last == null ? "自%s起".formatted(first) : "%s至%s".formatted(first, last);
  }
}
