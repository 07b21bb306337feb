package org.redress.register;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.redress.deadline.WorkingTime;
import org.redress.engine.TransactionMemory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The ledger. Everything is written in the transaction of the engine's that it tells of. */
@Component
public class Register {

  private final RegisterMapper mapper;
  private final Chaining chaining;
  private final Clock clock;
  private final IdentityService identity;
  private final WorkingTime workingTime;

  Register(
      RegisterMapper mapper,
      Chaining chaining,
      Clock clock,
      @Lazy IdentityService identity,
      WorkingTime workingTime) {
    this.mapper = mapper;
    this.chaining = chaining;
    this.workingTime = workingTime;
    this.clock = clock;
    this.identity = identity;
  }

  /**
   * The case of a process instance; empty for what is none (a part tried out). Within a transaction
   * its number of entries is that of when it was first asked.
   */
  public Optional<CaseRecord> find(String caseId) {
    return TransactionMemory.once(new Known(caseId), () -> mapper.findCase(caseId));
  }

  /** The cases that bear a number (or bore it as receipt number): one within a lifecycle. */
  public List<CaseRecord> findByNumber(String caseNumber) {
    return mapper.findByNumber(caseNumber);
  }

  /** A case's entries in their order. */
  public List<Entry> entries(String caseId) {
    return TransactionMemory.once(
        new Entered(caseId), () -> List.copyOf(mapper.findEntries(caseId)));
  }

  /** User ids of everybody who is barred from the case at this moment. */
  public Set<String> barred(String caseId) {
    return TransactionMemory.once(
        new Barred(caseId),
        () -> Collections.unmodifiableSet(new TreeSet<>(mapper.findBarred(caseId))));
  }

  /**
   * Whether it has been entered that the timer's deadline passed after the task, or the part, began
   * that it is about.
   */
  public boolean hasMissed(String caseId, String timer, Instant begunAt) {
    return mapper.countMissed(caseId, timer, begunAt) > 0;
  }

  /**
   * When the limit was due that has been entered as passed after its stretch of steps began; empty
   * where none has.
   */
  public Optional<Instant> missed(String caseId, String timer, Instant begunAt) {
    return mapper.findMissed(caseId, timer, begunAt);
  }

  /**
   * Whether it has been entered, by whatever timer, that the deadline passed while they held it, or
   * before they got it: two timers may remind two authorities of one deadline, and a limit over
   * several steps is missed once.
   */
  public boolean hasMissed(
      String caseId, String deadline, Instant dueAt, String holder, Instant heldSince) {
    return mapper.countMissedAlike(caseId, deadline, dueAt, holder, heldSince) > 0;
  }

  /** How often has been reminded of the case's task that began then. */
  public int reminders(String caseId, Instant heldSince) {
    return mapper.countReminders(caseId, heldSince);
  }

  /**
   * Adds an entry, with the present moment and the user who acts; nothing where the case is not
   * registered, or has been erased.
   */
  public void enter(Entry.Builder entry) {
    var acting = identity.getCurrentAuthentication();
    String actor = acting == null ? null : acting.getUserId();
    // Locks the case's row: entries of one case are numbered and chained one after the other.
    Tally tally = entry.tally();
    if (mapper.countEntry(tally) == 1) {
      chaining.append(entry, clock.instant(), actor);
      TransactionMemory.forget(new Entered(tally.caseId()));
      if (BarredCases.isBar(entry.kind())) {
        TransactionMemory.forget(new Barred(tally.caseId()));
      }
    }
  }

  /** When the case was erased; empty where it was not. */
  public Optional<Instant> erasedAt(String caseId) {
    return mapper.erasedAt(caseId);
  }

  /**
   * Notes that an open case runs on another version of its diagram from now on.
   *
   * @param definition id of that version
   * @param told which it was and which it is, as people read it
   */
  public void changeVersion(String caseId, String definition, String told) {
    if (mapper.changeVersion(caseId, definition) == 1) {
      enter(Entry.of(EntryKind.VERSION_CHANGED, caseId).note(told));
    }
  }

  /**
   * The open case belongs to another unit from now on.
   *
   * @param unit code of that unit
   * @param told from where to where and why, as people read it
   */
  public void transfer(CaseRecord known, String unit, String told) {
    update(known.in(unit));
    enter(Entry.of(EntryKind.TRANSFERRED, known.caseId()).note(told));
  }

  /** How many open cases belong to a unit. */
  public int countOpen(String unit) {
    return mapper.countOpen(unit);
  }

  void openDuty(CaseRecord record) {
    open(record);
    mapper.markDuty(record.caseId(), true);
  }

  void open(CaseRecord record) {
    mapper.insertCase(record);
    known(record);
  }

  void update(CaseRecord record) {
    mapper.updateCase(record);
    known(record);
  }

  private static void known(CaseRecord record) {
    TransactionMemory.remember(new Known(record.caseId()), Optional.of(record));
  }

  /**
   * Closes the case's row, with the business time from its receipt.
   *
   * @param keepUntil when its retention ends
   */
  void close(CaseRecord record, Instant keepUntil) {
    update(record);
    mapper.noteClosing(
        record.caseId(),
        workingTime.between(record.receivedAt(), record.closedAt(), record.caseId()).toMinutes(),
        keepUntil);
  }

  /** The case: asked at every step's end, by several. */
  private record Known(String caseId) {}

  /** The case's entries: asked for each person who may have to stand aside. */
  private record Entered(String caseId) {}

  /** Who is barred from the case: asked often in one transaction. */
  private record Barred(String caseId) {}
}
