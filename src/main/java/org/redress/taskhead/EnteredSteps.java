package org.redress.taskhead;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.task.Task;
import org.redress.audit.Diagrams;
import org.redress.form.FormField;
import org.redress.form.People;
import org.redress.form.PlainValue;
import org.redress.form.Written;
import org.redress.register.CaseRecord;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/** What has been entered in a case so far, as far as it has come to a task's knowledge. */
@Component
class EnteredSteps {

  private static final String FILED = "登记投诉";

  /** What the engine gives as reason for the end of a task that was done. */
  private static final String COMPLETED = "completed";

  /** What stands above the steps in any case. */
  private static final Set<String> IN_THE_HEAD = Set.of("title", "content");

  private final ProcessEngine engine;
  private final HistoryService history;
  private final Diagrams diagrams;
  private final People people;
  private final Register register;

  EnteredSteps(ProcessEngine engine, Diagrams diagrams, People people, Register register) {
    this.register = register;
    this.engine = engine;
    this.history = engine.getHistoryService();
    this.diagrams = diagrams;
    this.people = people;
  }

  /** The steps done, the newest first; the last is what the complaint was filed with. */
  List<EnteredStep> of(Task task, CaseRecord known) {
    List<HistoricProcessInstance> instances =
        history.createHistoricProcessInstanceQuery().rootProcessInstanceId(known.caseId()).list();
    List<HistoricVariableUpdate> updates =
        instances.stream().flatMap(instance -> updates(instance.getId()).stream()).toList();
    Reach reach =
        new Reach(
            values(task),
            callers(task.getProcessInstanceId(), instances),
            updates,
            known.confidential());
    List<EnteredStep> steps = new ArrayList<>();
    done(known.caseId()).forEach(step -> steps.add(step(step, updates, reach)));
    steps.add(filed(known, updates, reach));
    return steps;
  }

  private List<HistoricVariableUpdate> updates(String instance) {
    return history
        .createHistoricDetailQuery()
        .processInstanceId(instance)
        .variableUpdates()
        .orderByTime()
        .asc()
        .list()
        .stream()
        .map(HistoricVariableUpdate.class::cast)
        .toList();
  }

  private List<HistoricTaskInstance> done(String caseId) {
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

  private Map<String, Object> values(Task task) {
    Map<String, Object> values = new HashMap<>();
    engine
        .getTaskService()
        .getVariables(task.getId())
        .forEach((name, value) -> values.put(name, PlainValue.of(value)));
    return values;
  }

  private static Set<String> callers(String instance, List<HistoricProcessInstance> instances) {
    Map<String, String> callerOf = new HashMap<>();
    instances.forEach(one -> callerOf.put(one.getId(), one.getSuperProcessInstanceId()));
    Set<String> callers = new HashSet<>();
    for (String at = instance; at != null; at = callerOf.get(at)) {
      callers.add(at);
    }
    return callers;
  }

  private EnteredStep step(
      HistoricTaskInstance task, List<HistoricVariableUpdate> updates, Reach reach) {
    Map<String, Object> entered =
        entered(
            updates.stream()
                .filter(
                    update -> task.getActivityInstanceId().equals(update.getActivityInstanceId()))
                .toList());
    return new EnteredStep(
        task.getName(),
        task.getAssignee() == null ? null : people.person(task.getAssignee()),
        task.getEndTime().toInstant(),
        said(
            diagrams.fields(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).values(),
            entered,
            reach));
  }

  private EnteredStep filed(CaseRecord known, List<HistoricVariableUpdate> updates, Reach reach) {
    Map<String, Object> entered =
        entered(
            updates.stream()
                .filter(update -> known.caseId().equals(update.getProcessInstanceId()))
                .filter(update -> Boolean.TRUE.equals(update.isInitial()))
                .toList());
    return new EnteredStep(
        FILED,
        known.startedBy() == null ? null : people.person(known.startedBy()),
        known.registeredAt(),
        said(diagrams.startFields(known.processDefinitionId()).values(), entered, reach));
  }

  /**
   * What the person entered comes first; what the platform makes of it afterwards is not theirs.
   */
  private static Map<String, Object> entered(List<HistoricVariableUpdate> updates) {
    Map<String, Object> entered = new HashMap<>();
    updates.forEach(
        update -> entered.putIfAbsent(update.getVariableName(), PlainValue.of(update.getValue())));
    return entered;
  }

  private Map<String, String> said(
      Collection<FormField> fields, Map<String, Object> entered, Reach reach) {
    return fields.stream()
        .filter(field -> !IN_THE_HEAD.contains(field.key()))
        .filter(field -> entered.get(field.key()) != null)
        .filter(field -> reach.has(field.key(), entered.get(field.key())))
        .collect(
            Collectors.toMap(
                FormField::label,
                field -> written(field, entered.get(field.key())),
                (one, other) -> one + "；" + other,
                LinkedHashMap::new));
  }

  private String written(FormField field, Object value) {
    return field.hasProperty("user")
        ? people.person(value.toString())
        : Written.value(field, value);
  }
}
