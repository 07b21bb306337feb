package org.redress.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.redress.audit.TrailLine.Act;
import org.redress.audit.TrailLine.StepDone;
import org.redress.form.FormField;
import org.redress.form.PolicyValues.Words;
import org.springframework.stereotype.Component;

/** The steps that people did: who had them, who claimed and completed, and what they entered. */
@Component
class StepLines {

  private static final String COMPLETE = UserOperationLogEntry.OPERATION_TYPE_COMPLETE;
  private static final Set<String> CLAIMS =
      Set.of(
          UserOperationLogEntry.OPERATION_TYPE_CLAIM, UserOperationLogEntry.OPERATION_TYPE_ASSIGN);
  private static final Set<String> ACTS =
      Set.of(
          UserOperationLogEntry.OPERATION_TYPE_CLAIM,
          UserOperationLogEntry.OPERATION_TYPE_ASSIGN,
          UserOperationLogEntry.OPERATION_TYPE_DELEGATE,
          UserOperationLogEntry.OPERATION_TYPE_RESOLVE,
          UserOperationLogEntry.OPERATION_TYPE_SET_PRIORITY,
          COMPLETE);

  private final HistoryService history;
  private final Diagrams diagrams;
  private final FieldValues values;

  StepLines(HistoryService history, Diagrams diagrams, FieldValues values) {
    this.history = history;
    this.diagrams = diagrams;
    this.values = values;
  }

  /**
   * @param called what the policy calls its values
   */
  List<TrailLine> of(String caseId, List<String> instances, Instant now, Words called) {
    List<HistoricVariableUpdate> updates = updates(instances);
    return history.createHistoricTaskInstanceQuery().rootProcessInstanceId(caseId).list().stream()
        .map(task -> line(task, updates, now, called))
        .toList();
  }

  private TrailLine line(
      HistoricTaskInstance task, List<HistoricVariableUpdate> updates, Instant now, Words called) {
    List<UserOperationLogEntry> log =
        history
            .createUserOperationLogQuery()
            .taskId(task.getId())
            .entityType(EntityTypes.TASK)
            .orderByTimestamp()
            .asc()
            .list();
    Instant created = task.getStartTime().toInstant();
    Optional<Instant> done = Optional.ofNullable(task.getEndTime()).map(Date::toInstant);
    Optional<Instant> claimed =
        log.stream()
            .filter(entry -> CLAIMS.contains(entry.getOperationType()))
            .filter(entry -> entry.getNewValue() != null)
            .map(entry -> entry.getTimestamp().toInstant())
            .findFirst();
    Instant end = done.orElse(now);
    StepDone step =
        new StepDone(
            created,
            done.orElse(null),
            Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null),
            task.getAssignee(),
            task.getDeleteReason(),
            acts(log),
            claimed.orElse(end).toEpochMilli() - created.toEpochMilli(),
            claimed.map(from -> end.toEpochMilli() - from.toEpochMilli()).orElse(null),
            changes(task, log, updates, called));
    String definition = task.getProcessDefinitionId();
    String element = task.getTaskDefinitionKey();
    return new TrailLine(
        done.orElse(created),
        TrailLine.Kind.STEP,
        definition,
        element,
        task.getName(),
        diagrams.clause(definition, element).orElse(null),
        step,
        null,
        null,
        null);
  }

  /** One operation may have changed several properties, each with an entry of its own. */
  private static List<Act> acts(List<UserOperationLogEntry> log) {
    Map<String, Act> byOperation = new LinkedHashMap<>();
    for (UserOperationLogEntry entry : log) {
      if (ACTS.contains(entry.getOperationType())) {
        String whom = "assignee".equals(entry.getProperty()) ? entry.getNewValue() : null;
        byOperation.merge(
            entry.getOperationId(),
            new Act(
                entry.getTimestamp().toInstant(),
                entry.getOperationType(),
                entry.getUserId(),
                whom),
            (first, same) -> first.whom() == null ? same : first);
      }
    }
    return List.copyOf(byOperation.values());
  }

  /** What was set in the operation that completed the task, as far as its form asks it. */
  private List<FieldChange> changes(
      HistoricTaskInstance task,
      List<UserOperationLogEntry> log,
      List<HistoricVariableUpdate> updates,
      Words called) {
    Set<String> completions =
        log.stream()
            .filter(entry -> COMPLETE.equals(entry.getOperationType()))
            .map(UserOperationLogEntry::getOperationId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<String, FormField> fields =
        diagrams.fields(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    Map<String, FieldChange> changes = new HashMap<>();
    Map<String, Object> before = new HashMap<>();
    for (HistoricVariableUpdate update : updates) {
      FormField field = fields.get(update.getVariableName());
      boolean here = completions.contains(update.getUserOperationId());
      if (field != null && here && !changes.containsKey(field.key())) {
        changes.put(
            field.key(),
            new FieldChange(
                field.label(),
                values.text(field, before.get(field.key()), called),
                values.text(field, update.getValue(), called)));
      }
      before.put(update.getVariableName(), update.getValue());
    }
    return fields.values().stream()
        .map(field -> changes.get(field.key()))
        .filter(Objects::nonNull)
        .filter(change -> change.before() != null || change.after() != null)
        .toList();
  }

  private List<HistoricVariableUpdate> updates(List<String> instances) {
    return instances.stream()
        .flatMap(
            instance ->
                history
                    .createHistoricDetailQuery()
                    .processInstanceId(instance)
                    .variableUpdates()
                    .list()
                    .stream())
        .map(HistoricVariableUpdate.class::cast)
        .sorted(
            Comparator.comparing(HistoricVariableUpdate::getTime)
                .thenComparing(HistoricVariableUpdate::getRevision))
        .toList();
  }
}
