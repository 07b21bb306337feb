package org.redress.casefile;

import java.util.List;
import java.util.Map;
import org.redress.people.FormerName;
import org.redress.register.Entry;

/**
 * A case for who handles it.
 *
 * @param status where it stands
 * @param entries what happened, in order
 * @param names what the people and roles of the entries are called, by the id in the entry
 * @param formerNames what they were called until a moment, oldest first
 * @param before the open tasks that stand before who asks
 */
record CaseFile(
    CaseStatus status,
    List<Entry> entries,
    Map<String, String> names,
    List<FormerName> formerNames,
    List<Before> before) {

  /**
   * A task that the reader may open.
   *
   * @param taskId the task
   * @param name its name
   * @param mine whether they have claimed it
   */
  record Before(String taskId, String name, boolean mine) {}
}
