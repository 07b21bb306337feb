package org.redress.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.redress.engine.Platform;
import org.redress.form.PolicyValues;
import org.redress.form.PolicyValues.Words;
import org.redress.register.CaseRecord;
import org.redress.register.ClimbReason;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.springframework.stereotype.Component;

/**
 * A case's entries as people read them: deadlines by what they are and not by what their timer
 * threatens, answers and ends in the policy's words, a climb with its reason. The register keeps
 * them as they were written.
 */
@Component
public class EntryWords {

  private static final Words NONE = new Words(Map.of(), Map.of(), Map.of(), Map.of());
  private static final String CANCELLED = "cancelled";

  private final ProcessEngine engine;
  private final PolicyValues policies;

  EntryWords(ProcessEngine engine, PolicyValues policies) {
    this.engine = engine;
    this.policies = policies;
  }

  /** What the case's own version calls values; nothing where somebody has removed it. */
  public Words words(CaseRecord known) {
    return Platform.unrestricted(
        engine,
        () ->
            version(known).map(ProcessDefinition::getDeploymentId).map(policies::of).orElse(NONE));
  }

  /** What the policy calls the case's grade; null before it is graded. */
  String grade(CaseRecord known) {
    return known.grade() == null ? null : words(known).word("grade", known.grade());
  }

  /** The entries, told. */
  public List<Entry> of(CaseRecord known, List<Entry> entries) {
    Words words = words(known);
    return entries.stream()
        .map(entry -> entry.told(name(entry), note(entry, words, known)))
        .toList();
  }

  /** What the policy calls the end; the id where nothing says, null where there is none. */
  public String outcome(CaseRecord known, String outcome) {
    if (outcome == null) {
      return null;
    }
    return undrawn(outcome)
        .orElseGet(
            () ->
                Platform.unrestricted(
                    engine,
                    () ->
                        version(known).flatMap(version -> end(version, outcome)).orElse(outcome)));
  }

  /** What an end is called that no diagram draws; empty for every other. */
  public static Optional<String> undrawn(String outcome) {
    return CANCELLED.equals(outcome) ? Optional.of("已中止") : Optional.empty();
  }

  private Optional<String> end(ProcessDefinition version, String outcome) {
    return engine
                .getRepositoryService()
                .getBpmnModelInstance(version.getId())
                .getModelElementById("ended-" + outcome)
            instanceof EndEvent end
        ? Optional.ofNullable(end.getName())
        : Optional.empty();
  }

  private Optional<ProcessDefinition> version(CaseRecord known) {
    return Optional.ofNullable(
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionId(known.processDefinitionId())
            .singleResult());
  }

  private static String name(Entry entry) {
    boolean ofDeadline = entry.deadline() != null && entry.kind() != EntryKind.DUTY_DUE;
    return ofDeadline ? LimitWords.of(entry.elementName()) : entry.elementName();
  }

  private String note(Entry entry, Words words, CaseRecord known) {
    return switch (entry.kind()) {
      case ESCALATED -> entry.reason() == null ? ClimbReason.EXPIRED : entry.reason().word();
      case SATISFACTION -> entry.note() == null ? null : words.word("satisfaction", entry.note());
      case CLOSED -> outcome(known, entry.note());
      default -> entry.note();
    };
  }
}
