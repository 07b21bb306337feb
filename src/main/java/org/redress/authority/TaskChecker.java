package org.redress.authority;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.redress.engine.Cases;
import org.redress.form.OnlyThroughForm;
import org.springframework.stereotype.Component;

/**
 * Who may read, take, finish and hand over a task, asked by the engine at the start of each such
 * request. Beside the engine's own check of rights stands the rule itself, so that no right entered
 * by mistake gets round it; and the refusal is in Chinese. Engine internals, because there is no
 * other place before a task is touched.
 */
@Component
class TaskChecker extends AuthorizationCommandChecker {

  private final Eligibility eligibility;
  private final Recusals recusals;
  private final OnlyThroughForm onlyThroughForm;

  TaskChecker(Eligibility eligibility, Recusals recusals, OnlyThroughForm onlyThroughForm) {
    this.eligibility = eligibility;
    this.recusals = recusals;
    this.onlyThroughForm = onlyThroughForm;
  }

  /** To claim, complete or give back. */
  @Override
  public void checkTaskWork(TaskEntity task) {
    Optional<String> person = asking(task);
    person
        .flatMap(user -> eligibility.objection(task, user))
        .ifPresent(
            objection -> {
              throw objection.refusal(person.get());
            });
    inChinese(() -> super.checkTaskWork(task));
    if (person.isPresent() && isPlainCompletion() && onlyThroughForm.applies(task)) {
      throw onlyThroughForm.refusal(task);
    }
  }

  private static boolean isPlainCompletion() {
    return Context.getCommandInvocationContext().getCommand().getClass() == CompleteTaskCmd.class;
  }

  /** To give it to somebody, or change what it says. */
  @Override
  public void checkTaskAssign(TaskEntity task) {
    refuseRecused(task);
    inChinese(() -> super.checkTaskAssign(task));
  }

  @Override
  public void checkReadTask(TaskEntity task) {
    refuseRecused(task);
    inChinese(() -> super.checkReadTask(task));
  }

  @Override
  public void checkReadTaskVariable(TaskEntity task) {
    refuseRecused(task);
    inChinese(() -> super.checkReadTaskVariable(task));
  }

  /** To open a case with its form: of a lifecycle alone, not of its parts or of a periodic duty. */
  @Override
  public void checkCreateProcessInstance(ProcessDefinition definition) {
    if (Acting.asking().isPresent() && !definition.isStartableInTasklist()) {
      throw new AuthorizationException(
          "流程「%s」不由人员发起。案件请在任务列表以其制度的登记表登记".formatted(definition.getName()));
    }
    super.checkCreateProcessInstance(definition);
  }

  /**
   * To let a job be tried again. Administrators alone get as far as this (package command) and need
   * no right to the case: a job that has failed waits for nobody else.
   */
  @Override
  public void checkUpdateRetriesJob(JobEntity job) {
    if (Acting.asking().isPresent() && job.getRetries() > 0) {
      throw new AuthorizationException("此作业没有失败，到时由系统执行，不必也不能重试");
    }
  }

  /** The same for the jobs of a step, of which the engine takes those that have failed. */
  @Override
  public void checkUpdateRetriesProcessInstanceByProcessDefinitionId(String definition) {
    // nothing to add to what package command asks
  }

  private void refuseRecused(TaskEntity task) {
    if (asking(task).filter(user -> recusals.isBarred(Cases.idOf(task), user)).isPresent()) {
      throw Objection.notYours();
    }
  }

  /**
   * Nobody where there is no task, which is the engine's to say, or where it belongs to no case.
   */
  private static Optional<String> asking(TaskEntity task) {
    return task == null || task.getExecution() == null ? Optional.empty() : Acting.asking();
  }

  private static void inChinese(Runnable check) {
    try {
      check.run();
    } catch (AuthorizationException refused) {
      throw Objection.notYours();
    }
  }
}
