package org.redress.engine;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads what an analyst wrote on an element of a diagram. */
public final class Diagram {

  private Diagram() {}

  /**
   * Value of an extension property ({@code clause}, {@code authority}, …); empty where it is not
   * set.
   */
  public static Optional<String> property(ModelElementInstance element, String name) {
    if (!(element instanceof BaseElement base) || base.getExtensionElements() == null) {
      return Optional.empty();
    }
    return base
        .getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .list()
        .stream()
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> name.equals(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .filter(Objects::nonNull)
        .map(String::trim)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
