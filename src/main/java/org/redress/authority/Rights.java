package org.redress.authority;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/**
 * Gives and takes rights to one instance or task, within the engine's current transaction. Engine
 * internals, because the public service enters every row in the operation log, sees no row of the
 * same transaction, and cannot tie a historic right to its case: a right to history leaves with the
 * history that it is to, as the engine's own do; a right to a running instance or task, when that
 * ends.
 */
@Component
class Rights {

  /** Lets a group do that to one instance or task. */
  void grant(String group, Resource resource, String id, String caseId, Permission... permissions) {
    run(
        () -> {
          if (find(Authorization.AUTH_TYPE_GRANT, null, group, resource, id).isEmpty()) {
            AuthorizationEntity right = row(Authorization.AUTH_TYPE_GRANT, resource, id, caseId);
            right.setGroupId(group);
            right.setPermissions(permissions);
            manager().insert(right);
          }
          return null;
        });
  }

  /**
   * Bars a person from one instance or task, whatever their groups may do, and takes what they
   * could do themselves.
   */
  void revoke(String user, Resource resource, String id, String caseId) {
    withdraw(user, null, resource, id);
    bar(user, null, resource, id, caseId);
  }

  /** Bars a person from one instance or task no longer. */
  void unbar(String user, Resource resource, String id) {
    run(
        () -> {
          find(Authorization.AUTH_TYPE_REVOKE, user, null, resource, id).forEach(manager()::delete);
          return null;
        });
  }

  /** Bars a group from one instance or task, where it may all others. */
  void exclude(String group, Resource resource, String id, String caseId) {
    bar(null, group, resource, id, caseId);
  }

  private static void bar(String user, String group, Resource resource, String id, String caseId) {
    run(
        () -> {
          if (find(Authorization.AUTH_TYPE_REVOKE, user, group, resource, id).isEmpty()) {
            AuthorizationEntity bar = row(Authorization.AUTH_TYPE_REVOKE, resource, id, caseId);
            bar.setUserId(user);
            bar.setGroupId(group);
            bar.setPermissions(new Permission[] {Permissions.ALL});
            manager().insert(bar);
          }
          return null;
        });
  }

  /** Takes what a person, or else a group, could do to one instance or task. */
  void withdraw(String user, String group, Resource resource, String id) {
    run(
        () -> {
          find(Authorization.AUTH_TYPE_GRANT, user, group, resource, id).forEach(manager()::delete);
          return null;
        });
  }

  private static AuthorizationEntity row(int type, Resource resource, String id, String caseId) {
    AuthorizationEntity row = new AuthorizationEntity(type);
    row.setResource(resource);
    row.setResourceId(id);
    if (resource == Resources.HISTORIC_PROCESS_INSTANCE) {
      row.setRootProcessInstanceId(caseId);
    }
    return row;
  }

  /**
   * The rows stored, which the look-up brings into the engine's cache, and those that wait there to
   * be stored.
   */
  private static List<AuthorizationEntity> find(
      int type, String user, String group, Resource resource, String id) {
    if (!isBornHere(id)) {
      manager().findAuthorization(type, user, group, resource, id);
    }
    DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
    return entities.getCachedEntitiesByType(AuthorizationEntity.class).stream()
        .filter(
            row ->
                row.getAuthorizationType() == type
                    && row.getResourceType() == resource.resourceType())
        .filter(
            row -> Objects.equals(row.getUserId(), user) && Objects.equals(row.getGroupId(), group))
        .filter(
            row -> row.getResourceId().equals(id) && !entities.getDbEntityCache().isDeleted(row))
        .toList();
  }

  /**
   * Whether the task or instance comes into being in the current transaction: then there can be no
   * right to it in the database.
   */
  static boolean isBornHere(String id) {
    DbEntityManager entities = Context.getCommandContext().getDbEntityManager();
    return Stream.of(TaskEntity.class, ExecutionEntity.class)
        .map(type -> (DbEntity) entities.getCachedEntity(type, id))
        .anyMatch(thing -> thing != null && entities.getDbEntityCache().isTransient(thing));
  }

  private static AuthorizationManager manager() {
    return Context.getCommandContext().getAuthorizationManager();
  }

  private static void run(Callable<Void> change) {
    Platform.unrestricted(change);
  }
}
