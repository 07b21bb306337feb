package org.redress.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.redress.audit.CasePath.Passed;
import org.springframework.stereotype.Component;

/** The way of a case through its diagrams, and where it called another. */
@Component
class PathLines {

  /** What follows within one transaction follows within this; history keeps no flows. */
  private static final long AT_ONCE_MILLIS = 500;

  private static final String CALL = "callActivity";

  private final HistoryService history;
  private final RepositoryService repository;
  private final Diagrams diagrams;

  PathLines(HistoryService history, RepositoryService repository, Diagrams diagrams) {
    this.history = history;
    this.repository = repository;
    this.diagrams = diagrams;
  }

  /** The diagrams that the case's instances ran on, in the order in which they began. */
  List<CasePath> paths(List<HistoricProcessInstance> instances) {
    Map<String, List<HistoricActivityInstance>> byDefinition = new LinkedHashMap<>();
    instances.forEach(
        instance ->
            byDefinition
                .computeIfAbsent(instance.getProcessDefinitionId(), first -> new ArrayList<>())
                .addAll(activities(instance.getId())));
    return byDefinition.entrySet().stream()
        .map(
            diagram ->
                new CasePath(
                    diagram.getKey(),
                    repository.getProcessDefinition(diagram.getKey()).getName(),
                    nodes(diagram.getValue()),
                    flows(diagram.getKey(), diagram.getValue())))
        .toList();
  }

  /** One line for each part that was called. */
  List<TrailLine> calls(List<HistoricProcessInstance> instances) {
    Map<String, String> definitions = new HashMap<>();
    instances.forEach(
        instance -> definitions.put(instance.getId(), instance.getProcessDefinitionId()));
    return instances.stream()
        .flatMap(instance -> activities(instance.getId()).stream())
        .filter(activity -> CALL.equals(activity.getActivityType()))
        .filter(activity -> activity.getCalledProcessInstanceId() != null)
        .map(
            activity ->
                new TrailLine(
                    activity.getStartTime().toInstant(),
                    TrailLine.Kind.CALL,
                    activity.getProcessDefinitionId(),
                    activity.getActivityId(),
                    activity.getActivityName(),
                    diagrams
                        .clause(activity.getProcessDefinitionId(), activity.getActivityId())
                        .orElse(null),
                    null,
                    null,
                    null,
                    definitions.get(activity.getCalledProcessInstanceId())))
        .toList();
  }

  private List<HistoricActivityInstance> activities(String instance) {
    return history
        .createHistoricActivityInstanceQuery()
        .processInstanceId(instance)
        .orderPartiallyByOccurrence()
        .asc()
        .list();
  }

  private static Map<String, Passed> nodes(List<HistoricActivityInstance> activities) {
    Map<String, Passed> nodes = new TreeMap<>();
    for (HistoricActivityInstance activity : activities) {
      Passed before = nodes.getOrDefault(activity.getActivityId(), new Passed(0, 0, 0));
      nodes.put(
          activity.getActivityId(),
          before.and(activity.getEndTime() == null, activity.isCanceled()));
    }
    return nodes;
  }

  private List<String> flows(String definition, List<HistoricActivityInstance> activities) {
    return diagrams.model(definition).getModelElementsByType(SequenceFlow.class).stream()
        .filter(flow -> isTaken(flow, activities))
        .map(SequenceFlow::getId)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static boolean isTaken(SequenceFlow flow, List<HistoricActivityInstance> activities) {
    return activities.stream()
        .filter(source -> source.getActivityId().equals(flow.getSource().getId()))
        .filter(source -> source.getEndTime() != null && !source.isCanceled())
        .anyMatch(source -> isTaken(flow, source, since(source, activities)));
  }

  private static boolean isTaken(
      SequenceFlow flow, HistoricActivityInstance source, List<HistoricActivityInstance> since) {
    if (flow.getSource() instanceof ExclusiveGateway) {
      return choice(flow.getSource(), since)
          .filter(target -> target.getActivityId().equals(flow.getTarget().getId()))
          .isPresent();
    }
    return since.stream()
        .filter(target -> target.getActivityId().equals(flow.getTarget().getId()))
        .mapToLong(target -> target.getStartTime().getTime() - source.getEndTime().getTime())
        .anyMatch(later -> later >= 0 && later <= AT_ONCE_MILLIS);
  }

  /**
   * The way out of a gateway that takes one: the first of its targets that was reached after it.
   */
  private static Optional<HistoricActivityInstance> choice(
      FlowNode gateway, List<HistoricActivityInstance> since) {
    Set<String> targets =
        gateway.getOutgoing().stream()
            .map(way -> way.getTarget().getId())
            .collect(Collectors.toSet());
    return since.stream().filter(next -> targets.contains(next.getActivityId())).findFirst();
  }

  /** What occurred after a step, in the same instance. */
  private static List<HistoricActivityInstance> since(
      HistoricActivityInstance step, List<HistoricActivityInstance> activities) {
    return activities.subList(activities.indexOf(step) + 1, activities.size()).stream()
        .filter(later -> later.getProcessInstanceId().equals(step.getProcessInstanceId()))
        .toList();
  }
}
