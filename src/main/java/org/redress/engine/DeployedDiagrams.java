package org.redress.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The diagrams that came with a deployment: a lifecycle, its parts and its periodic duties. */
@Component
public class DeployedDiagrams {

  private final RepositoryService repository;

  DeployedDiagrams(@Lazy RepositoryService repository) {
    this.repository = repository;
  }

  /** Those that whoever asks may read; the platform asks without restrictions. */
  public Stream<BpmnModelInstance> of(String deployment) {
    return repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
        .map(process -> repository.getBpmnModelInstance(process.getId()));
  }
}
