package org.redress.taskhead;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.redress.form.PlainValue;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/** What the engine has kept of a case and its parts. */
@Component
class CaseHistory {

  /** What the engine gives as reason for the end of a task that was done. */
  private static final String COMPLETED = "completed";

  private final HistoryService history;
  private final Register register;

  CaseHistory(HistoryService history, Register register) {
    this.history = history;
    this.register = register;
  }

  /** The process instances: the case and its parts. */
  List<HistoricProcessInstance> instances(String caseId) {
    return history.createHistoricProcessInstanceQuery().rootProcessInstanceId(caseId).list();
  }

  /** An instance and those that called it. */
  static Set<String> callers(String instance, List<HistoricProcessInstance> instances) {
    Map<String, String> callerOf = new HashMap<>();
    instances.forEach(one -> callerOf.put(one.getId(), one.getSuperProcessInstanceId()));
    Set<String> callers = new HashSet<>();
    for (String at = instance; at != null; at = callerOf.get(at)) {
      callers.add(at);
    }
    return callers;
  }

  /** Everything that was written in the instances, in order within each. */
  List<Change> changes(List<HistoricProcessInstance> instances) {
    return instances.stream()
        .flatMap(
            instance ->
                history
                    .createHistoricDetailQuery()
                    .processInstanceId(instance.getId())
                    .variableUpdates()
                    .orderByTime()
                    .asc()
                    .list()
                    .stream())
        .map(HistoricVariableUpdate.class::cast)
        .map(
            update ->
                new Change(
                    update.getProcessInstanceId(),
                    update.getExecutionId(),
                    update.getActivityInstanceId(),
                    Boolean.TRUE.equals(update.isInitial()),
                    update.getVariableName(),
                    PlainValue.of(update.getValue())))
        .toList();
  }

  /** The tasks done, the newest first. */
  List<HistoricTaskInstance> done(String caseId) {
    Map<String, Integer> entered = positions(caseId);
    return history
        .createHistoricTaskInstanceQuery()
        .rootProcessInstanceId(caseId)
        .finished()
        .taskDeleteReason(COMPLETED)
        .list()
        .stream()
        .sorted(
            Comparator.comparing(HistoricTaskInstance::getEndTime)
                .thenComparing(step -> entered.getOrDefault(step.getTaskDefinitionKey(), 0))
                .reversed())
        .toList();
  }

  /** Of two steps done in the same instant the register knows which came first. */
  private Map<String, Integer> positions(String caseId) {
    return register.entries(caseId).stream()
        .filter(entry -> entry.kind() == EntryKind.STEP)
        .collect(Collectors.toMap(Entry::element, Entry::position, Math::max));
  }
}
