package org.redress.modelling;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.deadline.Moment;
import org.redress.modelling.Values.Kind;
import org.springframework.stereotype.Component;

/**
 * A date or a priority written on a task is one, and a step that is done once for each member of a
 * list has such a list: the engine finds out only when a case gets there, and the case stands.
 */
@Component
class TaskSettingRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (UserTask task : diagram.all(UserTask.class)) {
      checkDate(task, "到期日（Due date）", task.getCamundaDueDate(), diagram, findings);
      checkDate(task, "跟进日（Follow up date）", task.getCamundaFollowUpDate(), diagram, findings);
      Optional.ofNullable(task.getCamundaPriority())
          .filter(priority -> !isNumber(priority.trim(), diagram))
          .ifPresent(
              priority ->
                  findings.at(task.getId(), "优先级（Priority）须是0至100的整数，现为「%s」，任务会建不起来", priority));
    }
    diagram
        .all(MultiInstanceLoopCharacteristics.class)
        .forEach(loop -> checkLoop(loop, diagram, findings));
  }

  private static void checkDate(
      UserTask task, String setting, String date, DiagramFile diagram, Findings findings) {
    if (!Elements.isBlank(date) && !isDate(date.trim(), diagram)) {
      findings.at(
          task.getId(),
          "%s须是日期，现为「%s」，任务会建不起来。期限请画成任务的定时器，例如${deadline.of('reply')}；"
              + "案件里约定的日期写变量名，例如${promisedAt}",
          setting,
          date);
    }
  }

  private static boolean isDate(String text, DiagramFile diagram) {
    if (Elements.isExpression(text)) {
      return LimitCalls.calls(text).anyMatch(DeadlineCalls::isDate)
          || isOf(text, Kind.DATE, diagram);
    }
    try {
      Moment.of(text);
      return true;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private static boolean isNumber(String text, DiagramFile diagram) {
    return Elements.isExpression(text)
        ? isOf(text, Kind.NUMBER, diagram)
        : text.matches("\\d{1,2}|100");
  }

  /** Whether what an expression reads can be of the kind, as far as is known. */
  private static boolean isOf(String expression, Kind kind, DiagramFile diagram) {
    return diagram.lifecycle().isEmpty()
        || Juel.variables(expression).stream()
            .map(name -> diagram.upload().values(diagram.lifecycle().get()).of(name).kinds())
            .allMatch(kinds -> kinds.isEmpty() || kinds.contains(kind));
  }

  private static void checkLoop(
      MultiInstanceLoopCharacteristics loop, DiagramFile diagram, Findings findings) {
    String step = loop.getParentElement().getAttributeValue("id");
    String list = loop.getCamundaCollection();
    if (Elements.isBlank(list)) {
      if (loop.getLoopCardinality() == null) {
        findings.at(step, "多实例（Multi-instance）没有写明对哪一个清单的每一项办一次。请填写Collection");
      }
      return;
    }
    if (diagram.lifecycle().isEmpty()) {
      return; // what the callers have is not known
    }
    String policy = diagram.lifecycle().get();
    Set<String> names = Elements.isExpression(list) ? Juel.variables(list) : Set.of(list.trim());
    names.stream()
        .filter(name -> !isList(name, policy, diagram.upload()))
        .forEach(
            name ->
                findings.at(step, "多实例的清单「%s」没有表单以多选（Checklist）填写，也没有流程元素赋值，案件会停在这里。请核对拼写", name));
  }

  private static boolean isList(String name, String policy, Upload upload) {
    Set<Kind> kinds = upload.values(policy).of(name).kinds();
    return upload.variables(policy).knows(name) && (kinds.isEmpty() || kinds.contains(Kind.LIST));
  }
}
