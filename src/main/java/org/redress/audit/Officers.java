package org.redress.audit;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.redress.engine.StandingGroups;
import org.springframework.stereotype.Component;

/**
 * Who may look back on cases that they have no task in: members of the group {@code compliance}.
 */
@Component
public class Officers {

  private final IdentityService identity;

  Officers(IdentityService identity) {
    this.identity = identity;
  }

  /**
   * The user who asks.
   *
   * @throws AuthorizationException if it is no officer
   */
  public String acting() {
    if (!areActing()) {
      throw new AuthorizationException("只有合规人员（组 compliance）可以查阅案件历史");
    }
    return identity.getCurrentAuthentication().getUserId();
  }

  /** Whether the user who asks is one. */
  public boolean areActing() {
    return areActing(StandingGroups.COMPLIANCE);
  }

  /** Whether the user who asks may read figures: an officer, or a member of {@code management}. */
  public boolean orManagementAreActing() {
    return areActing() || areActing(StandingGroups.MANAGEMENT);
  }

  private boolean areActing(String group) {
    return StandingGroups.has(group, identity.getCurrentAuthentication());
  }
}
