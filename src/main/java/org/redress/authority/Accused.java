package org.redress.authority;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.engine.Diagram;
import org.redress.engine.Platform;
import org.redress.form.FormField;
import org.redress.form.Submission;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whom a policy's forms complain about. Beside {@code respondent} the property {@code accused} of
 * the process names the fields that say so: a field that names a person means that person, a choice
 * whose value is a role of the policy means whoever holds it.
 */
@Component
public class Accused {

  /** Name of the property. */
  public static final String PROPERTY = "accused";

  private final RepositoryService repository;
  private final CandidateGroups groups;
  private final Recusals recusals;
  private final Placement placement;

  /** By id of the process definition, which never changes. */
  private final Map<String, List<String>> known = new ConcurrentHashMap<>();

  Accused(
      @Lazy RepositoryService repository,
      CandidateGroups groups,
      Recusals recusals,
      Placement placement) {
    this.repository = repository;
    this.groups = groups;
    this.recusals = recusals;
    this.placement = placement;
  }

  /** Keys of the fields of a lifecycle that say who is complained about. */
  public static List<String> fields(Process lifecycle) {
    return Stream.concat(Stream.of(Recusals.RESPONDENT), Diagram.list(lifecycle, PROPERTY).stream())
        .distinct()
        .toList();
  }

  /**
   * The same; inside a command of the engine, or where its services may be asked.
   *
   * @param definition id of the lifecycle's process definition
   */
  public List<String> fields(String definition) {
    return known.computeIfAbsent(
        definition,
        unread -> {
          String key = repository.getProcessDefinition(definition).getKey();
          return fields(
              (Process) repository.getBpmnModelInstance(definition).getModelElementById(key));
        });
  }

  /**
   * User ids of everybody whom a form complains about. A role means all who hold it, unless one of
   * them is named as well: then it is known who is meant.
   */
  public Set<String> in(Submission submission) {
    Set<String> persons = new TreeSet<>();
    List<String> roles = new ArrayList<>();
    for (String key : Platform.unrestricted(() -> fields(submission.policy().getId()))) {
      if (submission.values().get(key) instanceof String value && !value.isBlank()) {
        if (namesPerson(submission, key)) {
          persons.add(value);
        } else {
          roles.add(submission.policy().getKey() + "." + value);
        }
      }
    }
    Set<String> named = new TreeSet<>(persons);
    named.addAll(recusals.barred(submission.caseId()));
    for (String role : roles) {
      Set<String> holders = groups.members(List.of(placement.of(role, submission.caseId())));
      if (Collections.disjoint(holders, named)) {
        persons.addAll(holders);
      }
    }
    return persons;
  }

  /** Whether a form complains about somebody only in that it penalises them, or proposes to. */
  boolean isOnlyPenalised(Submission submission, String person) {
    return submission.asks(Recusals.OFFENCE)
        && person.equals(submission.values().get(Recusals.OFFENDER))
        && Platform.unrestricted(() -> fields(submission.policy().getId())).stream()
            .filter(key -> !key.equals(Recusals.OFFENDER))
            .noneMatch(key -> person.equals(submission.values().get(key)));
  }

  private static boolean namesPerson(Submission submission, String key) {
    return key.equals(Recusals.RESPONDENT)
        || submission.form().fields().stream()
            .filter(field -> key.equals(field.key()))
            .anyMatch(FormField::namesPerson);
  }
}
