package org.redress.authority;

import java.util.Optional;
import java.util.function.Consumer;
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
 * Gives back to their groups the open tasks that somebody holds whose account was deleted; hands on
 * those whose people have all left; and gives what was handed on back to the groups of the diagram,
 * once they have somebody again who may do it. Looked for every few minutes; what is barred while
 * tasks are open is handed on at once ({@link Recusal}).
 */
@Component
@EnableScheduling
public class AbandonedTasks {

  private static final Logger LOG = LoggerFactory.getLogger(AbandonedTasks.class);

  private final AbandonedTasksMapper mapper;
  private final ProcessEngine engine;
  private final Staffing staffing;

  AbandonedTasks(AbandonedTasksMapper mapper, @Lazy ProcessEngine engine, Staffing staffing) {
    this.mapper = mapper;
    this.engine = engine;
    this.staffing = staffing;
  }

  /**
   * Looks at every task that somebody holds who is gone, every one before nobody and every one
   * handed on, each in a transaction of its own.
   */
  @Scheduled(cron = "${redress.authority.look-at:0 */5 * * * *}", zone = "Asia/Shanghai")
  public void handOn() {
    mapper
        .heldByWhoIsGone()
        .forEach(task -> inItsTransaction(task, held -> staffing.takeFromHolder(held, "经办人已离职")));
    mapper.find().forEach(task -> inItsTransaction(task, staffing::look));
    mapper.findHandedOn().forEach(task -> inItsTransaction(task, staffing::giveBack));
  }

  /** Puts a task before who holds its roles now, whoever has claimed it. */
  void place(String task) {
    inItsTransaction(task, staffing::place);
  }

  /** Gives back what somebody holds who is away. */
  void takeFromHolder(String task) {
    inItsTransaction(task, held -> staffing.takeFromHolder(held, "经办人离岗"));
  }

  private void inItsTransaction(String task, Consumer<TaskEntity> look) {
    try {
      Platform.unrestricted(
          engine,
          () -> {
            open(task).ifPresent(look);
            return null;
          });
    } catch (OptimisticLockingException somebodyWasFaster) {
      LOG.debug("Task {} has changed meanwhile", task, somebodyWasFaster);
    }
  }

  private static Optional<TaskEntity> open(String task) {
    return Optional.ofNullable(Context.getCommandContext().getTaskManager().findTaskById(task));
  }
}
