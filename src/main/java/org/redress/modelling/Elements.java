package org.redress.modelling;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Small questions about elements and what is written on them. */
final class Elements {

  private Elements() {}

  /** Whether the text holds an expression. */
  static boolean isExpression(String text) {
    return text.contains("${") || text.contains("#{");
  }

  static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  /** The members of a list separated by commas, none if there is no text. */
  static List<String> list(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(",")).map(String::trim).filter(part -> !part.isEmpty()).toList();
  }

  static boolean isTimer(CatchEvent event) {
    return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
  }
}
