package org.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.redress.form.FormSchema;
import org.redress.proof.RegisterCheck;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/** The engine's services as the vocabulary uses them. */
@Component
class Engine {

  final RuntimeService runtime;
  final TaskService tasks;
  final HistoryService history;
  final Register register;
  final RegisterCheck check;
  private final FormService forms;
  private final IdentityService identity;
  private final ManagementService management;
  private final RepositoryService repository;
  private final ProcessEngineConfigurationImpl configuration;

  Engine(
      RuntimeService runtime,
      TaskService tasks,
      HistoryService history,
      Register register,
      RegisterCheck check,
      FormService forms,
      IdentityService identity,
      ManagementService management,
      RepositoryService repository,
      ProcessEngineConfigurationImpl configuration) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.history = history;
    this.register = register;
    this.check = check;
    this.forms = forms;
    this.identity = identity;
    this.management = management;
    this.repository = repository;
    this.configuration = configuration;
  }

  /** Files a complaint through its start form as a member of a starting group; answers the case's id. */
  String file(String lifecycle, Map<String, Object> answers) {
    ProcessDefinition process =
        repository.createProcessDefinitionQuery().processDefinitionKey(lifecycle).latestVersion().singleResult();
    String starter =
        repository.getIdentityLinksForProcessDefinition(process.getId()).stream()
            .map(IdentityLink::getGroupId)
            .findFirst()
            .orElseThrow(() -> new AssertionError("nobody may start " + lifecycle));
    return file(membersOf(starter).get(0), lifecycle, answers);
  }

  /** The same as that user. */
  String file(String user, String lifecycle, Map<String, Object> answers) {
    ProcessDefinition process =
        repository.createProcessDefinitionQuery().processDefinitionKey(lifecycle).latestVersion().singleResult();
    return as(
        user,
        () -> {
          FormSchema form = FormSchema.parse(forms.getDeployedStartForm(process.getId()));
          return forms.submitStartForm(process.getId(), Answers.to(form, answers)).getId();
        });
  }

  /** Open tasks of the case and of the parts it has called. */
  List<Task> openTasks(String caseId) {
    return tasks.createTaskQuery().processInstanceIdIn(instances(caseId).toArray(String[]::new)).list();
  }

  /** Submits a task's form as the user; claims it first where nobody holds it. */
  void submit(Task task, String user, Map<String, Object> answers) {
    FormSchema form = FormSchema.parse(forms.getDeployedTaskForm(task.getId()));
    as(
        user,
        () -> {
          if (task.getAssignee() == null) {
            tasks.claim(task.getId(), user);
          }
          forms.submitTaskForm(task.getId(), Answers.to(form, answers));
          return null;
        });
  }

  /** Who may do the task: its assignee, else the members of its candidate groups who need not stand aside. */
  List<String> candidates(Task task) {
    if (task.getAssignee() != null) {
      return List.of(task.getAssignee());
    }
    Set<String> barred = register.barred(caseOf(task));
    return groupsOf(task).stream()
        .flatMap(group -> membersOf(group).stream().sorted(Comparator.comparing(user -> !isDemonstrated(user, group))))
        .filter(user -> !barred.contains(user))
        .distinct()
        .toList();
  }

  private String caseOf(Task task) {
    return history.createHistoricProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId()).singleResult().getRootProcessInstanceId();
  }

  /** Whether it is the role's own person, and none that a test employed besides. */
  private static boolean isDemonstrated(String user, String group) {
    return user.endsWith("-" + group.substring(group.indexOf('.') + 1));
  }

  Set<String> groupsOf(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Timers of the case that stand at the element, in its parts too. */
  List<Job> timers(String caseId, String element) {
    Set<String> instances = instances(caseId);
    return management.createJobQuery().activityId(element).list().stream()
        .filter(job -> instances.contains(job.getProcessInstanceId()))
        .toList();
  }

  /** Sets the time to the timer's due date and lets it fire. */
  void fire(Job timer) {
    if (timer.getDuedate().after(ClockUtil.getCurrentTime())) {
      ClockUtil.setCurrentTime(new Date(timer.getDuedate().getTime() + 1000));
    }
    management.executeJob(timer.getId());
  }

  /**
   * Fires the timer start of a periodic process; answers the instance's id. The timer was set by the clock at
   * deployment; it is set anew by the scenario's.
   */
  String startDuty(String process) {
    management.recalculateJobDuedate(startTimer(process).getId(), false);
    Set<String> started = started(process, () -> fire(startTimer(process)));
    assertThat(started).as("instances of %s started by its timer", process).hasSize(1);
    return started.iterator().next();
  }

  /** The same where nothing has run since, up to then; answers all instances. */
  Set<String> startDuties(String process, Date then) {
    management.recalculateJobDuedate(startTimer(process).getId(), false);
    ClockUtil.setCurrentTime(then);
    return started(process, () -> management.executeJob(startTimer(process).getId()));
  }

  /** When the process's timer fires next. */
  Date dutyDue(String process) {
    return startTimer(process).getDuedate();
  }

  /** Deploys a lifecycle once more as it is, whole. */
  void deployAgain(String lifecycle) {
    ProcessDefinition latest =
        repository.createProcessDefinitionQuery().processDefinitionKey(lifecycle).latestVersion().singleResult();
    repository.createDeployment().name("again").addDeploymentResources(latest.getDeploymentId()).deploy();
  }

  private Set<String> started(String process, Runnable timer) {
    Set<String> before = begun(process);
    timer.run();
    Set<String> started = begun(process);
    started.removeAll(before);
    return started;
  }

  private Job startTimer(String process) {
    Job timer = management.createJobQuery().processDefinitionKey(process).activityId("started").singleResult();
    if (timer == null) {
      arm(process);
      return startTimer(process);
    }
    return timer;
  }

  /** The engine takes a duty's timer away with a version that a test has deployed and deleted again, and arms none for the one before. */
  private void arm(String process) {
    configuration
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              var definition = configuration.getDeploymentCache().findDeployedLatestProcessDefinitionByKey(process);
              ((List<?>) definition.getProperty(BpmnParse.PROPERTYNAME_START_TIMER))
                  .forEach(timer -> ((TimerDeclarationImpl) timer).createStartTimerInstance(definition.getDeploymentId()));
              return null;
            });
  }

  /** Those too that have nothing to wait for and are over at once. */
  private Set<String> begun(String process) {
    return history.createHistoricProcessInstanceQuery().processDefinitionKey(process).list().stream()
        .map(HistoricProcessInstance::getId)
        .collect(Collectors.toSet());
  }

  void employ(String user, String group) {
    if (identity.createUserQuery().userId(user).count() == 0) {
      identity.saveUser(identity.newUser(user));
    }
    if (!membersOf(group).contains(user)) {
      identity.createMembership(user, group);
    }
  }

  /** The case's process instance and those of its called parts. */
  Set<String> instances(String caseId) {
    Set<String> all = new HashSet<>(Set.of(caseId));
    runtime.createProcessInstanceQuery().rootProcessInstanceId(caseId).list().forEach(i -> all.add(i.getId()));
    return all;
  }

  <T> T as(String user, Supplier<T> action) {
    List<String> groups =
        identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    identity.setAuthentication(user, groups);
    try {
      return action.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  List<String> membersOf(String group) {
    return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
        .map(User::getId)
        .toList();
  }

  /** As the task has it, be it null, else as the nearest of the processes around it. */
  Object seen(Task task, String variable) {
    Map<String, Object> known = tasks.getVariables(task.getId());
    String instance = task.getProcessInstanceId();
    while (!known.containsKey(variable)) {
      ProcessInstance around = runtime.createProcessInstanceQuery().subProcessInstanceId(instance).singleResult();
      if (around == null) {
        return null;
      }
      instance = around.getId();
      known = runtime.getVariables(instance);
    }
    return known.get(variable);
  }
}
