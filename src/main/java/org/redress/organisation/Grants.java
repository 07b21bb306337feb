package org.redress.organisation;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** Grants rights once: granting again what a group has changes nothing. */
@Component
class Grants {

  private final AuthorizationService authorizations;

  Grants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  void group(String group, Resource resource, String resourceId, Permission... permissions) {
    var existing =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .groupIdIn(group)
            .resourceType(resource)
            .resourceId(resourceId)
            .singleResult();
    Authorization grant =
        existing == null
            ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT)
            : existing;
    if (existing == null) {
      grant.setGroupId(group);
      grant.setResource(resource);
      grant.setResourceId(resourceId);
      grant.setPermissions(new Permission[0]);
    }
    boolean missing = false;
    for (Permission permission : permissions) {
      missing |= !grant.isPermissionGranted(permission);
      grant.addPermission(permission);
    }
    if (missing) {
      authorizations.saveAuthorization(grant);
    }
  }
}
