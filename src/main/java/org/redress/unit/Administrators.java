package org.redress.unit;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.redress.engine.StandingGroups;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who keeps the organisation. */
@Component
class Administrators {

  private final IdentityService identity;

  Administrators(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  /**
   * Nobody else goes on.
   *
   * @throws AuthorizationException where somebody else asks
   */
  void acting() {
    if (!StandingGroups.has(StandingGroups.ADMINISTRATORS, identity.getCurrentAuthentication())) {
      throw new AuthorizationException("机构和任职由系统管理员维护（组 camunda-admin）");
    }
  }
}
