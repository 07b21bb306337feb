package org.redress.authority;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.redress.deployment.AcceptedModels;
import org.redress.deployment.Lifecycles;
import org.redress.engine.AcceptedDiagram;
import org.redress.engine.Diagram;
import org.redress.engine.Platform;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Hides the definitions of confidential lifecycles from the groups that may read all definitions:
 * the engine tells who may read a definition how many cases run on it. The policy's own roles still
 * read them. At start and with every deployment, after the groups have their rights.
 */
@Component
@Order(3)
class ConfidentialDefinitions implements ApplicationRunner {

  private final ProcessEngine engine;
  private final RepositoryService repository;
  private final AuthorizationService authorizations;

  ConfidentialDefinitions(
      ProcessEngine engine, RepositoryService repository, AuthorizationService authorizations) {
    this.engine = engine;
    this.repository = repository;
    this.authorizations = authorizations;
  }

  @Override
  public void run(ApplicationArguments args) {
    Platform.unrestricted(
        engine,
        () -> {
          List<ProcessDefinition> processes = latest();
          List<DecisionDefinition> decisions =
              repository.createDecisionDefinitionQuery().latestVersion().list();
          hide(processes, decisions, processes, this::read);
          return null;
        });
  }

  @EventListener
  @Order(2)
  void onAccepted(AcceptedModels accepted) {
    Set<String> ids =
        accepted.processes().stream().map(ProcessDefinition::getId).collect(Collectors.toSet());
    hide(
        accepted.processes(),
        accepted.decisions(),
        accepted.replacing(latest()),
        process -> ids.contains(process.getId()) ? accepted.diagram(process) : read(process));
  }

  private List<ProcessDefinition> latest() {
    return repository.createProcessDefinitionQuery().latestVersion().list();
  }

  private BpmnModelInstance read(ProcessDefinition process) {
    return AcceptedDiagram.read(repository, process);
  }

  /** Those that belong to a confidential lifecycle of all that are in force. */
  private void hide(
      Collection<ProcessDefinition> processes,
      Collection<DecisionDefinition> decisions,
      Collection<ProcessDefinition> inForce,
      Function<ProcessDefinition, BpmnModelInstance> diagram) {
    Map<String, ProcessDefinition> lifecycles =
        inForce.stream()
            .filter(ProcessDefinition::isStartableInTasklist)
            .collect(Collectors.toMap(ProcessDefinition::getKey, lifecycle -> lifecycle));
    Map<String, Boolean> read = new HashMap<>();
    Function<Stream<String>, List<String>> confidential =
        definitions ->
            definitions
                .filter(
                    id ->
                        Lifecycles.owner(lifecycles.keySet(), id)
                            .filter(
                                owner ->
                                    read.computeIfAbsent(
                                        owner, key -> is(lifecycles.get(key), diagram)))
                            .isPresent())
                .toList();
    hide(
        Resources.PROCESS_DEFINITION,
        confidential.apply(processes.stream().map(ProcessDefinition::getKey)));
    hide(
        Resources.DECISION_DEFINITION,
        confidential.apply(decisions.stream().map(DecisionDefinition::getKey)));
  }

  private static boolean is(
      ProcessDefinition lifecycle, Function<ProcessDefinition, BpmnModelInstance> diagram) {
    return Diagram.isConfidential(diagram.apply(lifecycle).getModelElementById(lifecycle.getKey()));
  }

  private void hide(Resource resource, List<String> definitions) {
    if (!definitions.isEmpty()) {
      Platform.inNobodysName(
          () -> {
            revoke(resource, definitions);
            return null;
          });
    }
  }

  private void revoke(Resource resource, List<String> definitions) {
    Set<String> hidden = new HashSet<>();
    List<String> readers = new ArrayList<>();
    for (Authorization right :
        authorizations.createAuthorizationQuery().resourceType(resource).list()) {
      if (right.getGroupId() != null) {
        if (right.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
          hidden.add(right.getGroupId() + " " + right.getResourceId());
        } else if (Authorization.ANY.equals(right.getResourceId())) {
          readers.add(right.getGroupId());
        }
      }
    }
    for (String definition : definitions) {
      readers.stream()
          .filter(group -> !hidden.contains(group + " " + definition))
          .forEach(group -> revoke(group, resource, definition));
    }
  }

  private void revoke(String group, Resource resource, String definition) {
    Authorization bar = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
    bar.setGroupId(group);
    bar.setResource(resource);
    bar.setResourceId(definition);
    bar.setPermissions(new Permissions[] {Permissions.ALL});
    authorizations.saveAuthorization(bar);
  }
}
