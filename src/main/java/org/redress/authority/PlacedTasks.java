package org.redress.authority;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts {@link PlacedGroups} in the place of what each step's diagram says, as it is read. */
class PlacedTasks extends AbstractBpmnParseListener {

  private final Placement placement;

  PlacedTasks(Placement placement) {
    this.placement = placement;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    Optional<String> unit = unit(element);
    List<Expression> written = List.copyOf(task.getCandidateGroupIdExpressions());
    task.getCandidateGroupIdExpressions().clear();
    written.forEach(
        groups -> task.addCandidateGroupIdExpression(new PlacedGroups(groups, unit, placement)));
  }

  private static Optional<String> unit(Element element) {
    return Optional.ofNullable(element.element("extensionElements"))
        .map(more -> more.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties"))
        .stream()
        .flatMap(list -> list.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream())
        .filter(property -> Placement.PROPERTY.equals(property.attribute("name")))
        .map(property -> property.attribute("value"))
        .findFirst();
  }
}
