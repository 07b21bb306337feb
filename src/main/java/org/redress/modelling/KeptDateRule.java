package org.redress.modelling;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/**
 * No limit reads a date that was reckoned earlier and kept in a variable: such a date stays where
 * it is when the working calendar changes, or the table of limits. A case keeps the moment from
 * which the limit counts, or the date that somebody promised.
 */
@Component
class KeptDateRule implements Rule {

  private static final String NEVER = "never";

  /** A variable that an element gives a value. */
  private record Kept(String element, String variable, String expression) {}

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    Set<String> read = read(diagram);
    kept(diagram)
        .filter(kept -> read.contains(kept.variable()) && isReckoned(kept.expression()))
        .forEach(
            kept ->
                findings.at(
                    kept.element(),
                    "变量「%s」存的是算好的期限，日历有变动时不会随之移动。请改存起算时间（或客户承诺的日期），"
                        + "由定时器每次计算，例如deadline.of('reply', registeredAt)、"
                        + "deadline.at(promisedAt, 'reply', registeredAt)",
                    kept.variable()));
  }

  /** What the limits of the policy read, by whatever name it was handed on. */
  private static Set<String> read(DiagramFile diagram) {
    List<DiagramFile> policy =
        diagram
            .lifecycle()
            .map(id -> diagram.upload().diagramsOf(id))
            .orElse(Stream.of(diagram))
            .toList();
    Set<String> read = new HashSet<>();
    policy.stream().flatMap(KeptDateRule::dates).forEach(date -> read.addAll(Juel.variables(date)));
    List<Kept> handed = policy.stream().flatMap(KeptDateRule::kept).toList();
    boolean more = true;
    while (more) {
      more = false;
      for (Kept kept : handed) {
        more |= read.contains(kept.variable()) && read.addAll(Juel.variables(kept.expression()));
      }
    }
    return read;
  }

  private static Stream<String> dates(DiagramFile diagram) {
    return Stream.concat(
        diagram.all(TimeDate.class).stream().map(ModelElementInstance::getTextContent),
        diagram.all(UserTask.class).stream()
            .map(UserTask::getCamundaDueDate)
            .filter(Objects::nonNull));
  }

  private static Stream<Kept> kept(DiagramFile diagram) {
    return Stream.of(
            diagram.all(CamundaOutputParameter.class).stream()
                .map(to -> kept(to, to.getCamundaName(), to.getTextContent())),
            diagram.all(CamundaInputParameter.class).stream()
                .map(to -> kept(to, to.getCamundaName(), to.getTextContent())),
            diagram.all(CamundaIn.class).stream()
                .map(in -> kept(in, in.getCamundaTarget(), given(in))))
        .flatMap(all -> all)
        .flatMap(Optional::stream);
  }

  private static String given(CamundaIn in) {
    return in.getCamundaSource() == null
        ? in.getCamundaSourceExpression()
        : "${" + in.getCamundaSource() + "}";
  }

  private static Optional<Kept> kept(
      ModelElementInstance assignment, String variable, String expression) {
    return variable == null || expression == null
        ? Optional.empty()
        : Optional.of(new Kept(owner(assignment), variable, expression.trim()));
  }

  /** Id of the step or event that the assignment stands on. */
  private static String owner(ModelElementInstance assignment) {
    ModelElementInstance owner = assignment;
    while (!(owner instanceof FlowElement)) {
      owner = owner.getParentElement();
    }
    return owner.getAttributeValue("id");
  }

  /** Whether some branch of it is a date that {@code deadline} works out. */
  private static boolean isReckoned(String expression) {
    try {
      return Juel.parse(expression).results().stream()
          .flatMap(Optional::stream)
          .anyMatch(call -> DeadlineCalls.isDate(call) && !call.method().equals(NEVER));
    } catch (TreeBuilderException malformed) {
      return false;
    }
  }
}
