package org.redress.engine;

import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** The groups that there are whatever the policies, beside the roles that each policy brings. */
public final class StandingGroups {

  /** Look after people, and see no case. */
  public static final String ADMINISTRATORS = Groups.CAMUNDA_ADMIN;

  /** Deploy models, and see no case. */
  public static final String ANALYSTS = "analysts";

  /** Look back on every case. */
  public static final String COMPLIANCE = "compliance";

  /** Read figures, and see no case. */
  public static final String MANAGEMENT = "management";

  /** Of a unit, and so of the cases of all below it. */
  public static final String HEAD = "head";

  /** Held in a unit, each reaches to that unit and those below it. */
  public static final List<String> IN_UNITS = List.of(COMPLIANCE, MANAGEMENT, HEAD);

  /** Each opens more than the tasks of a role. */
  public static final List<String> ALL = List.of(ADMINISTRATORS, ANALYSTS, COMPLIANCE, MANAGEMENT);

  private StandingGroups() {}

  /**
   * Whether somebody belongs to a group, for the whole organisation or in a unit.
   *
   * @param person null where nobody is logged in, who belongs to none
   */
  public static boolean has(String group, Authentication person) {
    return person != null
        && person.getGroupIds() != null
        && person.getGroupIds().stream().map(PolicyGroup::everywhere).anyMatch(group::equals);
  }
}
