package org.redress.deadline;

/** The limit whose expiry hands a step on at this moment. */
public interface Expiring {

  /**
   * Whether it is this deadline: whoever takes the step over has the limit anew.
   *
   * @param deadline id of the deadline in the policy
   */
  boolean is(String deadline);
}
