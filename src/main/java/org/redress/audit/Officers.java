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

  /**
   * The user who asks, about what concerns no single case.
   *
   * @throws AuthorizationException if it is no officer, or one of a unit alone
   */
  public String actingForAll() {
    String officer = acting();
    if (!isForAll()) {
      throw new AuthorizationException("只有全机构的合规人员（组 compliance）可以查阅，您的职责限于所属机构");
    }
    return officer;
  }

  /** What is said to who reads neither cases nor figures. */
  static AuthorizationException refused() {
    return new AuthorizationException("只有管理层（组 management）和合规人员（组 compliance）可以查看，如需查看请联系系统管理员");
  }

  /** Whether the user who asks is an officer of the whole organisation. */
  boolean isForAll() {
    return identity.getCurrentAuthentication().getGroupIds().contains(StandingGroups.COMPLIANCE);
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
