package org.redress.taskhead;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
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
  private static final String NOTE = "备注";

  /** What stands above the steps in any case. */
  private static final Set<String> IN_THE_HEAD = Set.of("title", "content");

  private final TaskService tasks;
  private final CaseHistory history;
  private final Register register;
  private final Diagrams diagrams;
  private final People people;

  EnteredSteps(
      TaskService tasks, CaseHistory history, Register register, Diagrams diagrams, People people) {
    this.tasks = tasks;
    this.history = history;
    this.register = register;
    this.diagrams = diagrams;
    this.people = people;
  }

  /** The steps done, the newest first; the last is what the complaint was filed with. */
  List<EnteredStep> of(Task task, CaseRecord known) {
    List<HistoricProcessInstance> instances = history.instances(known.caseId());
    List<Change> changes = history.changes(instances);
    Set<String> callers = CaseHistory.callers(task.getProcessInstanceId(), instances);
    Reach reach = new Reach(values(task), callers, changes, known.confidential());
    List<EnteredStep> steps = new ArrayList<>();
    history.done(known.caseId()).forEach(step -> steps.add(step(step, changes, reach)));
    steps.add(filed(known, changes, reach));
    return withNotes(steps, known);
  }

  /**
   * Each note stands where it was written. In a confidential case a part knows only what it is
   * given: there they are read in the trail, by who may read that.
   */
  private List<EnteredStep> withNotes(List<EnteredStep> steps, CaseRecord known) {
    if (!known.confidential()) {
      register.entries(known.caseId()).stream()
          .filter(entry -> entry.kind() == EntryKind.COMMENTED)
          .map(this::note)
          .forEach(
              note -> {
                long later = steps.stream().filter(step -> step.at().isAfter(note.at())).count();
                steps.add((int) later, note);
              });
    }
    return steps;
  }

  private EnteredStep note(Entry entry) {
    return new EnteredStep(
        entry.elementName(), called(entry.actor()), entry.at(), Map.of(NOTE, entry.note()), true);
  }

  private Map<String, Object> values(Task task) {
    Map<String, Object> values = new HashMap<>();
    tasks
        .getVariables(task.getId())
        .forEach((name, value) -> values.put(name, PlainValue.of(value)));
    return values;
  }

  private EnteredStep step(HistoricTaskInstance task, List<Change> changes, Reach reach) {
    return new EnteredStep(
        task.getName(),
        called(task.getAssignee()),
        task.getEndTime().toInstant(),
        said(
            diagrams.fields(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).values(),
            entered(changes, change -> task.getActivityInstanceId().equals(change.activity())),
            reach),
        false);
  }

  private EnteredStep filed(CaseRecord known, List<Change> changes, Reach reach) {
    return new EnteredStep(
        FILED,
        called(known.startedBy()),
        known.registeredAt(),
        said(
            diagrams.startFields(known.processDefinitionId()).values(),
            entered(
                changes, change -> change.initial() && known.caseId().equals(change.instance())),
            reach),
        false);
  }

  private String called(String userId) {
    return userId == null ? null : people.person(userId);
  }

  /**
   * What the person entered comes first; what the platform makes of it afterwards is not theirs.
   */
  private static Map<String, Object> entered(List<Change> changes, Predicate<Change> there) {
    Map<String, Object> entered = new HashMap<>();
    changes.stream()
        .filter(there)
        .forEach(change -> entered.putIfAbsent(change.variable(), change.value()));
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
    return field.namesPerson() ? people.person(value.toString()) : Written.value(field, value);
  }
}
