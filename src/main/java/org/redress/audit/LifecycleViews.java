package org.redress.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.redress.audit.StepFiguresMapper.CaseCount;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/** Lifecycles for an officer: all of them with their cases counted, and one with its diagrams. */
@Component
class LifecycleViews {

  private final ProcessEngine engine;
  private final PolicyVocabulary vocabulary;
  private final LifecycleDiagrams diagrams;
  private final StepFiguresMapper mapper;
  private final StepCounts counts;
  private final Questions questions;

  LifecycleViews(
      ProcessEngine engine,
      PolicyVocabulary vocabulary,
      LifecycleDiagrams diagrams,
      StepFiguresMapper mapper,
      StepCounts counts,
      Questions questions) {
    this.engine = engine;
    this.vocabulary = vocabulary;
    this.diagrams = diagrams;
    this.mapper = mapper;
    this.counts = counts;
    this.questions = questions;
  }

  /** Every lifecycle that is not confidential, by name, with the cases received in the days. */
  List<CaseCount> all(LocalDate from, LocalDate to, String viewer) {
    Map<String, CaseCount> counted =
        mapper.counts(asked(CaseQuery.of(null, null, from, to), viewer)).stream()
            .collect(Collectors.toMap(CaseCount::lifecycle, Function.identity()));
    return vocabulary.all().stream()
        .map(PolicyWords::id)
        .map(id -> counted.getOrDefault(id, new CaseCount(id, 0, 0, 0, 0, 0)))
        .toList();
  }

  /**
   * @param definition version whose cases are counted; null for those of all
   * @throws NoSuchLifecycleException also for a confidential one
   */
  LifecycleView find(
      String lifecycle, String definition, LocalDate from, LocalDate to, String viewer) {
    Asked asked = asked(CaseQuery.of(lifecycle, definition, from, to), viewer);
    int cases = mapper.counts(asked).stream().mapToInt(CaseCount::received).sum();
    return Platform.unrestricted(
        engine,
        () -> {
          List<ProcessDefinition> versions = versions(lifecycle);
          ProcessDefinition drawn = chosen(versions, Optional.ofNullable(definition));
          return new LifecycleView(
              lifecycle,
              drawn.getName(),
              versions.stream().map(diagrams::version).toList(),
              definition,
              cases,
              counts.of(diagrams.of(drawn), lifecycle, asked));
        });
  }

  /**
   * A diagram of one of the lifecycle's versions.
   *
   * @throws NoSuchLifecycleException where it has none of that id
   */
  String diagram(String lifecycle, String version, String definition) {
    return Platform.unrestricted(
        engine,
        () ->
            diagrams.of(chosen(versions(lifecycle), Optional.of(version))).stream()
                .map(ProcessDefinition::getId)
                .filter(definition::equals)
                .findFirst()
                .map(id -> engine.getRepositoryService().getBpmnModelInstance(id))
                .map(Bpmn::convertToString)
                .orElseThrow(() -> new NoSuchLifecycleException(definition)));
  }

  /** The latest first. */
  List<ProcessDefinition> versions(String lifecycle) {
    if (vocabulary.all().stream().noneMatch(policy -> policy.id().equals(lifecycle))) {
      throw new NoSuchLifecycleException(lifecycle);
    }
    return diagrams.versions(lifecycle);
  }

  static ProcessDefinition chosen(List<ProcessDefinition> versions, Optional<String> definition) {
    return versions.stream()
        .filter(version -> definition.isEmpty() || version.getId().equals(definition.get()))
        .findFirst()
        .orElseThrow(() -> new NoSuchLifecycleException(definition.orElseThrow()));
  }

  private Asked asked(CaseQuery query, String viewer) {
    return questions.of(query, viewer);
  }
}
