package org.redress.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.redress.engine.Diagram;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/** The reports that the models in force declare. */
@Component
class ReportDefinitions {

  private static final String GENERAL = "综合统计";
  private static final String GENERAL_PERIOD = "month";

  private final ProcessEngine engine;
  private final RepositoryService repository;

  /** By id of the process and of the table, which never change. */
  private final Map<String, ReportDefinition> known = new ConcurrentHashMap<>();

  ReportDefinitions(ProcessEngine engine) {
    this.engine = engine;
    this.repository = engine.getRepositoryService();
  }

  /** All, by policy; a policy's general one last. */
  List<ReportDefinition> all() {
    return Platform.unrestricted(
        engine,
        () ->
            repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .flatMap(process -> read(process).stream())
                .sorted(
                    Comparator.comparing(ReportDefinition::policy)
                        .thenComparing(ReportDefinition::lifecycle)
                        .thenComparing(ReportDefinition::general)
                        .thenComparing(ReportDefinition::id))
                .toList());
  }

  Optional<ReportDefinition> find(String id) {
    return Platform.unrestricted(engine, () -> Optional.ofNullable(latest(id)).flatMap(this::read));
  }

  /** The report of the duty under way; empty where it declares none. */
  Optional<ReportDefinition> ofDuty(DelegateExecution execution) {
    String definition = duty(execution).getProcessDefinitionId();
    return Platform.unrestricted(engine, () -> read(repository.getProcessDefinition(definition)));
  }

  /** The duty's own process, as the part that is under way sees it. */
  static DelegateExecution duty(DelegateExecution execution) {
    DelegateExecution duty = execution;
    while (duty.getSuperExecution() != null) {
      duty = duty.getSuperExecution();
    }
    return duty;
  }

  private Optional<ReportDefinition> read(ProcessDefinition process) {
    if (!isLifecycle(process) && property(process, "report").isEmpty()) {
      return Optional.empty();
    }
    ProcessDefinition policy = latest(lifecycle(process));
    DecisionDefinition table = isLifecycle(process) ? shared() : table(policy.getKey());
    return Optional.of(
        known.computeIfAbsent(
            process.getId() + " " + table.getId(), unread -> read(process, policy, table)));
  }

  private boolean isLifecycle(ProcessDefinition process) {
    return property(process, "caseNumber").isPresent();
  }

  private ReportDefinition read(
      ProcessDefinition process, ProcessDefinition policy, DecisionDefinition table) {
    Optional<CallActivity> duty = isLifecycle(process) ? Optional.empty() : duty(process);
    return new ReportDefinition(
        process.getKey(),
        policy.getKey(),
        policy.getName(),
        property(process, "report").orElse(GENERAL),
        duty.flatMap(call -> Diagram.property(call, "clause")).orElse(""),
        duty.flatMap(call -> DutyInputs.of(call, "dutyPeriod")).orElse(GENERAL_PERIOD),
        duty.flatMap(call -> DutyInputs.of(call, "dutyGroup")).orElse(""),
        property(policy, "confidential").filter(Boolean::parseBoolean).isPresent(),
        ReportTable.of(repository.getDmnModelInstance(table.getId()))
            .lines(process.getKey().replaceFirst("^" + policy.getKey() + "-?", "")));
  }

  /** The policy's own table, else the one for all. */
  private DecisionDefinition table(String lifecycle) {
    DecisionDefinition own = decision(lifecycle + ReportTable.SUFFIX);
    return own == null ? shared() : own;
  }

  private DecisionDefinition shared() {
    return decision(ReportTable.SHARED);
  }

  private DecisionDefinition decision(String key) {
    return repository
        .createDecisionDefinitionQuery()
        .decisionDefinitionKey(key)
        .latestVersion()
        .singleResult();
  }

  private String lifecycle(ProcessDefinition process) {
    return duty(process)
        .flatMap(call -> DutyInputs.of(call, "dutyLifecycle"))
        .orElse(process.getKey());
  }

  private Optional<CallActivity> duty(ProcessDefinition process) {
    return model(process).getModelElementsByType(CallActivity.class).stream()
        .filter(call -> DutyInputs.SHARED.equals(call.getCalledElement()))
        .findFirst();
  }

  private Optional<String> property(ProcessDefinition process, String name) {
    return Diagram.property(model(process).getModelElementById(process.getKey()), name);
  }

  private ProcessDefinition latest(String key) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey(key)
        .latestVersion()
        .singleResult();
  }

  private BpmnModelInstance model(ProcessDefinition process) {
    return repository.getBpmnModelInstance(process.getId());
  }
}
