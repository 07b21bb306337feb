package org.redress.casefile;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.redress.identity.Identities;
import org.redress.identity.IdentityField;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the plug-in in Tasklist shows beside a task. */
@RestController
@RequestMapping("/api/tasks")
@Hidden
class TaskCaseApi {

  private final CaseFiles cases;
  private final TaskCards cards;
  private final StepPolicies policies;
  private final Identities identities;
  private final ProcessEngine engine;

  TaskCaseApi(
      CaseFiles cases,
      TaskCards cards,
      StepPolicies policies,
      Identities identities,
      ProcessEngine engine) {
    this.cases = cases;
    this.cards = cards;
    this.policies = policies;
    this.identities = identities;
    this.engine = engine;
  }

  /** Cards of those of the tasks that the user sees. */
  @GetMapping("/cards")
  List<TaskCard> cards(@RequestParam("id") List<String> taskIds) {
    return cards.of(taskIds);
  }

  @GetMapping("/{taskId}/case")
  CaseFile caseFile(@PathVariable String taskId) {
    return cases.ofTask(taskId).orElseThrow(() -> new NoSuchCaseException(taskId));
  }

  /** What the policy says about the task's step. */
  @GetMapping("/{taskId}/policy")
  StepPolicy policy(@PathVariable String taskId) {
    return policies.of(taskId).orElseThrow(() -> new NoSuchCaseException(taskId));
  }

  /** Only for who has claimed the task; each call is logged. */
  @GetMapping("/{taskId}/identity")
  List<IdentityField> identity(@PathVariable String taskId) {
    Task task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
    if (task == null) {
      throw new NoSuchCaseException(taskId);
    }
    String reader = engine.getIdentityService().getCurrentAuthentication().getUserId();
    if (!reader.equals(task.getAssignee())) {
      throw new AuthorizationException("认领任务后才能查看投诉人信息");
    }
    return identities.read(cases.rootOf(task), reader, taskId);
  }
}
