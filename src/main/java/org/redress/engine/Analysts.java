package org.redress.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Who may change models: whoever has the right to deploy, by the group {@code analysts} or
 * otherwise.
 */
@Component
public class Analysts {

  private final IdentityService identity;
  private final AuthorizationService authorizations;

  Analysts(IdentityService identity, AuthorizationService authorizations) {
    this.identity = identity;
    this.authorizations = authorizations;
  }

  /**
   * The user who asks.
   *
   * @throws AuthorizationException if they may not
   */
  public String acting() {
    if (!areActing()) {
      throw new AuthorizationException("只有可以部署模型的人员（组 analysts）可以管理模型");
    }
    return identity.getCurrentAuthentication().getUserId();
  }

  /** Whether the user who asks may. */
  public boolean areActing() {
    Authentication asking = identity.getCurrentAuthentication();
    return asking != null
        && authorizations.isUserAuthorized(
            asking.getUserId(), asking.getGroupIds(), Permissions.CREATE, Resources.DEPLOYMENT);
  }
}
