package org.redress.modelling;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.engine.Diagram;
import org.springframework.stereotype.Component;

/**
 * The steps that {@code notBy} names exist: otherwise nobody would be kept from signing. Shared
 * processes name their callers'.
 */
@Component
class FourEyesRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    if (diagram.lifecycle().isEmpty()) {
      return;
    }
    Set<String> steps =
        diagram
            .upload()
            .diagramsOf(diagram.lifecycle().get())
            .flatMap(part -> part.ids(UserTask.class))
            .collect(Collectors.toSet());
    for (UserTask task : diagram.all(UserTask.class)) {
      Elements.list(Diagram.property(task, "notBy").orElse(null)).stream()
          .filter(step -> !steps.contains(step))
          .forEach(step -> findings.at(task.getId(), "扩展属性notBy指的「%s」不是本制度的用户任务，请核对拼写", step));
    }
  }
}
