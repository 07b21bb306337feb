package org.redress.modelling;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * A user task lies with roles of its policy: who is in none of its groups neither sees nor
 * completes it.
 */
@Component
class UserTaskRule implements Rule {

  private static final String LANE = "lane-";

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    for (UserTask task : diagram.all(UserTask.class)) {
      List<String> groups = Elements.list(task.getCamundaCandidateGroups());
      if (groups.isEmpty()) {
        findings.at(
            task.getId(),
            "用户任务没有候选组（Candidate groups），只指定办理人（Assignee）不够。请填写岗位组，例如%s.岗位",
            diagram.lifecycle().orElse("制度"));
      } else {
        Groups.faults(groups, diagram).forEach(fault -> findings.at(task.getId(), "%s", fault));
        checkLane(task, groups, diagram, findings);
      }
      if (!Elements.isBlank(task.getCamundaCandidateUsers())) {
        findings.at(task.getId(), "不能指定候选用户（Candidate users）。任务属于岗位：请改用候选组（Candidate groups）");
      }
    }
  }

  /** A role is misspelt more easily than both the lane and the group are. */
  private static void checkLane(
      UserTask task, List<String> groups, DiagramFile diagram, Findings findings) {
    if (diagram.lifecycle().isEmpty() || groups.stream().anyMatch(Elements::isExpression)) {
      return;
    }
    diagram.all(Lane.class).stream()
        .filter(lane -> lane.getFlowNodeRefs().contains(task) && lane.getId().startsWith(LANE))
        .map(lane -> lane.getId().substring(LANE.length()))
        .filter(role -> groups.stream().noneMatch(group -> group.endsWith("." + role)))
        .forEach(
            role ->
                findings.at(
                    task.getId(),
                    "任务在泳道「%s%s」里，候选组里却没有「%s.%s」。请核对岗位，或把任务移到其岗位的泳道",
                    LANE,
                    role,
                    diagram.lifecycle().get(),
                    role));
  }
}
