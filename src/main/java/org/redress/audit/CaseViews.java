package org.redress.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.redress.casefile.Names;
import org.redress.engine.Platform;
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
  private final Names names;
  private final Clock clock;

  CaseViews(
      CaseList list,
      Register register,
      ProcessEngine engine,
      StepLines steps,
      DecisionLines decisions,
      PathLines paths,
      Names names,
      Clock clock) {
    this.list = list;
    this.register = register;
    this.engine = engine;
    this.steps = steps;
    this.decisions = decisions;
    this.paths = paths;
    this.names = names;
    this.clock = clock;
  }

  /** The case with its trail; empty where there is none of that id that the officer may see. */
  public Optional<CaseView> find(String caseId, String viewer) {
    return list.find(caseId, viewer).map(facts -> Platform.unrestricted(engine, () -> view(facts)));
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
    List<Entry> entries = register.entries(facts.caseId());
    List<TrailLine> trail = new ArrayList<>();
    Stream.of(
            steps.of(facts.caseId(), ids, clock.instant()),
            decisions.of(ids),
            paths.calls(instances),
            entries.stream()
                // The engine knows more of a step, until the case is erased.
                .filter(entry -> instances.isEmpty() || entry.kind() != EntryKind.STEP)
                .map(CaseViews::line)
                .toList())
        .forEach(trail::addAll);
    trail.sort(Comparator.comparing(TrailLine::at));
    return new CaseView(
        facts,
        policyName(facts.caseId()),
        paths.paths(instances),
        List.copyOf(trail),
        names.of(facts.lifecycle(), entries));
  }

  private String policyName(String caseId) {
    return engine
        .getRepositoryService()
        .getProcessDefinition(register.find(caseId).orElseThrow().processDefinitionId())
        .getName();
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
