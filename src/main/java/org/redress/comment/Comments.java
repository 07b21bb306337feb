package org.redress.comment;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.redress.engine.Cases;
import org.redress.engine.Clause;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;

/**
 * Takes each comment on a task into the register before the engine stores it: with its text, author
 * and moment it is then a link of the case's chain. Nobody can change or delete it (package
 * command); it is erased with the case.
 *
 * <p>Engine internals, because the engine tells of a comment by no event and asks for no right to
 * write one. What is refused is an exception of the REST interface's: of the engine's own the
 * interface makes an English sentence.
 */
class Comments extends CommentManager {

  /** So many characters fit the entry's note in every script. */
  private static final int LONGEST = 1000;

  private final Register register;

  Comments(Register register) {
    this.register = register;
  }

  @Override
  public void insert(DbEntity entity) {
    if (entity instanceof CommentEntity comment
        && CommentEntity.TYPE_COMMENT.equals(comment.getType())) {
      enter(comment);
    }
    super.insert(entity);
  }

  private void enter(CommentEntity comment) {
    TaskEntity task = task(comment);
    checkMayRead(task);
    String text = comment.getFullMessage();
    if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
      throw new InvalidRequestException(
          Status.BAD_REQUEST, "请填写备注，最多%d个字；更长的请分几条写".formatted(LONGEST));
    }
    // Whatever instance was named: the comment is the task's.
    comment.setProcessInstanceId(task.getProcessInstanceId());
    String clause = Clause.of(task.getBpmnModelElementInstance(), task.getExecution()).orElse(null);
    register.enter(
        Entry.of(EntryKind.COMMENTED, Cases.idOf(task))
            .at(task.getTaskDefinitionKey(), task.getName(), clause)
            .note(text));
  }

  private static TaskEntity task(CommentEntity comment) {
    TaskEntity task =
        comment.getTaskId() == null
            ? null
            : Context.getCommandContext().getTaskManager().findTaskById(comment.getTaskId());
    if (task == null || task.getExecution() == null) {
      throw new InvalidRequestException(Status.BAD_REQUEST, "备注须写在案件的待办任务上。请打开任务后填写");
    }
    return task;
  }

  private static void checkMayRead(TaskEntity task) {
    CommandContext context = Context.getCommandContext();
    try {
      context
          .getProcessEngineConfiguration()
          .getCommandCheckers()
          .forEach(checker -> checker.checkReadTask(task));
    } catch (AuthorizationException refused) {
      throw new InvalidRequestException(Status.FORBIDDEN, refused, refused.getMessage());
    }
  }
}
