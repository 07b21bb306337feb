package org.redress.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.redress.casefile.CaseFile.Before;
import org.redress.casefile.CaseStatus.OpenTask;
import org.redress.engine.Platform;
import org.redress.register.CaseRecord;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/** Cases as the user who asks may see them. */
@Component
public class CaseFiles {

  private final Register register;
  private final CaseAccess access;
  private final ProcessEngine engine;
  private final IdentityService identity;
  private final SeenTasks seen;
  private final Names names;
  private final EntryWords words;
  private final Clock clock;

  CaseFiles(
      Register register,
      CaseAccess access,
      ProcessEngine engine,
      SeenTasks seen,
      Names names,
      EntryWords words,
      Clock clock) {
    this.register = register;
    this.access = access;
    this.engine = engine;
    this.identity = engine.getIdentityService();
    this.seen = seen;
    this.names = names;
    this.words = words;
    this.clock = clock;
  }

  /**
   * Where the case of that number stands.
   *
   * @param lifecycle narrows the search where several lifecycles use the number
   * @throws NoSuchCaseException also where the user may not see the case
   * @throws CaseForgottenException where it has been erased after its retention
   * @throws AmbiguousNumberException where several that the user may see bear the number
   */
  public CaseStatus status(String caseNumber, Optional<String> lifecycle) {
    return status(find(caseNumber, lifecycle, access::maySee));
  }

  /**
   * The case of that number, for who may read what was entered in it.
   *
   * @param lifecycle narrows the search where several lifecycles use the number
   * @throws NoSuchCaseException also where the user may not read it
   * @throws CaseForgottenException where it has been erased after its retention
   * @throws AmbiguousNumberException where several that the user may read bear the number
   */
  public CaseRecord readable(String caseNumber, Optional<String> lifecycle) {
    return find(caseNumber, lifecycle, access::mayReadAll);
  }

  private CaseRecord find(
      String caseNumber, Optional<String> lifecycle, Predicate<CaseRecord> allowed) {
    List<CaseRecord> cases =
        register.findByNumber(caseNumber).stream()
            .filter(known -> lifecycle.isEmpty() || known.lifecycle().equals(lifecycle.get()))
            .filter(known -> isTold(known) || allowed.test(known))
            .toList();
    if (cases.isEmpty()) {
      throw new NoSuchCaseException(caseNumber);
    }
    if (cases.size() > 1) {
      throw new AmbiguousNumberException(
          caseNumber, cases.stream().map(CaseRecord::lifecycle).toList());
    }
    if (isTold(cases.get(0))) {
      throw new CaseForgottenException(caseNumber);
    }
    return cases.get(0);
  }

  /**
   * That a case has been erased is told to everybody who knows its number: who might see it before
   * has been forgotten with it. Not so of confidential ones.
   */
  private boolean isTold(CaseRecord known) {
    return !known.confidential() && register.erasedAt(known.caseId()).isPresent();
  }

  /**
   * Where the case stands that a task belongs to, with its entries; empty where the user does not
   * see the task.
   */
  Optional<CaseFile> ofTask(String taskId) {
    return caseOf(taskId).map(this::file);
  }

  /** The case that a task belongs to; empty where the user does not see the task. */
  public Optional<CaseRecord> caseOf(String taskId) {
    Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
    return Optional.ofNullable(task).flatMap(known -> register.find(rootOf(known)));
  }

  /** The same by its number, for who may read what was entered in it. */
  CaseFile ofNumber(String caseNumber, Optional<String> lifecycle) {
    return file(readable(caseNumber, lifecycle));
  }

  private CaseFile file(CaseRecord known) {
    List<Entry> entries = seen(known);
    Called called = names.of(known.lifecycle(), entries);
    return new CaseFile(
        status(known),
        words.of(known, entries),
        called.knowing(words.words(known).roles()).names(),
        called.formerNames(),
        before(known.caseId()));
  }

  private List<Before> before(String caseId) {
    String reader = identity.getCurrentAuthentication().getUserId();
    return seen.of(caseId).stream()
        .map(task -> new Before(task.getId(), task.getName(), reader.equals(task.getAssignee())))
        .toList();
  }

  private static Instant due(Task task) {
    return Optional.ofNullable(task.getDueDate()).map(Date::toInstant).orElse(null);
  }

  private boolean isPast(Instant due) {
    return due != null && due.isBefore(clock.instant());
  }

  /** Id of the case a task belongs to. */
  String rootOf(Task task) {
    return Platform.unrestricted(
        engine,
        () ->
            engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getRootProcessInstanceId());
  }

  private List<Entry> seen(CaseRecord known) {
    List<Entry> entries = register.entries(known.caseId());
    return entries.subList(0, access.seen(known, entries));
  }

  private CaseStatus status(CaseRecord known) {
    List<Entry> entries = seen(known);
    boolean whole = entries.size() == register.entries(known.caseId()).size();
    return Platform.unrestricted(
        engine,
        () ->
            new CaseStatus(
                known.caseNumber(),
                known.lifecycle(),
                policyName(known),
                known.title(),
                known.grade(),
                words.grade(known),
                known.receivedAt(),
                known.closedAt(),
                known.outcome(),
                words.outcome(known, known.outcome()),
                whole ? openTasks(known.caseId()) : List.of(),
                count(entries, EntryKind.DEADLINE_MET),
                count(entries, EntryKind.DEADLINE_MISSED),
                count(entries, EntryKind.ESCALATED),
                count(entries, EntryKind.REMINDED)));
  }

  /** The lifecycle's id where somebody has removed the version that the case ran on. */
  String policyName(CaseRecord known) {
    ProcessDefinition version =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionId(known.processDefinitionId())
            .singleResult();
    return version == null ? known.lifecycle() : version.getName();
  }

  List<OpenTask> openTasks(String caseId) {
    String[] instances =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .rootProcessInstanceId(caseId)
            .list()
            .stream()
            .map(instance -> instance.getId())
            .toArray(String[]::new);
    return instances.length == 0
        ? List.of()
        : engine.getTaskService().createTaskQuery().processInstanceIdIn(instances).list().stream()
            .sorted(Comparator.comparing(Task::getCreateTime))
            .map(this::openTask)
            .toList();
  }

  private OpenTask openTask(Task task) {
    Instant due = due(task);
    return new OpenTask(
        task.getTaskDefinitionKey(),
        task.getName(),
        roles(task),
        task.getCreateTime().toInstant(),
        due,
        isPast(due));
  }

  private List<String> roles(Task task) {
    String[] groups =
        engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .toArray(String[]::new);
    return groups.length == 0
        ? List.of()
        : identity.createGroupQuery().groupIdIn(groups).list().stream()
            .map(Group::getName)
            .sorted()
            .toList();
  }

  private static long count(List<Entry> entries, EntryKind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).count();
  }
}
