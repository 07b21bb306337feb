package org.redress.organisation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * What a group may do.
 *
 * @param group its id
 * @param resource to what kind of thing
 * @param resourceId to which of them, {@code *} for all
 * @param permissions what
 */
record Right(String group, Resource resource, String resourceId, Set<Permission> permissions) {

  static Right of(String group, Resource resource, String resourceId, Permission... permissions) {
    return new Right(group, resource, resourceId, new LinkedHashSet<>(List.of(permissions)));
  }

  Right and(Right more) {
    Set<Permission> both = new LinkedHashSet<>(permissions);
    both.addAll(more.permissions);
    return new Right(group, resource, resourceId, both);
  }

  /** The same for the rights to one thing, which the engine keeps in one row. */
  String key() {
    return String.join(" ", group, resource.resourceName(), resourceId);
  }

  /** As the engine stores them. */
  static int bits(Collection<Permission> permissions) {
    return permissions.stream().mapToInt(Permission::getValue).reduce(0, (one, more) -> one | more);
  }
}
