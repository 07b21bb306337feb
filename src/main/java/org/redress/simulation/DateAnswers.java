package org.redress.simulation;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.redress.form.FormField;

/**
 * Dates as form-js writes them: a little while ago where they lie in the past, else some days on.
 */
final class DateAnswers {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String RECEIVED = "receivedAt";

  private final AnswerBook book;

  DateAnswers(AnswerBook book) {
    this.book = book;
  }

  String answer(FormField field, Situation situation) {
    boolean dayOnly = field.json().path("subtype").asText().equals("date");
    Dice dice = situation.dice();
    Instant now = SimulatedTime.now();
    Instant moment;
    if (book.isLongAgo(field.key())) {
      moment = now.minus(Duration.ofDays(dice.between(2, 40)));
    } else if (field.hasProperty("past") || field.key().equals(RECEIVED)) {
      moment = now.minus(Duration.ofMinutes(dice.between(1, 45)));
    } else {
      moment = now.plus(Duration.ofHours(dice.between(6, 150)));
    }
    ZonedDateTime there = moment.truncatedTo(SECONDS).atZone(ZONE);
    return dayOnly ? there.toLocalDate().toString() : ISO_OFFSET_DATE_TIME.format(there);
  }
}
