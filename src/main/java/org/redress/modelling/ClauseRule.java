package org.redress.modelling;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.engine.Diagram;
import org.springframework.stereotype.Component;

/**
 * Every step and timer of a policy names the clause that it carries out; shared processes serve
 * many policies and name none.
 */
@Component
class ClauseRule implements Rule {

  private static final List<Class<? extends FlowElement>> STEPS =
      List.of(UserTask.class, BusinessRuleTask.class, ServiceTask.class, CallActivity.class);

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    if (diagram.lifecycle().isPresent()) {
      STEPS.forEach(step -> diagram.all(step).forEach(element -> check(element, findings)));
      diagram.all(CatchEvent.class).stream()
          .filter(Elements::isTimer)
          .forEach(timer -> check(timer, findings));
    }
  }

  private static void check(BaseElement element, Findings findings) {
    if (Diagram.property(element, "clause").isEmpty()) {
      findings.at(element.getId(), "没有注明依据的条款。请加扩展属性clause，例如「第九条6」；属于默认安排的再加basis=default");
    }
  }
}
