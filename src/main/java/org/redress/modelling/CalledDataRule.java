package org.redress.modelling;

import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.redress.engine.CalledData;
import org.springframework.stereotype.Component;

/**
 * A part has the data of its case in one of two ways, which are no values. The engine's own copies
 * of everything work too, at many times the cost: whoever deploys one is told.
 */
@Component
class CalledDataRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    elsewhere(diagram, findings);
    for (CallActivity call : diagram.all(CallActivity.class)) {
      if (copiesAll(call)) {
        findings.remark(
            call.getId(),
            "调用把案件的全部变量复制进部件。请去掉variables=\"all\"，在Delegate expression（变量映射）里写「%s」：部件只取它用到的，只交回它改过的",
            CalledData.SHARED);
      }
    }
  }

  private static void elsewhere(DiagramFile diagram, Findings findings) {
    diagram.expressions().stream()
        .filter(
            written ->
                CalledData.isMapping(written.text())
                    && !written.place().equals(CalledData.ATTRIBUTE))
        .forEach(
            written ->
                findings.at(
                    written.element(),
                    "「%s」只能写在调用活动的Delegate expression（变量映射）里，不是一个值",
                    written.text()));
  }

  private static boolean copiesAll(CallActivity call) {
    return call.getExtensionElements() != null
        && call
            .getExtensionElements()
            .getElementsQuery()
            .filterByType(CamundaIn.class)
            .list()
            .stream()
            .map(CamundaIn::getCamundaVariables)
            .filter(Objects::nonNull)
            .anyMatch("all"::equals);
  }
}
