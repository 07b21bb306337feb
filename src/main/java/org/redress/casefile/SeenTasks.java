package org.redress.casefile;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/** The open tasks of a case, in its parts too, that the user who asks sees. */
@Component
class SeenTasks {

  private final ProcessEngine engine;

  SeenTasks(ProcessEngine engine) {
    this.engine = engine;
  }

  List<Task> of(String caseId) {
    String[] instances =
        Platform.unrestricted(
            engine,
            () ->
                engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .rootProcessInstanceId(caseId)
                    .list()
                    .stream()
                    .map(instance -> instance.getId())
                    .toArray(String[]::new));
    return instances.length == 0
        ? List.of()
        : engine.getTaskService().createTaskQuery().processInstanceIdIn(instances).list();
  }
}
