package org.redress.audit;

import java.time.LocalDate;
import org.redress.register.EntryKind;

/**
 * What an officer asks for; what is null is not asked. Where a value is {@link #NONE}, cases are
 * asked that have none.
 *
 * @param number case number or receipt number, or how it begins
 * @param lifecycle id of the policy
 * @param from first day of receipt, Asia/Shanghai
 * @param to last day of receipt
 * @param closedFrom first day of closing
 * @param closedTo last day of closing
 * @param open true: cases not closed, false: closed ones
 * @param grade value id of the policy's grade
 * @param category value id of the policy's category
 * @param outcome value id of the end reached
 * @param channel value id of the way it came in
 * @param respondentUnit unit complained about or found responsible
 * @param authority role the case last climbed to
 * @param actor user who did something in it
 * @param respondent user complained about
 * @param overdue whether a deadline was missed
 * @param escalated whether it climbed
 * @param dissatisfied whether an answer was 1 or 2 of 5
 * @param openOn day at whose end the case was open
 * @param event what the register has entered in it
 * @param eventFrom first day of that entry
 * @param eventTo last day of that entry
 * @param deadline id of the deadline that the entry is about, or several with commas between
 * @param eventAuthority role that the entry names
 * @param definition id of the version of the lifecycle's diagram that the case runs on
 * @param element ids of elements of its diagrams, commas between: one of them has happened
 * @param diagram id of the process that the elements stand in; for what history tells, where
 *     several have elements of that id
 * @param at what has happened at them; passed where it is null
 * @param sort what stands first; the latest received where it is null
 * @param holder group ({@code <policy>.<role>}) that an open task lies with
 * @param due when an open task (of that group) is due
 * @param complaints how many cases the complainant has among those received from {@code from} to
 *     {@code to} under the policy asked for
 * @param q words, all of which stand in its number, title or content
 * @param state how it stands now
 * @param reason why it climbed, in the entry asked for
 * @param unit code of the unit that it belongs to, or of one above that
 */
public record CaseQuery(
    String number,
    String lifecycle,
    LocalDate from,
    LocalDate to,
    LocalDate closedFrom,
    LocalDate closedTo,
    Boolean open,
    String grade,
    String category,
    String outcome,
    String channel,
    String respondentUnit,
    String authority,
    String actor,
    String respondent,
    Boolean overdue,
    Boolean escalated,
    Boolean dissatisfied,
    LocalDate openOn,
    CaseEvent event,
    LocalDate eventFrom,
    LocalDate eventTo,
    String deadline,
    String eventAuthority,
    String definition,
    String element,
    String diagram,
    At at,
    Sort sort,
    String holder,
    Due due,
    Integer complaints,
    String q,
    CaseState state,
    Climb reason,
    String unit) {

  /** Asks for cases without a value. */
  public static final String NONE = "-";

  /** What can have happened at an element. */
  public enum At {
    /** The case came there. */
    PASSED(null),
    /** The case is there. */
    OPEN(null),
    /** The timer's deadline was met. */
    MET(EntryKind.DEADLINE_MET),
    /** The timer's deadline was missed. */
    MISSED(EntryKind.DEADLINE_MISSED),
    /** The step climbed by the timer. */
    ESCALATED(EntryKind.ESCALATED),
    /** The timer reminded. */
    REMINDED(EntryKind.REMINDED);

    final EntryKind entry;

    At(EntryKind entry) {
      this.entry = entry;
    }
  }

  /** Why a case can have climbed. */
  public enum Climb {
    /** A deadline passed. */
    EXPIRED,
    /** As the register has it. */
    DISSATISFIED,
    AMOUNT,
    APPEAL,
    COMPETENCE
  }

  /** What can stand first. */
  public enum Sort {
    /** The latest received. */
    RECEIVED,
    /** Those not closed, then the latest closed. */
    CLOSED,
    /** Those with the most deadlines missed, of them the latest received. */
    MISSED
  }

  Sort sorted() {
    return sort == null ? Sort.RECEIVED : sort;
  }

  /** The cases of a lifecycle, by when they were received. */
  static CaseQuery of(String lifecycle, String definition, LocalDate from, LocalDate to) {
    return new CaseQuery(
        null,
        lifecycle,
        from,
        to,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        definition,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
