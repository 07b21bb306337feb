package org.redress.draft;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
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
   * @throws NotYourFormException where it is not theirs, not any more, or is not there
   */
  OpenForm find(Kind kind, String id) {
    return switch (kind) {
      case TASK -> ofTask(id);
      case START -> ofStart(id);
    };
  }

  private OpenForm ofTask(String id) {
    Task task = tasks.createTaskQuery().taskId(id).taskAssignee(author()).singleResult();
    if (task == null) {
      throw new NotYourFormException("此任务不在您名下或已办结，不能保存或读取草稿；请认领后再填写");
    }
    return OpenForm.ofTask(task.getId());
  }

  private OpenForm ofStart(String id) {
    ProcessDefinition lifecycle =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionId(id)
            .startableInTasklist()
            .startablePermissionCheck()
            .singleResult();
    if (lifecycle == null) {
      throw new NotYourFormException("您不能发起此流程，不能保存或读取其草稿；如需发起请联系系统管理员");
    }
    return OpenForm.ofStart(lifecycle.getKey());
  }
}
