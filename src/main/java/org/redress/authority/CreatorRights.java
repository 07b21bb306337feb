package org.redress.authority;

import static org.camunda.bpm.engine.authorization.Permissions.DELETE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;

/**
 * What the engine gives by itself to who creates something, or is created: less than it would. A
 * person reads and changes what is their own (of themselves the password and the address; package
 * people), and cannot delete themselves; who deploys reads the deployment, and nobody deletes one.
 */
abstract class CreatorRights extends DefaultAuthorizationProvider {

  /** None to the history of tasks ({@link AuthorizationChecks}). */
  @Override
  protected boolean isHistoricInstancePermissionsEnabled() {
    return false;
  }

  /** The engine asks before it creates one; for what is new there can be none to ask for. */
  @Override
  protected AuthorizationEntity getGrantAuthorization(
      String taskId, String userId, String groupId, Resource resource) {
    return Rights.isBornHere(taskId)
        ? null
        : super.getGrantAuthorization(taskId, userId, groupId, resource);
  }

  @Override
  public AuthorizationEntity[] newUser(User user) {
    return new AuthorizationEntity[] {
      createGrantAuthorization(user.getId(), null, USER, user.getId(), READ, UPDATE)
    };
  }

  @Override
  public AuthorizationEntity[] newFilter(Filter filter) {
    return filter.getOwner() == null
        ? null
        : new AuthorizationEntity[] {
          createGrantAuthorization(
              filter.getOwner(), null, FILTER, filter.getId(), READ, UPDATE, DELETE)
        };
  }

  @Override
  public AuthorizationEntity[] newDeployment(Deployment deployment) {
    return Acting.person()
        .map(
            person ->
                new AuthorizationEntity[] {
                  createGrantAuthorization(person, null, DEPLOYMENT, deployment.getId(), READ)
                })
        .orElse(null);
  }
}
