package org.redress.register;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One line in the register of a case. Everything but kind, case and time may be null.
 *
 * @param caseId the case
 * @param position its place among the case's entries, from 1; set by the register
 * @param kind what it tells
 * @param at when
 * @param actor user who acted; null where the platform did
 * @param element id of the element of the diagram
 * @param elementName its name
 * @param clause clause of the policy it rests on
 * @param deadline id of the deadline in the policy
 * @param dueAt when that was due
 * @param holder user who held the task, else the group it lay with
 * @param heldSince since when
 * @param authority role that was reminded or took over
 * @param document document it is, such as 催办单
 * @param amount CNY
 * @param satisfaction an answer on the register's scale, 5 best to 1
 * @param note value or remark
 * @param reason why the case climbed; null where a deadline passed, and for what is no climb
 */
public record Entry(
    String caseId,
    int position,
    EntryKind kind,
    Instant at,
    String actor,
    String element,
    String elementName,
    String clause,
    String deadline,
    Instant dueAt,
    String holder,
    Instant heldSince,
    String authority,
    String document,
    BigDecimal amount,
    Integer satisfaction,
    String note,
    ClimbReason reason) {

  /** The same entry, to be shown with another name of its element and another note. */
  public Entry told(String name, String text) {
    return new Entry(
        caseId,
        position,
        kind,
        at,
        actor,
        element,
        name,
        clause,
        deadline,
        dueAt,
        holder,
        heldSince,
        authority,
        document,
        amount,
        satisfaction,
        text,
        reason);
  }

  /** Begins an entry; the rest is null until set. */
  public static Builder of(EntryKind kind, String caseId) {
    return new Builder(kind, caseId);
  }

  /**
   * Sets what an entry tells; the register adds position and, where none is given, time and actor.
   */
  public static final class Builder {
    private final EntryKind kind;
    private final String caseId;
    private String element;
    private String elementName;
    private String clause;
    private String deadline;
    private Instant dueAt;
    private String holder;
    private Instant heldSince;
    private String authority;
    private String document;
    private BigDecimal amount;
    private Integer satisfaction;
    private String note;
    private ClimbReason reason;

    private Builder(EntryKind kind, String caseId) {
      this.kind = kind;
      this.caseId = caseId;
    }

    EntryKind kind() {
      return kind;
    }

    /** The element of the diagram, with its name and clause. */
    public Builder at(String id, String name, String rests) {
      element = id;
      elementName = name;
      clause = rests;
      return this;
    }

    public Builder deadline(String id, Instant due) {
      deadline = id;
      dueAt = due;
      return this;
    }

    public Builder heldBy(String who, Instant since) {
      holder = who;
      heldSince = since;
      return this;
    }

    public Builder authority(String role) {
      authority = role;
      return this;
    }

    public Builder document(String name) {
      document = name;
      return this;
    }

    public Builder amount(BigDecimal cny) {
      amount = cny;
      return this;
    }

    public Builder satisfaction(Integer normalised) {
      satisfaction = normalised;
      return this;
    }

    public Builder note(String text) {
      note = text;
      return this;
    }

    public Builder reason(ClimbReason climbed) {
      reason = climbed;
      return this;
    }

    Tally tally() {
      return Tally.of(caseId, kind, satisfaction, authority);
    }

    Entry build(int position, Instant at, String actor) {
      return new Entry(
          caseId,
          position,
          kind,
          at,
          actor,
          element,
          elementName,
          clause,
          deadline,
          dueAt,
          holder,
          heldSince,
          authority,
          document,
          amount,
          satisfaction,
          note,
          reason);
    }
  }
}
