package org.redress.modelling;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.deadline.FromNow;
import org.redress.engine.Diagram;
import org.springframework.stereotype.Component;

/** An event sub-process that watches a limit over several steps says when the limit is kept. */
@Component
class WatchRule implements Rule {

  private static final String UNTIL = "until";

  /** What the engine keeps of a timer's expression, without the {@code DATE: } before it. */
  private static final int LONGEST = 240;

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (TimerEventDefinition timer : diagram.all(TimerEventDefinition.class)) {
      if (timer.getTimeDate() != null
          && timer.getTimeDate().getTextContent().trim().length() > LONGEST) {
        findings.at(
            timer.getParentElement().getAttributeValue("id"),
            "定时器的表达式太长，最多%d个字符。请把条件写进时限表",
            LONGEST);
      }
      if (timer.getParentElement() instanceof StartEvent start
          && start.getParentElement() instanceof SubProcess) {
        checkWatch(diagram, start, timer, findings);
      }
    }
  }

  private static void checkWatch(
      DiagramFile diagram, StartEvent start, TimerEventDefinition timer, Findings findings) {
    if (start.isInterrupting()) {
      findings.at(start.getId(), "监督时限的事件子流程不能中断案件。请改为非中断的定时启动事件");
    }
    List<String> until = Diagram.list(start, UNTIL);
    if (!until.isEmpty()
        && timer.getTimeDate() != null
        && FromNow.counts(timer.getTimeDate().getTextContent())) {
      findings.at(start.getId(), "写了until的时限须从一个时刻起算，例如deadline.of('reply', receivedAt)");
    }
    Set<String> steps = steps(diagram);
    until.stream()
        .filter(
            named ->
                steps.stream()
                    .noneMatch(step -> step.equals(named) || step.startsWith(named + "-")))
        .forEach(named -> findings.at(start.getId(), "until写的「%s」不是本制度的环节。请核对id", named));
  }

  /** Ids of what is done in the policy. */
  private static Set<String> steps(DiagramFile diagram) {
    Stream<DiagramFile> all =
        diagram
            .lifecycle()
            .map(policy -> diagram.upload().diagramsOf(policy))
            .orElse(Stream.of(diagram));
    return Stream.concat(all, Stream.of(diagram))
        .flatMap(
            file ->
                Stream.<Activity>concat(
                    file.all(UserTask.class).stream(), file.all(CallActivity.class).stream()))
        .map(Activity::getId)
        .collect(Collectors.toSet());
  }
}
