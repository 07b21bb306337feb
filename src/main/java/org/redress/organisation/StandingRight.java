package org.redress.organisation;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * A right as the engine has it stored.
 *
 * @param id of the row
 * @param type to everybody, or granted to somebody
 * @param userId whose it is; null where a group's or everybody's
 * @param groupId whose it is; null where a person's or everybody's
 * @param resourceType to what kind of thing, as the engine numbers them
 * @param resourceId to which of them, {@code *} for all
 * @param permissions what, one bit each
 */
record StandingRight(
    String id,
    int type,
    String userId,
    String groupId,
    int resourceType,
    String resourceId,
    int permissions) {

  private static final Set<Permission> NONE = Set.of();
  private static final Set<Permission> READ = Set.of(Permissions.READ);
  private static final Set<Permission> CHANGE = Set.of(Permissions.READ, Permissions.UPDATE);
  private static final Set<Permission> ALL =
      Set.of(Permissions.READ, Permissions.UPDATE, Permissions.DELETE);

  String key() {
    return String.join(" ", String.valueOf(groupId), resource(), resourceId);
  }

  boolean isGroups() {
    return type == Authorization.AUTH_TYPE_GRANT && groupId != null;
  }

  /** What of it stays where the list does not have it. */
  Set<Permission> kept() {
    return own().stream()
        .filter(permission -> (permissions & permission.getValue()) != 0)
        .collect(Collectors.toSet());
  }

  /** What comes with being or having made something (authority, CreatorRights), and stays. */
  private Set<Permission> own() {
    if (type != Authorization.AUTH_TYPE_GRANT || Authorization.ANY.equals(resourceId)) {
      return NONE;
    }
    boolean persons = userId != null;
    if (is(Resources.GROUP) && resourceId.equals(groupId)) {
      return READ;
    }
    if (is(Resources.USER) && resourceId.equals(userId)) {
      return CHANGE;
    }
    if (is(Resources.FILTER) && persons) {
      return ALL;
    }
    return is(Resources.DEPLOYMENT) && persons ? READ : NONE;
  }

  private boolean is(Resources resource) {
    return resourceType == resource.resourceType();
  }

  private String resource() {
    return known().map(Resources::resourceName).orElse(String.valueOf(resourceType));
  }

  private Optional<Resources> known() {
    return Arrays.stream(Resources.values()).filter(this::is).findFirst();
  }

  /** As the log tells it. */
  @Override
  public String toString() {
    String person = type == Authorization.AUTH_TYPE_GLOBAL ? "everybody" : userId;
    String who = groupId == null ? person : "group " + groupId;
    return who + " to " + resource() + " " + resourceId;
  }
}
