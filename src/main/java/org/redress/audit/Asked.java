package org.redress.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;

/**
 * A query as the database needs it, made by {@link Questions}. A day asked as the last one is here
 * the first moment after it.
 *
 * @param asked as it was asked
 * @param viewer the officer, who sees no confidential case and none that they are barred from; null
 *     where the platform itself counts
 * @param numberPattern case number with wildcard; null where none is asked
 * @param from first moment of receipt
 * @param to first moment after
 * @param closedFrom first moment of closing
 * @param closedTo first moment after
 * @param openAt moment at which the case was open
 * @param eventFrom first moment of the entry
 * @param eventTo first moment after
 * @param least worst answer of the entry
 * @param most best answer of the entry
 * @param deadlines that the entry may be about
 * @param due when an open task has to be due; null where that is not asked
 * @param words patterns, all of which number, title or content have to be like
 * @param actors ids of the users asked for, one of whom did something in it
 * @param respondents ids of the users asked for, one of whom is complained about
 * @param state how the cases stand now; null for every case
 * @param today from now to midnight
 * @param no false, as each database binds it
 */
record Asked(
    CaseQuery asked,
    String viewer,
    String numberPattern,
    Instant from,
    Instant to,
    Instant closedFrom,
    Instant closedTo,
    Instant openAt,
    Instant eventFrom,
    Instant eventTo,
    Integer least,
    Integer most,
    List<String> deadlines,
    DueWindows.Window due,
    List<String> words,
    List<String> actors,
    List<String> respondents,
    CaseState state,
    DueWindows.Window today,
    boolean no) {

  private static final int MOST_WORDS = 10;
  private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * @param state how the cases stand, whatever the query says of that
   * @param zone in which the query's days begin
   * @param dues what is due when, now
   * @param people ids of the users that an id or a name means
   */
  static Asked of(
      CaseQuery query,
      String viewer,
      CaseState state,
      ZoneId zone,
      DueWindows dues,
      Function<String, List<String>> people) {
    return new Asked(
        query,
        viewer,
        query.number() == null ? null : begins(query.number()),
        first(query.from(), zone),
        after(query.to(), zone),
        first(query.closedFrom(), zone),
        after(query.closedTo(), zone),
        after(query.openOn(), zone),
        first(query.eventFrom(), zone),
        after(query.eventTo(), zone),
        query.event() == null ? null : query.event().least(),
        query.event() == null ? null : query.event().most(),
        query.deadline() == null ? List.of() : List.of(query.deadline().split(",")),
        query.due() == null ? null : dues.of(query.due()),
        words(query.q()),
        named(query.actor(), people),
        named(query.respondent(), people),
        state,
        dues.of(Due.TODAY),
        false);
  }

  /** Nothing but what the officer may see. */
  static Asked by(String viewer) {
    return new Asked(
        null, viewer, null, null, null, null, null, null, null, null, null, null, List.of(), null,
        List.of(), List.of(), List.of(), null, null, false);
  }

  /**
   * A column of the case and what has to stand in it.
   *
   * @param column named here, never by who asks
   * @param value null where cases are asked that have none
   */
  public record Value(String column, String value) {}

  /** What has to stand in the case's own columns. */
  public List<Value> values() {
    return Stream.of(
            new Value("lifecycle", asked.lifecycle()),
            new Value("process_definition_id", asked.definition()),
            new Value("grade", asked.grade()),
            new Value("category", asked.category()),
            new Value("outcome", asked.outcome()),
            new Value("channel", asked.channel()),
            new Value("respondent", none(asked.respondent())),
            new Value("respondent_unit", none(asked.respondentUnit())),
            new Value("authority", asked.authority()))
        .filter(one -> one.value() != null)
        .map(one -> CaseQuery.NONE.equals(one.value()) ? new Value(one.column(), null) : one)
        .toList();
  }

  /** The elements that are asked for; empty where none is. */
  public List<String> elements() {
    return asked.element() == null ? List.of() : List.of(asked.element().split(","));
  }

  /** The kind of entry that tells what is asked of the elements; null where history tells it. */
  public String entryKind() {
    return asked.at() == null || asked.at().entry == null ? null : asked.at().entry.name();
  }

  private static Instant first(LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static Instant after(LocalDate day, ZoneId zone) {
    return day == null ? null : first(day.plusDays(1), zone);
  }

  /** A value that is asked to be missing; what is written by hand is compared otherwise. */
  private static String none(String value) {
    return CaseQuery.NONE.equals(value) ? value : null;
  }

  private static List<String> named(String person, Function<String, List<String>> people) {
    return person == null || person.isBlank() || CaseQuery.NONE.equals(person)
        ? List.of()
        : people.apply(person.trim());
  }

  private static List<String> words(String text) {
    List<String> words =
        text == null
            ? List.of()
            : BLANKS.splitAsStream(text).filter(word -> !word.isEmpty()).distinct().toList();
    if (words.size() > MOST_WORDS) {
      throw new BadUserRequestException("一次最多查%d个词，请减少后再查".formatted(MOST_WORDS));
    }
    return words.stream().map(word -> "%" + begins(word)).toList();
  }

  private static String begins(String begin) {
    return begin.trim().replaceAll("([!%_])", "!$1") + "%";
  }
}
