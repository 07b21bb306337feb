package org.redress.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads what an analyst wrote on an element of a diagram. */
public final class Diagram {

  private static final String LANE = "lane-";
  private static final String ENDED = "ended-";
  private static final String REMINDED = "ended-reminded-";

  private Diagram() {}

  /** Whether an end ends a reminder and no case, as older diagrams drew it. */
  public static boolean endsReminder(String end) {
    return end.startsWith(REMINDED);
  }

  /**
   * Outcome that an end of a lifecycle's diagram gives the case; empty where it ends a reminder, or
   * only a part of the diagram, such as a watch over several steps.
   */
  public static Optional<String> outcome(EndEvent end) {
    String id = end.getId();
    return end.getParentElement() instanceof Process && id.startsWith(ENDED) && !endsReminder(id)
        ? Optional.of(id.substring(ENDED.length()))
        : Optional.empty();
  }

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

  /** Whether only those who handle a case of it may know of the case. */
  public static boolean isConfidential(ModelElementInstance lifecycle) {
    return property(lifecycle, "confidential").filter(Boolean::parseBoolean).isPresent();
  }

  /** Whether a timer starts it: a periodic duty. */
  public static boolean startsByItself(Process process) {
    return process.getChildElementsByType(StartEvent.class).stream()
        .flatMap(start -> start.getEventDefinitions().stream())
        .anyMatch(TimerEventDefinition.class::isInstance);
  }

  /** The members of a list that an extension property holds; none where it is not set. */
  public static List<String> list(ModelElementInstance element, String name) {
    return property(element, name).map(Diagram::list).orElse(List.of());
  }

  /** The members of a list as analysts write it, with either comma. */
  public static List<String> list(String written) {
    return Arrays.stream(written.split("[,，]"))
        .map(String::trim)
        .filter(member -> !member.isEmpty())
        .toList();
  }

  /**
   * What the roles of a diagram are called, by id: as their lanes are, else as the process says
   * whose property {@code roles} names those without a lane ({@code quality-room 品保室}).
   */
  public static Map<String, String> roles(BpmnModelInstance model) {
    Map<String, String> roles = new LinkedHashMap<>();
    model.getModelElementsByType(Lane.class).stream()
        .filter(lane -> lane.getId().startsWith(LANE))
        .forEach(lane -> roles.putIfAbsent(lane.getId().substring(LANE.length()), lane.getName()));
    model.getModelElementsByType(Process.class).stream()
        .flatMap(process -> list(process, "roles").stream())
        .map(role -> role.split("\\s+", 2))
        .filter(role -> role.length == 2)
        .forEach(role -> roles.putIfAbsent(role[0], role[1]));
    return roles;
  }
}
