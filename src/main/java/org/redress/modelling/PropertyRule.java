package org.redress.modelling;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/**
 * An extension property bears a name that the platform knows where it stands, and a value: a
 * misspelt {@code notBy} would silently let everybody sign.
 */
@Component
class PropertyRule implements Rule {

  private static final Set<String> ANYWHERE = Set.of("clause", "basis", "limit");
  private static final Set<String> ON_PROCESS =
      Set.of(
          "accused",
          "caseNumber",
          "caseNumberAt",
          "receiptNumber",
          "satisfactionScale",
          "category",
          "confidential",
          "demand",
          "documents",
          "ladder",
          "policyText",
          "report",
          "transfer",
          "roles");
  private static final Set<String> ON_USER_TASK =
      Set.of("notBy", "approvalLimit", "climb", "clauseText", "standIn", "penalty", "unit");
  private static final Set<String> ON_EVENT =
      Set.of("authority", "deadline", "document", "onTimeout", "cycle", "until");

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (BaseElement element : diagram.all(BaseElement.class)) {
      if (element.getExtensionElements() != null) {
        element
            .getExtensionElements()
            .getElementsQuery()
            .filterByType(CamundaProperties.class)
            .list()
            .forEach(properties -> check(element, properties.getCamundaProperties(), findings));
      }
    }
  }

  private static void check(
      BaseElement element, Collection<CamundaProperty> properties, Findings findings) {
    Set<String> known = new TreeSet<>(ANYWHERE);
    if (element instanceof Process) {
      known.addAll(ON_PROCESS);
    } else if (element instanceof UserTask) {
      known.addAll(ON_USER_TASK);
    } else if (element instanceof CatchEvent) {
      known.addAll(ON_EVENT);
    }
    for (CamundaProperty property : properties) {
      String name = property.getCamundaName();
      if (name == null || !known.contains(name)) {
        findings.at(element.getId(), "没有名为「%s」的扩展属性，这里可用的有：%s", name, String.join("、", known));
      } else if (Elements.isBlank(property.getCamundaValue())) {
        findings.at(element.getId(), "扩展属性「%s」没有值。请填写，或删去这一项", name);
      }
    }
  }
}
