package org.redress.authority;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.redress.engine.Diagram;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Hides the definitions of confidential lifecycles from the groups that may read all definitions:
 * the engine tells who may read a definition how many cases run on it. The policy's own roles still
 * read them. Asked at start, after the groups have their rights; until then a lifecycle made
 * confidential tells its number of cases, and no more.
 */
@Component
@Order(3)
class ConfidentialDefinitions implements ApplicationRunner {

  private final RepositoryService repository;
  private final AuthorizationService authorizations;

  ConfidentialDefinitions(RepositoryService repository, AuthorizationService authorizations) {
    this.repository = repository;
    this.authorizations = authorizations;
  }

  @Override
  public void run(ApplicationArguments args) {
    List<ProcessDefinition> processes =
        repository.createProcessDefinitionQuery().latestVersion().list();
    List<DecisionDefinition> decisions =
        repository.createDecisionDefinitionQuery().latestVersion().list();
    List<ProcessDefinition> lifecycles =
        processes.stream().filter(ProcessDefinition::isStartableInTasklist).toList();
    hide(
        Resources.PROCESS_DEFINITION,
        confidential(processes.stream().map(ProcessDefinition::getKey), lifecycles));
    hide(
        Resources.DECISION_DEFINITION,
        confidential(decisions.stream().map(DecisionDefinition::getKey), lifecycles));
  }

  /**
   * Those of the ids that belong to a confidential lifecycle: the one with the longest id that
   * theirs begins with.
   */
  private List<String> confidential(
      Stream<String> definitions, List<ProcessDefinition> lifecycles) {
    return definitions
        .filter(
            id ->
                lifecycles.stream()
                    .filter(lifecycle -> (id + "-").startsWith(lifecycle.getKey() + "-"))
                    .max(Comparator.comparingInt(lifecycle -> lifecycle.getKey().length()))
                    .filter(this::isConfidential)
                    .isPresent())
        .toList();
  }

  private boolean isConfidential(ProcessDefinition lifecycle) {
    return Diagram.property(
            repository
                .getBpmnModelInstance(lifecycle.getId())
                .getModelElementById(lifecycle.getKey()),
            Confidentiality.PROPERTY)
        .filter(Boolean::parseBoolean)
        .isPresent();
  }

  private void hide(Resource resource, List<String> definitions) {
    List<String> readers =
        authorizations
            .createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .resourceType(resource)
            .resourceId(Authorization.ANY)
            .list()
            .stream()
            .map(Authorization::getGroupId)
            .filter(group -> group != null)
            .toList();
    for (String definition : definitions) {
      readers.forEach(group -> revoke(group, resource, definition));
    }
  }

  private void revoke(String group, Resource resource, String definition) {
    boolean known =
        authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(definition)
                .count()
            > 0;
    if (!known) {
      Authorization bar = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
      bar.setGroupId(group);
      bar.setResource(resource);
      bar.setResourceId(definition);
      bar.setPermissions(new Permissions[] {Permissions.ALL});
      authorizations.saveAuthorization(bar);
    }
  }
}
