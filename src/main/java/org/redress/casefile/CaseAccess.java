package org.redress.casefile;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.redress.register.CaseRecord;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/**
 * Who may see how a case stands: who entered it, who has a task of it before them or did a step of
 * it, and who may read its history; never who is barred from it.
 */
@Component
class CaseAccess {

  private final ProcessEngine engine;
  private final Register register;
  private final SeenTasks tasks;
  private final CaseReachMapper reach;

  CaseAccess(ProcessEngine engine, Register register, SeenTasks tasks, CaseReachMapper reach) {
    this.engine = engine;
    this.register = register;
    this.tasks = tasks;
    this.reach = reach;
  }

  boolean maySee(CaseRecord known) {
    Authentication acting = engine.getIdentityService().getCurrentAuthentication();
    String user = acting == null ? null : acting.getUserId();
    return user != null
        && !isBarred(known, user)
        && (user.equals(known.startedBy())
            || handled(known, user)
            || mayReadHistory(known)
            || reach.of(user, known.caseId())
            || seesTask(known));
  }

  /**
   * Whether what was entered in the case may be read, too: in a confidential one only by who has a
   * task of it before them, not by who once took it in.
   */
  boolean mayRead(CaseRecord known) {
    return maySee(known) && (!known.confidential() || seesTask(known));
  }

  /** The same of what has been entered up to now, which who did a step elsewhere may not. */
  boolean mayReadAll(CaseRecord known) {
    List<Entry> entries = register.entries(known.caseId());
    return mayRead(known) && seen(known, entries) == entries.size();
  }

  /**
   * Whether the case has gone to another unit since the person who asks did a step of it, who has
   * nothing else to do with it: they see it as far as that.
   *
   * @param entries of the case
   * @return the number of entries that are theirs to see
   */
  int seen(CaseRecord known, List<Entry> entries) {
    int moved = lastIndex(entries, entry -> entry.kind() == EntryKind.TRANSFERRED);
    String user = engine.getIdentityService().getCurrentAuthentication().getUserId();
    boolean isOutside =
        moved >= 0
            && lastIndex(entries, entry -> isStepOf(user, entry)) <= moved
            && !mayReadHistory(known)
            && !reach.of(user, known.caseId())
            && !seesTask(known);
    return isOutside ? moved + 1 : entries.size();
  }

  private static boolean isStepOf(String user, Entry entry) {
    return entry.kind() == EntryKind.STEP && user.equals(entry.actor());
  }

  private static int lastIndex(List<Entry> entries, Predicate<Entry> what) {
    return IntStream.range(0, entries.size())
        .filter(i -> what.test(entries.get(i)))
        .max()
        .orElse(-1);
  }

  /** Of a confidential case that is not enough. */
  private boolean handled(CaseRecord known, String user) {
    return !known.confidential()
        && register.entries(known.caseId()).stream().anyMatch(entry -> isStepOf(user, entry));
  }

  private boolean isBarred(CaseRecord known, String user) {
    return user.equals(known.respondent()) || register.barred(known.caseId()).contains(user);
  }

  private boolean mayReadHistory(CaseRecord known) {
    return engine
            .getHistoryService()
            .createHistoricProcessInstanceQuery()
            .processInstanceId(known.caseId())
            .count()
        > 0;
  }

  private boolean seesTask(CaseRecord known) {
    return !tasks.of(known.caseId()).isEmpty();
  }
}
