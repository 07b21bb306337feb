package org.redress.modelling;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** A case comes to every step and goes on from it, by one way unless a gateway says otherwise. */
@Component
class ConnectionRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    Set<FlowNode> reached = reached(diagram);
    for (FlowNode node : diagram.all(FlowNode.class)) {
      if (!begins(node) && node.getIncoming().isEmpty()) {
        findings.at(node.getId(), "没有连入的顺序流，案件永远到不了这里。请从前一步连过来，或删去");
      } else if (!reached.contains(node)) {
        findings.at(node.getId(), "从流程的开始走不到这里。请从前面的步骤连过来，或删去");
      }
      if (!ends(node) && node.getOutgoing().isEmpty()) {
        findings.at(node.getId(), "没有连出的顺序流，案件到这里就不声不响地结束。请连到下一步，或连到一个结束事件");
      }
      if (!(node instanceof Gateway) && node.getOutgoing().size() > 1) {
        findings.at(node.getId(), "连出%d条顺序流，案件会同时走每一条。请先连到网关，由网关分路", node.getOutgoing().size());
      }
    }
  }

  private static boolean begins(FlowNode node) {
    return node instanceof StartEvent
        || node instanceof BoundaryEvent
        || node instanceof SubProcess part && part.triggeredByEvent();
  }

  /** What timers without a flow do is said where timers are checked. */
  private static boolean ends(FlowNode node) {
    return node instanceof EndEvent
        || node instanceof BoundaryEvent
        || node instanceof SubProcess part && part.triggeredByEvent();
  }

  private static Set<FlowNode> reached(DiagramFile diagram) {
    Collection<BoundaryEvent> boundaries = diagram.all(BoundaryEvent.class);
    Deque<FlowNode> ahead = new ArrayDeque<>(diagram.all(StartEvent.class));
    diagram.all(SubProcess.class).stream().filter(ConnectionRule::begins).forEach(ahead::add);
    Set<FlowNode> reached = new HashSet<>();
    while (!ahead.isEmpty()) {
      FlowNode node = ahead.poll();
      if (reached.add(node)) {
        Stream.concat(next(node), attached(node, boundaries)).forEach(ahead::add);
      }
    }
    return reached;
  }

  private static Stream<FlowNode> next(FlowNode node) {
    return node.getOutgoing().stream().map(SequenceFlow::getTarget);
  }

  private static Stream<BoundaryEvent> attached(FlowNode node, Collection<BoundaryEvent> all) {
    return node instanceof Activity
        ? List.copyOf(all).stream().filter(boundary -> node.equals(boundary.getAttachedTo()))
        : Stream.empty();
  }
}
