package org.redress.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.redress.register.EntryKind;
import org.springframework.stereotype.Component;

/**
 * Puts what the register entered of the timers beside the steps that they stand at. The register
 * knows a timer by its id; where several diagrams have one of that id, the step that was going on
 * then tells which.
 */
@Component
class TimerCounts {

  private final StepFiguresMapper mapper;
  private final Diagrams diagrams;

  TimerCounts(StepFiguresMapper mapper, Diagrams diagrams) {
    this.mapper = mapper;
    this.diagrams = diagrams;
  }

  /** By step; a timer that stands at none, such as that of an event sub-process, by itself. */
  Map<Place, AtStep> of(List<ProcessDefinition> drawn, Asked asked) {
    Map<String, List<Place>> steps = new TreeMap<>();
    Map<Place, AtStep> counts = new HashMap<>();
    for (ProcessDefinition diagram : drawn) {
      for (CatchEvent timer : timers(diagram)) {
        Place step =
            new Place(
                diagram.getKey(),
                timer instanceof BoundaryEvent at ? at.getAttachedTo().getId() : timer.getId());
        steps.computeIfAbsent(timer.getId(), first -> new ArrayList<>()).add(step);
        counts.computeIfAbsent(step, first -> AtStep.empty()).timers().add(timer.getId());
      }
    }
    mapper.timers(asked).stream()
        .filter(count -> steps.getOrDefault(count.element(), List.of()).size() == 1)
        .forEach(
            count ->
                counts.get(steps.get(count.element()).get(0)).add(count.kind(), count.times()));
    List<String> ambiguous =
        steps.keySet().stream().filter(timer -> steps.get(timer).size() > 1).toList();
    if (!ambiguous.isEmpty()) {
      mapper.placed(asked, ambiguous).stream()
          .filter(
              count ->
                  steps.get(count.element()).contains(new Place(count.diagram(), count.activity())))
          .forEach(
              count ->
                  counts
                      .get(new Place(count.diagram(), count.activity()))
                      .add(count.kind(), count.times()));
    }
    return counts;
  }

  private List<CatchEvent> timers(ProcessDefinition diagram) {
    return diagrams.model(diagram.getId()).getModelElementsByType(CatchEvent.class).stream()
        .filter(
            event ->
                event.getEventDefinitions().stream()
                    .anyMatch(TimerEventDefinition.class::isInstance))
        .toList();
  }

  /**
   * @param timers ids of the timers at the step
   * @param entered how often the register entered which kind of them
   */
  record AtStep(List<String> timers, Map<EntryKind, Integer> entered) {

    static final AtStep NONE = new AtStep(List.of(), Map.of());

    private static AtStep empty() {
      return new AtStep(new ArrayList<>(), new HashMap<>());
    }

    private void add(EntryKind kind, int times) {
      entered.merge(kind, times, Integer::sum);
    }

    int times(EntryKind kind) {
      return entered.getOrDefault(kind, 0);
    }
  }
}
