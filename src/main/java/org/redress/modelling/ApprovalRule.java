package org.redress.modelling;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.engine.Diagram;
import org.springframework.stereotype.Component;

/**
 * A task with an approval limit can send the case up: its decision exists, its role is known, and a
 * gateway asks whether the limit was exceeded.
 */
@Component
class ApprovalRule implements Rule {

  private static final String EXCEEDED = "approvalExceeded";

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (UserTask task : diagram.all(UserTask.class)) {
      Diagram.property(task, "approvalLimit")
          .ifPresent(decision -> check(task, decision, diagram, findings));
    }
  }

  private static void check(
      UserTask task, String decision, DiagramFile diagram, Findings findings) {
    if (!Elements.isExpression(decision) && diagram.upload().table(decision).isEmpty()) {
      findings.at(task.getId(), "扩展属性approvalLimit指的决策「%s」没有一同部署，请核对拼写", decision);
    }
    boolean named =
        Elements.list(task.getCamundaCandidateGroups()).stream()
            .map(group -> group.substring(group.lastIndexOf('.') + 1))
            .anyMatch(role -> task.getId().matches(".+-approval-" + Pattern.quote(role)));
    if (diagram.lifecycle().isPresent() && !named) {
      findings.at(task.getId(), "有审批权限的任务，id须写作「步骤-approval-岗位」，岗位即其候选组的岗位");
    }
    if (!isAsked(task, diagram, new HashSet<>())) {
      findings.at(
          task.getId(), "审批任务之后没有网关问是否超出权限。请连到一个网关，其中一条顺序流的条件为${approvalExceeded}，回到判定权限的一步");
    }
  }

  /** Whether each way on comes first to a gateway that asks; gateways that only join are passed. */
  private static boolean isAsked(FlowNode node, DiagramFile diagram, Set<FlowNode> seen) {
    List<SequenceFlow> flows = diagram.flowsFrom(node);
    return seen.add(node)
        && !flows.isEmpty()
        && flows.stream()
            .map(SequenceFlow::getTarget)
            .allMatch(
                next ->
                    next instanceof Gateway
                        && (asks(next, diagram)
                            || joins(next, diagram) && isAsked(next, diagram, seen)));
  }

  private static boolean joins(FlowNode gateway, DiagramFile diagram) {
    return diagram.flowsFrom(gateway).size() == 1;
  }

  private static boolean asks(FlowNode gateway, DiagramFile diagram) {
    return diagram.flowsFrom(gateway).stream()
        .map(
            flow ->
                Optional.ofNullable(flow.getConditionExpression())
                    .map(condition -> condition.getTextContent())
                    .orElse(""))
        .anyMatch(condition -> condition.contains(EXCEEDED));
  }
}
