package org.redress.modelling;

import java.util.List;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.stereotype.Component;

/**
 * A timer of a case is a date that {@code deadline} works out: the working calendar is known
 * nowhere else.
 */
@Component
class TimerRule implements Rule {

  private static final String EXAMPLE = "例如${deadline.in('P3BD')}";

  private final Expressions expressions;

  TimerRule(Expressions expressions) {
    this.expressions = expressions;
  }

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (TimerEventDefinition timer : diagram.all(TimerEventDefinition.class)) {
      if (timer.getParentElement() instanceof CatchEvent event && !startsProcess(event)) {
        check(timer, event, diagram, findings);
      }
    }
  }

  /** Whether it is the start event of a periodic duty. */
  static boolean startsProcess(CatchEvent event) {
    return event instanceof StartEvent && event.getParentElement() instanceof Process;
  }

  private void check(
      TimerEventDefinition timer, CatchEvent event, DiagramFile diagram, Findings findings) {
    if (timer.getTimeDate() == null) {
      findings.at(event.getId(), "定时器的类型须为Date（timeDate），期限由deadline计算，%s", EXAMPLE);
      return;
    }
    String text = timer.getTimeDate().getTextContent().trim();
    List<String> faults =
        expressions.faults(new ModelText.Written(event.getId(), "timeDate", text), diagram);
    faults.forEach(fault -> findings.at(event.getId(), "%s", fault));
    if (faults.isEmpty() && !isDate(text)) {
      findings.at(event.getId(), "定时器「%s」须是一个由deadline算出日期的表达式，%s", text, EXAMPLE);
    }
  }

  private static boolean isDate(String text) {
    try {
      Juel expression = Juel.parse(text);
      return expression.isSingle()
          && expression.results().stream()
              .allMatch(result -> result.filter(DeadlineCalls::isDate).isPresent());
    } catch (TreeBuilderException malformed) {
      return false;
    }
  }
}
