package org.redress.modelling;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.stereotype.Component;

/**
 * Staff start lifecycles, not their parts: a part started by itself would be a case that the
 * register does not know.
 */
@Component
class PartRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    String id = diagram.id();
    if (diagram.isStartable() && !diagram.isLifecycle()) {
      findings.at(
          id,
          "这不是制度的主流程，员工不能直接发起：请去掉Startable的勾选（isStartableInTasklist=false）。若是独立的制度，请加扩展属性caseNumber");
    } else if (diagram.isStartable()) {
      caller(diagram)
          .ifPresent(
              caller ->
                  findings.at(
                      id,
                      "流程被「%s」调用，员工不能直接发起：请去掉Startable的勾选（isStartableInTasklist=false）",
                      caller));
    } else if (diagram.isLifecycle()) {
      findings.at(id, "制度的主流程须能由员工发起：请勾选Startable（去掉isStartableInTasklist=false）");
    }
  }

  private static Optional<String> caller(DiagramFile called) {
    return called.upload().diagrams().stream()
        .flatMap(diagram -> diagram.all(CallActivity.class).stream())
        .filter(call -> called.id().equals(call.getCalledElement()))
        .map(CallActivity::getId)
        .findFirst();
  }
}
