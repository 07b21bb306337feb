package org.redress.overview;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.redress.audit.Officers;
import org.springframework.stereotype.Component;

/** Who may see the figures: members of the groups {@code management} and {@code compliance}. */
@Component
class Readers {

  private final IdentityService identity;
  private final Officers officers;

  Readers(IdentityService identity, Officers officers) {
    this.identity = identity;
    this.officers = officers;
  }

  /**
   * @param user who asks
   * @param opensCases whether they may open the cases behind a figure
   */
  record Reader(String user, boolean opensCases) {}

  /**
   * The user who asks.
   *
   * @throws AuthorizationException if they are of neither group
   */
  Reader acting() {
    if (!officers.orManagementAreActing()) {
      throw new AuthorizationException(
          "只有管理层（组 management）和合规人员（组 compliance）可以查看管理概览，如需查看请联系系统管理员");
    }
    return new Reader(identity.getCurrentAuthentication().getUserId(), officers.areActing());
  }
}
