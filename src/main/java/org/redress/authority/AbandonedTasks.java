package org.redress.authority;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.redress.engine.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands on the open tasks whose people have left: somebody's account was deleted, or the last
 * member left the group. Looked for every few minutes; what is barred while tasks are open is
 * handed on at once ({@link Recusal}).
 */
@Component
@EnableScheduling
public class AbandonedTasks {

  private static final Logger LOG = LoggerFactory.getLogger(AbandonedTasks.class);

  private final AbandonedTasksMapper mapper;
  private final ProcessEngine engine;
  private final IdentityService identity;
  private final Staffing staffing;

  AbandonedTasks(
      AbandonedTasksMapper mapper,
      @Lazy ProcessEngine engine,
      @Lazy IdentityService identity,
      Staffing staffing) {
    this.mapper = mapper;
    this.engine = engine;
    this.identity = identity;
    this.staffing = staffing;
  }

  /** Looks at every task before nobody, each in a transaction of its own. */
  @Scheduled(cron = "${redress.authority.look-at:0 */5 * * * *}", zone = "Asia/Shanghai")
  public void handOn() {
    List<String> tasks = mapper.find();
    for (String task : tasks) {
      try {
        Platform.unrestricted(
            engine,
            () -> {
              open(task).ifPresent(this::handOn);
              return null;
            });
      } catch (OptimisticLockingException somebodyWasFaster) {
        LOG.debug("Task {} has changed meanwhile", task, somebodyWasFaster);
      }
    }
  }

  private static Optional<TaskEntity> open(String task) {
    return Optional.ofNullable(Context.getCommandContext().getTaskManager().findTaskById(task));
  }

  private void handOn(TaskEntity task) {
    if (task.getAssignee() != null
        && identity.createUserQuery().userId(task.getAssignee()).count() == 0) {
      Recusal.takeFrom(task.getAssignee(), task);
    }
    staffing.look(task);
  }
}
