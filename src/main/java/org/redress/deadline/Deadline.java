package org.redress.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.function.Supplier;
import org.redress.expression.ForModels;
import org.springframework.stereotype.Component;

/**
 * When something is due: the bean {@code deadline} of the timers in the diagrams, as in {@code
 * ${deadline.of('reply')}}, which the policy's {@link LimitTable table of limits} explains.
 *
 * <p>Limits are written as {@link Limit} reads them. Days, months and years do not count the day of
 * the event, end at close of business and, where they end on a day off, on the next working day
 * (Civil Code of the PRC, Art. 201 to 203). Hours and minutes count from the moment. The current
 * moment is the engine's, the time zone always Asia/Shanghai.
 *
 * <p>A moment is a {@link Date}, a java.time value, or an ISO text: a date, a date-time in
 * Asia/Shanghai, or a date-time with offset. A date alone stands for its beginning, save in {@link
 * #at}.
 *
 * <p>Every method that takes a limit or a moment throws {@link IllegalArgumentException} if it
 * cannot be read; the message is for the staff who see the incident and names what is wrong and
 * what is allowed.
 */
@Component("deadline")
@ForModels
public class Deadline {

  private static final Date NEVER =
      Date.from(LocalDate.of(9999, 12, 1).atStartOfDay(Moment.ZONE).toInstant());

  private final DueDates dueDates;
  private final Recurrence recurrence;
  private final Limits limits;
  private final Expiring expiring;
  private final Clock clock;

  /** The moment that stands for now, where a limit that runs already is counted anew. */
  private final ThreadLocal<Instant> begun = new ThreadLocal<>();

  Deadline(
      DueDates dueDates, Recurrence recurrence, Limits limits, Expiring expiring, Clock clock) {
    this.dueDates = dueDates;
    this.recurrence = recurrence;
    this.limits = limits;
    this.expiring = expiring;
    this.clock = clock;
  }

  /**
   * When a limit of the policy ends that begins now: as its table of limits says for this case and
   * this step, {@link #never} included.
   *
   * @param deadline id of the deadline in the policy
   */
  public Date of(String deadline) {
    String limit = limit(deadline);
    return LimitTable.NEVER.equals(limit) ? never() : in(limit);
  }

  /**
   * The same of a limit that began, or will begin, at another moment; see {@link #from}. Where this
   * very limit has just run out, whoever takes the step over has it anew, from now.
   */
  public Date of(String deadline, Object moment) {
    String limit = limit(deadline);
    return LimitTable.NEVER.equals(limit)
        ? never()
        : anewIfTakenOver(deadline, limit, from(moment, limit));
  }

  /** When a limit ends that begins now. */
  public Date in(String limit) {
    return date(dueDates.due(now(), Limit.parse(limit)));
  }

  /**
   * When a limit ends that began, or will begin, at another moment. May lie in the past. What
   * begins {@link #never} ends never.
   *
   * @param moment must not be null or empty
   */
  public Date from(Object moment, String limit) {
    Limit parsed = Limit.parse(limit);
    Date start = date(required(moment, "deadline.from", limit).at());
    return isNever(start)
        ? never()
        : date(dueDates.due(start.toInstant().atZone(Moment.ZONE), parsed));
  }

  /**
   * The date promised in the case as it was promised: a moment is due at that moment, a day at
   * close of business on that very day, be it a day off, because a promise is not moved (Civil
   * Code, Art. 204). May lie in the past, save for who takes the step over when the promise was not
   * kept: he has the default, from now.
   *
   * @param promised null or empty if nothing was promised
   * @param defaultLimit counts from now in a case without a promise; has to be readable in every
   *     case; a limit, or the id of a deadline of the policy
   */
  public Date at(Object promised, String defaultLimit) {
    String limit = limit(defaultLimit);
    if (!LimitTable.NEVER.equals(limit)) {
      Limit.parse(limit);
    }
    if (Moment.isMissing(promised)) {
      return LimitTable.NEVER.equals(limit) ? never() : in(limit);
    }
    Moment moment = Moment.of(promised);
    Date due = date(moment.dayOnly() ? dueDates.closeOf(moment.at().toLocalDate()) : moment.at());
    return anewIfTakenOver(defaultLimit, limit, due);
  }

  /**
   * The same of a case in which the default counts from another moment than now: without a promise
   * as {@link #of(String, Object)} says, so that the limit moves with the calendar.
   *
   * @param moment must not be null or empty where nothing was promised
   */
  public Date at(Object promised, String defaultLimit, Object moment) {
    if (!Moment.isMissing(promised)) {
      return at(promised, defaultLimit);
    }
    return LimitTable.isId(defaultLimit) ? of(defaultLimit, moment) : from(moment, defaultLimit);
  }

  /**
   * The next occurrence of a cycle, strictly after now: the start if it is still to come, else
   * start + n × interval.
   *
   * <p>Intervals of days, months and years keep the start's time of day and are not moved off days
   * off; {@code P1BD} comes on every working day at the start's time of day; {@code PT2BH} counts
   * business hours. A month without the start's day has its occurrence on its last day, the month
   * after on the start's day again.
   *
   * @param start must not be null or empty
   * @param interval a limit other than {@code P0D} and {@code P0BD}, or the id of a deadline of the
   *     policy
   */
  public Date every(Object start, String interval) {
    String limit = limit(interval);
    if (LimitTable.NEVER.equals(limit)) {
      return never();
    }
    Limit parsed = Limit.parse(limit);
    if (parsed.amount() == 0) {
      throw new IllegalArgumentException("deadline.every的间隔“" + interval + "”必须大于0，例如P7D、P1BD。");
    }
    return date(recurrence.next(required(start, "deadline.every", interval).at(), parsed, now()));
  }

  /**
   * A date that never comes, for a case in which a deadline does not hold. Always the same date.
   */
  public Date never() {
    return new Date(NEVER.getTime());
  }

  /** Whether a date is one that never comes. No date at all (null) is not. */
  public boolean isNever(Date date) {
    return date != null && date.getTime() >= NEVER.getTime();
  }

  /** What stands for a limit: the limit itself, or an id that the policy's table explains. */
  private String limit(String text) {
    return LimitTable.isId(text) ? limits.of(text) : text;
  }

  /** A take-over never begins overdue. */
  private Date anewIfTakenOver(String deadline, String limit, Date due) {
    boolean over = !due.after(date(now())) && expiring.is(deadline);
    return !over ? due : LimitTable.NEVER.equals(limit) ? never() : in(limit);
  }

  private static Moment required(Object moment, String method, String limit) {
    if (Moment.isMissing(moment)) {
      throw new IllegalArgumentException(
          method + "的第一个参数（起算时间）为空，期限“" + limit + "”无从起算。请检查表达式所用的变量。");
    }
    return Moment.of(moment);
  }

  /** Counts what begins now from another moment. */
  <T> T asOf(Instant moment, Supplier<T> counting) {
    begun.set(moment);
    try {
      return counting.get();
    } finally {
      begun.remove();
    }
  }

  private ZonedDateTime now() {
    Instant instead = begun.get();
    return (instead == null ? clock.instant() : instead).atZone(Moment.ZONE);
  }

  private static Date date(ZonedDateTime moment) {
    return Date.from(moment.toInstant());
  }
}
