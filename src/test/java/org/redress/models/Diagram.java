package org.redress.models;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.redress.engine.NewModel;

/**
 * A diagram and what it refers to.
 *
 * @param file where it stands
 * @param model as the engine's model API reads it
 */
record Diagram(ModelFile file, BpmnModelInstance model) {

  /**
   * A reference to a form, a decision or a process.
   *
   * @param element the element that refers
   * @param target id of what is referred to
   * @param binding {@code deployment}, {@code latest}, …
   */
  record Reference(String element, String target, String binding) {}

  static Diagram read(ModelFile file) {
    return new Diagram(file, NewModel.diagram(file.bytes()));
  }

  String id() {
    return file.id();
  }

  /** What its process is called. */
  String name() {
    return all(Process.class).stream().filter(Process::isExecutable).map(Process::getName).findFirst().orElse("");
  }

  /** Roles that have a Chinese name, as lane or by the process's property. */
  Set<String> roles() {
    return org.redress.engine.Diagram.roles(model).keySet();
  }

  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return model.getModelElementsByType(type);
  }

  List<Reference> forms() {
    Stream<Reference> tasks =
        all(UserTask.class).stream()
            .map(
                t -> new Reference(t.getId(), t.getCamundaFormRef(), t.getCamundaFormRefBinding()));
    Stream<Reference> starts =
        all(StartEvent.class).stream()
            .map(
                s -> new Reference(s.getId(), s.getCamundaFormRef(), s.getCamundaFormRefBinding()));
    return Stream.concat(tasks, starts).filter(reference -> reference.target() != null).toList();
  }

  List<Reference> decisions() {
    return all(BusinessRuleTask.class).stream()
        .filter(task -> task.getCamundaDecisionRef() != null)
        .map(
            t ->
                new Reference(
                    t.getId(), t.getCamundaDecisionRef(), t.getCamundaDecisionRefBinding()))
        .toList();
  }

  List<Reference> calls() {
    return all(CallActivity.class).stream()
        .filter(call -> call.getCalledElement() != null)
        .map(
            c -> new Reference(c.getId(), c.getCalledElement(), c.getCamundaCalledElementBinding()))
        .toList();
  }

  /** Values of an extension property, wherever it stands. */
  Set<String> properties(String name) {
    return all(CamundaProperty.class).stream()
        .filter(property -> name.equals(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Ids of the forms that are printed as documents of a case. */
  List<String> documents() {
    return properties("documents").stream()
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(String::trim)
        .toList();
  }

  /** Roles that have a lane. */
  Set<String> lanes() {
    return all(Lane.class).stream()
        .map(lane -> lane.getId().replaceFirst("^lane-", ""))
        .collect(Collectors.toSet());
  }

  /** Candidate groups of its tasks and starters, expressions left out. */
  Set<String> groups() {
    return Stream.concat(
            all(UserTask.class).stream().map(UserTask::getCamundaCandidateGroups),
            all(Process.class).stream().map(Process::getCamundaCandidateStarterGroups))
        .filter(Objects::nonNull)
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(String::trim)
        .filter(group -> !group.contains("{"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether staff can start it, which makes it a lifecycle. */
  boolean isStartable() {
    return all(Process.class).stream().allMatch(Process::isCamundaStartableInTasklist);
  }

  /** Whether it starts by itself: a periodic duty. */
  boolean startsByTimer() {
    return all(StartEvent.class).stream()
        .filter(start -> start.getParentElement() instanceof Process)
        .flatMap(start -> start.getEventDefinitions().stream())
        .anyMatch(TimerEventDefinition.class::isInstance);
  }
}
