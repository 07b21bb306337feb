package org.redress.draft;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.redress.draft.OpenForm.Kind;
import org.springframework.stereotype.Component;

/**
 * Whose form it is to send now: a task's is its holder's while they see it, a start form
 * everybody's who may begin such a case. Asked of the engine with the rights of who is logged in,
 * so that whom it bars from a task it bars from the draft.
 */
@Component
class OwnForms {

  private final IdentityService identity;
  private final TaskService tasks;
  private final RepositoryService repository;

  OwnForms(IdentityService identity, TaskService tasks, RepositoryService repository) {
    this.identity = identity;
    this.tasks = tasks;
    this.repository = repository;
  }

  /** User id of who is logged in. */
  String author() {
    return identity.getCurrentAuthentication().getUserId();
  }

  /**
   * @param id of the task, or of the process definition
   * @return empty where it is not theirs, not any more, or is not there
   */
  Optional<OpenForm> find(Kind kind, String id) {
    return switch (kind) {
      case TASK -> ofTask(id);
      case START -> ofStart(id);
    };
  }

  /**
   * @param id of the task, or of the process definition
   * @throws NotYourFormException where it is not theirs, not any more, or is not there
   */
  OpenForm get(Kind kind, String id) {
    return find(kind, id)
        .orElseThrow(
            () ->
                new NotYourFormException(
                    switch (kind) {
                      case TASK -> "此任务不在您名下或已办结，不能保存草稿；请认领后再填写";
                      case START -> "您不能发起此流程，不能保存其草稿；如需发起请联系系统管理员";
                    }));
  }

  private Optional<OpenForm> ofTask(String id) {
    return Optional.ofNullable(
            tasks.createTaskQuery().taskId(id).taskAssignee(author()).singleResult())
        .map(task -> OpenForm.ofTask(task.getId()));
  }

  private Optional<OpenForm> ofStart(String id) {
    return Optional.ofNullable(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionId(id)
                .startableInTasklist()
                .startablePermissionCheck()
                .singleResult())
        .map(lifecycle -> OpenForm.ofStart(lifecycle.getKey()));
  }
}
