package org.redress.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.stereotype.Component;

/** Which diagrams a version of a lifecycle runs on: its own, its parts', and the shared ones'. */
@Component
class LifecycleDiagrams {

  private static final String DEPLOYMENT = "deployment";

  private final RepositoryService repository;
  private final Diagrams diagrams;

  LifecycleDiagrams(RepositoryService repository, Diagrams diagrams) {
    this.repository = repository;
    this.diagrams = diagrams;
  }

  /** The versions of a lifecycle, the latest first. */
  List<ProcessDefinition> versions(String lifecycle) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(lifecycle)
        .orderByProcessDefinitionVersion()
        .desc()
        .list();
  }

  Version version(ProcessDefinition definition) {
    return new Version(
        definition.getId(),
        definition.getVersion(),
        repository
            .createDeploymentQuery()
            .deploymentId(definition.getDeploymentId())
            .singleResult()
            .getDeploymentTime()
            .toInstant());
  }

  /** Its own diagram first, then the parts in the order in which they are called. */
  List<ProcessDefinition> of(ProcessDefinition version) {
    Map<String, ProcessDefinition> found = new LinkedHashMap<>();
    Deque<ProcessDefinition> waiting = new ArrayDeque<>(List.of(version));
    while (!waiting.isEmpty()) {
      ProcessDefinition next = waiting.poll();
      if (found.putIfAbsent(next.getKey(), next) == null) {
        diagrams.model(next.getId()).getModelElementsByType(CallActivity.class).stream()
            .flatMap(call -> called(call, next).stream())
            .forEach(waiting::add);
      }
    }
    return List.copyOf(found.values());
  }

  private Optional<ProcessDefinition> called(CallActivity call, ProcessDefinition caller) {
    var query =
        repository.createProcessDefinitionQuery().processDefinitionKey(call.getCalledElement());
    boolean own = DEPLOYMENT.equals(call.getCamundaCalledElementBinding());
    return Optional.ofNullable(
        (own ? query.deploymentId(caller.getDeploymentId()) : query.latestVersion())
            .singleResult());
  }
}
