package org.redress.audit;

import java.util.List;

/**
 * In what two versions of a lifecycle differ.
 *
 * @param before one version
 * @param after the other
 * @param diagrams every diagram that came with either, also those without a change
 * @param tables the tables that differ
 */
record Comparison(
    Version before, Version after, List<DiagramChanges> diagrams, List<TableChanges> tables) {

  /**
   * @param process id of the process
   * @param name of the process
   * @param before id of the earlier version's diagram; null where it had none
   * @param after id of the later version's; null where it has none any more
   * @param changes in the order of the file, what is gone last
   */
  record DiagramChanges(
      String process, String name, String before, String after, List<Change> changes) {}

  /**
   * @param decision id of the decision
   * @param name of the decision
   * @param changes of its columns and rules
   */
  record TableChanges(String decision, String name, List<Change> changes) {}

  /**
   * @param kind what became of it
   * @param element id of an element of the diagram or of a column or rule of the table
   * @param type such as {@code userTask}, {@code rule}
   * @param name its name; a rule's annotation
   * @param differences what of it has changed; empty for what was added or removed
   */
  record Change(
      Kind kind, String element, String type, String name, List<FieldChange> differences) {}

  /** What became of an element. */
  enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }
}
