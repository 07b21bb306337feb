package org.redress.modelling;

import static org.camunda.bpm.model.bpmn.impl.BpmnModelConstants.BPMN20_NS;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Transaction;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * A diagram consists of elements that somebody, a table or the platform carries out: before any
 * other a case would stand for ever, or pass as though it had been done.
 */
@Component
class ElementRule implements Rule {

  private static final List<Class<? extends FlowNode>> IN_USE =
      List.of(
          UserTask.class,
          BusinessRuleTask.class,
          ServiceTask.class,
          CallActivity.class,
          SubProcess.class,
          ExclusiveGateway.class,
          InclusiveGateway.class,
          ParallelGateway.class,
          CatchEvent.class,
          IntermediateThrowEvent.class,
          EndEvent.class);

  private static final Map<String, String> INSTEAD = new LinkedHashMap<>();

  static {
    INSTEAD.put("task", "普通任务（Task）没有人办，流程直接通过。请改为用户任务（User task）");
    INSTEAD.put("manualTask", "手工任务（Manual task）没有人办，流程直接通过。请改为用户任务（User task）");
    INSTEAD.put("receiveTask", "接收任务（Receive task）等待的消息没有人发，案件会停在这里。请改为用户任务，由人录入结果");
    INSTEAD.put("sendTask", "发送任务（Send task）没有系统办理。请改为用户任务，由人发送后录入");
    INSTEAD.put("eventBasedGateway", "事件网关等待的事件没有人发，案件会停在这里。请改为用户任务和它的定时器");
    INSTEAD.put("complexGateway", "复杂网关（Complex gateway）引擎不执行。请改为排他、并行或包容网关");
  }

  /** The engine's model has no type for it. */
  private static final String LOOP = "standardLoopCharacteristics";

  private static final Set<String> CAUGHT =
      Set.of("timerEventDefinition", "escalationEventDefinition");
  private static final Set<String> THROWN =
      Set.of("escalationEventDefinition", "terminateEventDefinition");

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (FlowNode node : diagram.all(FlowNode.class)) {
      String type = node.getElementType().getTypeName();
      if (IN_USE.stream().noneMatch(kind -> kind.isInstance(node)) || node instanceof Transaction) {
        findings.at(
            node.getId(), "%s", INSTEAD.getOrDefault(type, "不能用「" + type + "」，请改为用户任务、决策或调用流程"));
      } else if (node instanceof Event event) {
        checkEvent(event, findings);
      }
      if (node.getUniqueChildElementByNameNs(BPMN20_NS, LOOP) != null) {
        findings.at(node.getId(), "循环标记（Loop）引擎不执行，只办一次。请用网关连回这一步，或用多实例（Multi-instance）");
      }
    }
  }

  private static void checkEvent(Event event, Findings findings) {
    Set<String> known = event instanceof ThrowEvent ? THROWN : CAUGHT;
    event.getChildElementsByType(EventDefinition.class).stream()
        .map(definition -> definition.getElementType().getTypeName())
        .filter(type -> !known.contains(type))
        .forEach(
            type ->
                findings.at(
                    event.getId(),
                    "事件「%s」不能用：没有人发出或接收它，案件会停在这里或出错。等人的改为用户任务，等时间的用定时器",
                    type.replace("EventDefinition", "")));
  }
}
