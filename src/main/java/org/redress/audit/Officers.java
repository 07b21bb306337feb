package org.redress.audit;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Who may look back on cases that they have no task in: members of the group {@code compliance}.
 */
@Component
public class Officers {

  private static final String COMPLIANCE = "compliance";
  private static final String MANAGEMENT = "management";

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
    Authentication acting = identity.getCurrentAuthentication();
    return acting != null && acting.getGroupIds().contains(COMPLIANCE);
  }

  /** Whether the user who asks may read figures: an officer, or a member of {@code management}. */
  public boolean orManagementAreActing() {
    Authentication acting = identity.getCurrentAuthentication();
    return areActing() || acting != null && acting.getGroupIds().contains(MANAGEMENT);
  }
}
