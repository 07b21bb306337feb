package org.redress.modelling;

import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.springframework.stereotype.Component;

/**
 * Every expression can be evaluated: conditions, groups, assignees, parameters. Timers have {@link
 * TimerRule}.
 */
@Component
class ExpressionRule implements Rule {

  private final Expressions expressions;

  ExpressionRule(Expressions expressions) {
    this.expressions = expressions;
  }

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (ModelText.Written written : diagram.expressions()) {
      boolean timer =
          written.place().startsWith("time")
              && diagram.element(written.element()) instanceof CatchEvent;
      if (!timer) {
        expressions
            .faults(written, diagram)
            .forEach(fault -> findings.at(written.element(), "%s", fault));
      }
    }
  }
}
