package org.redress.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.redress.casefile.Called;
import org.redress.casefile.EntryWords;
import org.redress.casefile.Names;
import org.redress.engine.Platform;
import org.redress.form.PolicyValues;
import org.redress.register.CaseRecord;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/** One case, open or finished, for an officer who may see it. */
@Component
public class CaseViews {

  private final CaseList list;
  private final Register register;
  private final ProcessEngine engine;
  private final StepLines steps;
  private final DecisionLines decisions;
  private final PathLines paths;
  private final CaseSummaries summaries;
  private final PolicyVocabulary vocabulary;
  private final PolicyValues values;
  private final Names names;
  private final EntryWords entryWords;
  private final Clock clock;

  CaseViews(
      CaseList list,
      Register register,
      ProcessEngine engine,
      StepLines steps,
      DecisionLines decisions,
      PathLines paths,
      CaseSummaries summaries,
      PolicyVocabulary vocabulary,
      PolicyValues values,
      Names names,
      EntryWords entryWords,
      Clock clock) {
    this.list = list;
    this.register = register;
    this.engine = engine;
    this.steps = steps;
    this.decisions = decisions;
    this.paths = paths;
    this.summaries = summaries;
    this.vocabulary = vocabulary;
    this.values = values;
    this.names = names;
    this.entryWords = entryWords;
    this.clock = clock;
  }

  /** The case with its trail; empty where there is none of that id that the officer may see. */
  public Optional<CaseView> find(String caseId, String viewer) {
    return list.find(caseId, viewer).map(facts -> Platform.unrestricted(engine, () -> view(facts)));
  }

  /** The same of the case that a process instance, its own or that of a part, belongs to. */
  Optional<CaseView> ofInstance(String instance, String viewer) {
    return Optional.ofNullable(
            Platform.unrestricted(
                engine,
                () ->
                    engine
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult()))
        .flatMap(known -> find(known.getRootProcessInstanceId(), viewer));
  }

  /** A diagram that the case ran on, as it was then. */
  public Optional<String> diagram(String caseId, String definition, String viewer) {
    return list.find(caseId, viewer)
        .flatMap(
            facts ->
                Platform.unrestricted(
                    engine,
                    () ->
                        instances(caseId).stream()
                            .map(HistoricProcessInstance::getProcessDefinitionId)
                            .filter(definition::equals)
                            .findFirst()
                            .map(this::xml)));
  }

  private String xml(String definition) {
    return Bpmn.convertToString(engine.getRepositoryService().getBpmnModelInstance(definition));
  }

  private CaseView view(CaseRow facts) {
    List<HistoricProcessInstance> instances = instances(facts.caseId());
    List<String> ids = instances.stream().map(HistoricProcessInstance::getId).toList();
    CaseRecord known = register.find(facts.caseId()).orElseThrow();
    List<Entry> entries = entryWords.of(known, register.entries(facts.caseId()));
    Optional<ProcessDefinition> own = own(facts.caseId());
    Map<String, String> clauses = clauses(entries);
    PolicyValues.Words said = words(facts.lifecycle(), own, instances);
    List<TrailLine> trail = new ArrayList<>();
    Stream.of(
            steps.of(facts.caseId(), ids, clock.instant(), said).stream()
                .map(step -> step.restingOn(clauses.get(step.element())))
                .toList(),
            paths.calls(instances),
            decisions.of(ids, said),
            entries.stream()
                // The engine knows more of a step, until the case is erased.
                .filter(entry -> instances.isEmpty() || entry.kind() != EntryKind.STEP)
                .map(CaseViews::line)
                .toList())
        .forEach(trail::addAll);
    trail.sort(Comparator.comparing(TrailLine::at));
    PolicyWords words = vocabulary.of(facts.lifecycle());
    Called called =
        names
            .of(facts.lifecycle(), people(entries, trail))
            .knowing(entryWords.words(known).roles());
    return new CaseView(
        facts,
        summaries.of(known, own.isPresent() && !instances.isEmpty(), words),
        own.map(ProcessDefinition::getName).orElse(words.name()),
        words.grade(facts.grade()),
        words.category(facts.category()),
        entryWords.outcome(known, facts.outcome()),
        known.satisfactionAnswer() == null
            ? null
            : entryWords.words(known).word("satisfaction", known.satisfactionAnswer()),
        paths.paths(instances),
        List.copyOf(trail),
        called.names(),
        called.formerNames());
  }

  /**
   * As the case's own version has them; what that did not say, as the one in force, and then as the
   * shared parts that it ran through.
   */
  private PolicyValues.Words words(
      String lifecycle, Optional<ProcessDefinition> own, List<HistoricProcessInstance> instances) {
    Optional<ProcessDefinition> latest =
        Optional.ofNullable(
            definitions().processDefinitionKey(lifecycle).latestVersion().singleResult());
    Stream<ProcessDefinition> parts =
        instances.stream()
            .map(HistoricProcessInstance::getProcessDefinitionId)
            .distinct()
            .flatMap(id -> definitions().processDefinitionId(id).list().stream());
    return Stream.concat(Stream.of(own, latest).flatMap(Optional::stream), parts)
        .map(ProcessDefinition::getDeploymentId)
        .distinct()
        .map(values::of)
        .reduce(PolicyValues.Words::or)
        .orElse(new PolicyValues.Words(Map.of(), Map.of(), Map.of(), Map.of()));
  }

  /** Whom the trail names: people, groups, roles. */
  private static Set<String> people(List<Entry> entries, List<TrailLine> trail) {
    return Stream.concat(
            Names.ids(entries).stream(),
            trail.stream()
                .map(TrailLine::step)
                .filter(Objects::nonNull)
                .flatMap(
                    step ->
                        Stream.concat(
                            Stream.of(Optional.ofNullable(step.holder())),
                            step.acts().stream()
                                .flatMap(
                                    act ->
                                        Stream.of(
                                            Optional.ofNullable(act.who()),
                                            Optional.ofNullable(act.whom())))))
                .flatMap(Optional::stream))
        .collect(Collectors.toSet());
  }

  /** Steps of shared parts rest on the clause of who called the part: the register has it. */
  private static Map<String, String> clauses(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.kind() == EntryKind.STEP && entry.clause() != null)
        .collect(Collectors.toMap(Entry::element, Entry::clause, (first, again) -> again));
  }

  /** The version of the diagram that the case ran on; empty where somebody has removed it. */
  private Optional<ProcessDefinition> own(String caseId) {
    String id = register.find(caseId).orElseThrow().processDefinitionId();
    return Optional.ofNullable(definitions().processDefinitionId(id).singleResult());
  }

  private ProcessDefinitionQuery definitions() {
    return engine.getRepositoryService().createProcessDefinitionQuery();
  }

  private List<HistoricProcessInstance> instances(String caseId) {
    return engine
        .getHistoryService()
        .createHistoricProcessInstanceQuery()
        .rootProcessInstanceId(caseId)
        .orderByProcessInstanceStartTime()
        .asc()
        .list()
        .stream()
        .sorted(Comparator.comparing(instance -> !instance.getId().equals(caseId)))
        .toList();
  }

  private static TrailLine line(Entry entry) {
    return new TrailLine(
        entry.at(),
        TrailLine.Kind.ENTRY,
        null,
        entry.element(),
        entry.elementName(),
        entry.clause(),
        null,
        null,
        entry,
        null);
  }
}
