package org.redress.analyst;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/** The steps of a process's newest version, those of the parts that belong to it too. */
@Component
class NewestSteps {

  private final ProcessEngine engine;
  private final ModelList models;

  NewestSteps(ProcessEngine engine, ModelList models) {
    this.engine = engine;
    this.models = models;
  }

  /** What a case can stand at: tasks of people, and parts, by name. */
  List<Step> steps(String process) {
    return drawn(process)
        .flatMap(
            diagram ->
                Stream.<Collection<? extends Activity>>of(
                    diagram.getModelElementsByType(UserTask.class),
                    diagram.getModelElementsByType(CallActivity.class)))
        .flatMap(Collection::stream)
        .map(step -> new Step(step.getId(), step.getName() == null ? step.getId() : step.getName()))
        .distinct()
        .sorted(Comparator.comparing(Step::name).thenComparing(Step::id))
        .toList();
  }

  /** Whether some diagram of it has an element of that id. */
  boolean has(String process, String element) {
    return drawn(process).anyMatch(diagram -> diagram.getModelElementById(element) != null);
  }

  private Stream<BpmnModelInstance> drawn(String process) {
    Map<String, ProcessDefinition> newest = models.newest();
    return newest.values().stream()
        .filter(version -> isOf(version.getKey(), process, newest))
        .map(
            version ->
                Platform.unrestricted(
                    engine,
                    () -> engine.getRepositoryService().getBpmnModelInstance(version.getId())));
  }

  private static boolean isOf(String key, String process, Map<String, ProcessDefinition> newest) {
    return key.equals(process) || ModelList.owner(key, newest).filter(process::equals).isPresent();
  }
}
