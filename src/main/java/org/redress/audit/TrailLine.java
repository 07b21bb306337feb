package org.redress.audit;

import java.time.Instant;
import java.util.List;
import org.redress.register.Entry;

/**
 * A line of a case's trail. What does not concern its kind is null.
 *
 * @param at when it happened; for a step when it was done, or began where it is not
 * @param kind what it tells
 * @param definition id of the diagram it stands in; null for an entry, which knows the element only
 * @param element id of the element
 * @param name its name
 * @param clause clause of the policy it rests on
 * @param step how a step lay and was worked on
 * @param decision what a table answered
 * @param entry what the register entered
 * @param calledDefinition id of the diagram of the part that a call began
 */
public record TrailLine(
    Instant at,
    Kind kind,
    String definition,
    String element,
    String name,
    String clause,
    StepDone step,
    DecisionTaken decision,
    Entry entry,
    String calledDefinition) {

  /**
   * The same line; where its element names no clause, as in a shared part, it rests on this one.
   */
  TrailLine restingOn(String otherwise) {
    return clause != null
        ? this
        : new TrailLine(
            at,
            kind,
            definition,
            element,
            name,
            otherwise,
            step,
            decision,
            entry,
            calledDefinition);
  }

  /** What a line tells. */
  public enum Kind {
    STEP,
    DECISION,
    CALL,
    ENTRY
  }

  /**
   * How a step went.
   *
   * @param createdAt since when it lay
   * @param doneAt when it ended; null while it is open
   * @param due when it was due
   * @param holder who had it at the end
   * @param ended how: completed, or taken from them by a timer or another event
   * @param acts who claimed, delegated, assigned, completed, and when
   * @param layMillis until somebody claimed it, or until its end
   * @param workedMillis from the claim to the end
   * @param changes what was entered in its form
   */
  public record StepDone(
      Instant createdAt,
      Instant doneAt,
      Instant due,
      String holder,
      String ended,
      List<Act> acts,
      long layMillis,
      Long workedMillis,
      List<FieldChange> changes) {}

  /**
   * @param at when
   * @param what the engine's name of the operation: Claim, Delegate, Assign, Complete …
   * @param who user
   * @param whom user it was given to; null where it was not
   */
  public record Act(Instant at, String what, String who, String whom) {}
}
