package org.redress.modelling;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.engine.Diagram;
import org.redress.engine.Ladder;
import org.redress.engine.PolicyGroup;
import org.redress.register.ClimbReason;
import org.springframework.stereotype.Component;

/**
 * The ladder of a lifecycle names roles that have a task, each once, and every authority that a
 * timer climbs to; a task that says why a case climbs to it stands on it.
 */
@Component
class LadderRule implements Rule {

  private static final Set<String> REASONS =
      Arrays.stream(ClimbReason.values())
          .map(reason -> reason.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (UserTask task : diagram.all(UserTask.class)) {
      Diagram.property(task, "climb")
          .filter(reason -> !REASONS.contains(reason))
          .ifPresent(
              reason ->
                  findings.at(
                      task.getId(), "扩展属性climb只能是%s，现为「%s」", String.join("、", REASONS), reason));
    }
    if (diagram.isLifecycle() && diagram.isStartable()) {
      check(diagram, Ladder.of(diagram.process().orElseThrow()), findings);
    }
  }

  private static void check(DiagramFile diagram, Ladder ladder, Findings findings) {
    Set<String> roles = parts(diagram).flatMap(LadderRule::roles).collect(Collectors.toSet());
    ladder
        .roles()
        .filter(role -> !roles.contains(role))
        .forEach(role -> findings.at(diagram.id(), "扩展属性ladder里的岗位「%s」没有任何任务，请核对拼写", role));
    if (ladder.roles().distinct().count() < ladder.roles().count()) {
      findings.at(diagram.id(), "扩展属性ladder里一个岗位只能写一次");
    }
    if (!ladder.rungs().isEmpty()) {
      Stream.concat(parts(diagram).flatMap(LadderRule::climbedTo), declared(diagram))
          .filter(
              task ->
                  Elements.list(task.getCamundaCandidateGroups()).stream()
                      .map(PolicyGroup::role)
                      .noneMatch(role -> ladder.rank(role) >= 0))
          .map(UserTask::getId)
          .distinct()
          .forEach(
              task -> findings.at(diagram.id(), "案件会升级到任务「%s」，扩展属性ladder却没有它的岗位，请按从低到高补上", task));
    }
  }

  private static Stream<DiagramFile> parts(DiagramFile diagram) {
    return diagram.upload().diagramsOf(diagram.id());
  }

  private static Stream<String> roles(DiagramFile part) {
    return part.all(UserTask.class).stream()
        .flatMap(task -> Elements.list(task.getCamundaCandidateGroups()).stream())
        .map(PolicyGroup::role);
  }

  private static Stream<UserTask> declared(DiagramFile diagram) {
    return parts(diagram)
        .flatMap(part -> part.all(UserTask.class).stream())
        .filter(task -> Diagram.property(task, "climb").isPresent());
  }

  private static Stream<UserTask> climbedTo(DiagramFile part) {
    return part.all(BoundaryEvent.class).stream()
        .filter(BoundaryEvent::cancelActivity)
        .flatMap(timer -> part.flowsFrom(timer).stream())
        .map(SequenceFlow::getTarget)
        .filter(UserTask.class::isInstance)
        .map(UserTask.class::cast);
  }
}
