package org.redress.deployment;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.redress.engine.AcceptedDiagram;

/**
 * Models that the engine has just accepted. Told as an event in the transaction that stores them,
 * before queries see them: what a listener makes for them is there with them or, where it fails,
 * neither is.
 *
 * @param processes what the diagrams define
 * @param decisions what the tables define
 * @param file content of a file by its name in the deployment
 */
public record AcceptedModels(
    List<ProcessDefinition> processes,
    List<DecisionDefinition> decisions,
    Function<String, byte[]> file) {

  /** One of the diagrams. */
  public BpmnModelInstance diagram(ProcessDefinition process) {
    return AcceptedDiagram.read(new ByteArrayInputStream(file.apply(process.getResourceName())));
  }

  /** What is in force from now on, where those were before. */
  public List<ProcessDefinition> replacing(Collection<ProcessDefinition> before) {
    Map<String, ProcessDefinition> latest = new LinkedHashMap<>();
    Stream.concat(before.stream(), processes.stream())
        .forEach(process -> latest.put(process.getKey(), process));
    return List.copyOf(latest.values());
  }
}
