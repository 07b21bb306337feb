package org.redress.organisation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sees that groups have the rights listed for them and no others, and people none but to what is
 * their own: what the engine's set-up, an earlier version or a hand has left besides is taken back.
 */
@Component
class Grants {

  private static final Logger LOG = LoggerFactory.getLogger(Grants.class);

  private final AuthorizationService authorizations;
  private final RightsMapper mapper;

  Grants(AuthorizationService authorizations, RightsMapper mapper) {
    this.authorizations = authorizations;
    this.mapper = mapper;
  }

  void establish(Collection<Right> rights) {
    Map<String, Right> listed = new LinkedHashMap<>();
    rights.forEach(right -> listed.merge(right.key(), right, Right::and));
    for (StandingRight standing : mapper.standing()) {
      Right right = standing.isGroups() ? listed.remove(standing.key()) : null;
      Set<Permission> allowed = new LinkedHashSet<>(standing.kept());
      if (right != null) {
        allowed.addAll(right.permissions());
      }
      if (Right.bits(allowed) != standing.permissions()) {
        change(standing, allowed);
      }
    }
    listed.values().forEach(this::grant);
  }

  private void change(StandingRight standing, Set<Permission> allowed) {
    if ((standing.permissions() & ~Right.bits(allowed)) != 0) {
      LOG.warn("Taken back what the list of rights does not have: {}", standing);
    }
    if (allowed.isEmpty()) {
      authorizations.deleteAuthorization(standing.id());
    } else {
      Authorization known =
          authorizations.createAuthorizationQuery().authorizationId(standing.id()).singleResult();
      known.setPermissions(allowed.toArray(Permission[]::new));
      authorizations.saveAuthorization(known);
    }
  }

  private void grant(Right right) {
    Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(right.group());
    grant.setResource(right.resource());
    grant.setResourceId(right.resourceId());
    grant.setPermissions(right.permissions().toArray(Permission[]::new));
    authorizations.saveAuthorization(grant);
  }
}
