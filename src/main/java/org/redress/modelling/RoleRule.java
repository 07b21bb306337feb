package org.redress.modelling;

import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.redress.engine.Diagram;
import org.springframework.stereotype.Component;

/** An authority that a timer names is a role of the policy: another would be told nothing. */
@Component
class RoleRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    if (diagram.lifecycle().isEmpty()) {
      return; // shared processes are told by their callers
    }
    for (CatchEvent event : diagram.all(CatchEvent.class)) {
      Diagram.list(event, "authority").stream()
          .filter(role -> !Elements.isExpression(role) && !Groups.isRole(role, diagram))
          .forEach(
              role ->
                  findings.at(
                      event.getId(),
                      "扩展属性authority里的「%s」不是本制度的岗位：没有它的泳道，流程的扩展属性roles里也没有。请核对拼写",
                      role));
    }
  }
}
