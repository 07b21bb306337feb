package org.redress.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.redress.audit.StepFiguresMapper.Passage;
import org.redress.audit.StepFiguresMapper.Stay;
import org.redress.engine.Diagram;
import org.redress.register.EntryKind;
import org.springframework.stereotype.Component;

/** Puts what the database counted beside the elements of the diagrams. */
@Component
class StepCounts {

  private final StepFiguresMapper mapper;
  private final Diagrams diagrams;
  private final TimerCounts timers;

  StepCounts(StepFiguresMapper mapper, Diagrams diagrams, TimerCounts timers) {
    this.mapper = mapper;
    this.diagrams = diagrams;
    this.timers = timers;
  }

  /** The figures of every element of the diagrams, and of those that they no longer have. */
  List<DiagramFigures> of(List<ProcessDefinition> drawn, String lifecycle, Asked asked) {
    Map<Place, Passage> passages =
        mapper.passages(asked).stream()
            .collect(Collectors.toMap(p -> new Place(p.diagram(), p.element()), p -> p));
    Map<Place, Stay> stays =
        mapper.stays(asked).stream()
            .collect(Collectors.toMap(s -> new Place(s.diagram(), s.element()), s -> s));
    Map<Place, TimerCounts.AtStep> deadlines = timers.of(drawn, asked);
    return drawn.stream()
        .map(
            diagram ->
                new DiagramFigures(
                    diagram.getKey(),
                    diagram.getId(),
                    diagram.getName(),
                    !(diagram.getKey() + "-").startsWith(lifecycle + "-"),
                    elements(diagram, passages.keySet())
                        .map(
                            place ->
                                figures(
                                    place,
                                    node(diagram, place),
                                    passages.getOrDefault(place, none(place)),
                                    stays.get(place),
                                    deadlines.getOrDefault(place, TimerCounts.AtStep.NONE)))
                        .toList()))
        .toList();
  }

  /** In the order of the file; then what only earlier versions had. */
  private Stream<Place> elements(ProcessDefinition diagram, Set<Place> passed) {
    return Stream.concat(
            diagrams.model(diagram.getId()).getModelElementsByType(FlowNode.class).stream()
                .map(node -> new Place(diagram.getKey(), node.getId())),
            passed.stream().filter(place -> place.diagram().equals(diagram.getKey())).sorted())
        .distinct();
  }

  private FlowNode node(ProcessDefinition diagram, Place place) {
    return diagrams.model(diagram.getId()).getModelElementById(place.element());
  }

  private static Passage none(Place place) {
    return new Passage(place.diagram(), place.element(), null, 0, 0, 0, 0, null, null);
  }

  private static StepFigures figures(
      Place place, FlowNode node, Passage passage, Stay stay, TimerCounts.AtStep deadlines) {
    return new StepFigures(
        place.element(),
        node == null ? passage.name() : node.getName(),
        node == null ? null : node.getElementType().getTypeName(),
        node == null ? null : Diagram.property(node, "clause").orElse(null),
        passage.times(),
        passage.cases(),
        passage.stillOpen(),
        passage.broken(),
        new Spread(passage.median(), passage.ninth()),
        stay == null ? Spread.NONE : new Spread(stay.layMedian(), stay.layNinth()),
        stay == null ? Spread.NONE : new Spread(stay.workedMedian(), stay.workedNinth()),
        deadlines.timers(),
        deadlines.times(EntryKind.DEADLINE_MET),
        deadlines.times(EntryKind.DEADLINE_MISSED),
        deadlines.times(EntryKind.ESCALATED),
        deadlines.times(EntryKind.REMINDED));
  }
}
