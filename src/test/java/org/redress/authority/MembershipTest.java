package org.redress.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.redress.testing.View;
import org.springframework.beans.factory.annotation.Autowired;

/** A task belongs to its candidate groups. */
@RedressTest
class MembershipTest {

  private static final String RECEIVERS = "retail-franchise.first-level-receiver";
  private static final String RECEIVER = "retail-first-level-receiver";
  private static final String STRANGER = "manufacturing-rd";

  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private View view;
  @Autowired private TaskService tasks;

  @Test
  void a_member_finds_takes_and_gives_back_the_task() {
    var complaint = filed();
    String task = complaint.open("register").getId();

    assertThat(view.tasks(RECEIVER, complaint)).containsExactly("register");
    staff.as(RECEIVER, () -> claim(task, RECEIVER));
    assertThat(complaint.open("register").getAssignee()).isEqualTo(RECEIVER);
    staff.as(RECEIVER, () -> claim(task, null));
    assertThat(complaint.open("register").getAssignee()).isNull();
    assertThat(view.tasks(RECEIVER, complaint)).containsExactly("register");
  }

  @Test
  void a_stranger_finds_nothing_and_is_refused_in_chinese() {
    var complaint = filed();
    String task = complaint.open("register").getId();

    assertThat(view.tasks(STRANGER, complaint)).isEmpty();
    assertThat(view.pastSteps(STRANGER, complaint)).isEmpty();
    assertThat(view.runningInstances(STRANGER, complaint)).isZero();
    assertThat(view.variables(STRANGER, complaint)).isZero();
    for (Runnable request :
        List.<Runnable>of(
            () -> tasks.claim(task, STRANGER),
            () -> tasks.complete(task, Map.of()),
            () -> tasks.setAssignee(task, STRANGER),
            () -> tasks.delegateTask(task, RECEIVER),
            () -> tasks.getVariables(task),
            () -> tasks.getIdentityLinksForTask(task))) {
      assertThat(staff.refusal(STRANGER, request)).contains("此任务不由您办理");
    }
  }

  @Test
  void a_member_can_take_a_task_but_neither_give_it_away_nor_change_who_may_have_it() {
    String task = filed().open("register").getId();

    assertThat(staff.refusal(RECEIVER, () -> tasks.setAssignee(task, RECEIVER))).contains("此任务不由您办理");
    assertThat(staff.refusal(RECEIVER, () -> tasks.delegateTask(task, RECEIVER))).contains("此任务不由您办理");
    assertThat(staff.refusal(RECEIVER, () -> tasks.addCandidateGroup(task, "analysts"))).contains("由流程图规定");
  }

  @Test
  void nobody_can_give_it_to_an_outsider_by_whatever_door() {
    var complaint = filed();
    String task = complaint.open("register").getId();

    String sentence = "%s不在任务「%s」的候选岗位（一级受理人）之内，请改派该岗位的人员"
        .formatted(STRANGER, complaint.open("register").getName());
    assertThat(staff.refusal(RECEIVER, () -> tasks.claim(task, STRANGER))).isEqualTo(sentence);
    assertRefused(() -> tasks.setAssignee(task, STRANGER), sentence);
    assertRefused(() -> tasks.delegateTask(task, STRANGER), sentence);
    assertRefused(() -> tasks.setOwner(task, STRANGER), sentence);
    var changed = complaint.open("register");
    changed.setAssignee(STRANGER);
    assertRefused(() -> tasks.saveTask(changed), sentence);
    assertThat(complaint.open("register").getAssignee()).isNull();
    assertThat(complaint.open("register").getOwner()).isNull();
  }

  @Test
  void who_has_left_the_group_cannot_finish_what_they_had_taken() {
    String leaver = staff.employs("retail-first-level-receiver-leaving", RECEIVERS);
    var complaint = filed();
    String task = complaint.open("register").getId();
    staff.as(leaver, () -> claim(task, leaver));

    staff.dismisses(leaver, RECEIVERS);

    assertThat(staff.refusal(leaver, () -> tasks.complete(task))).contains("此任务不由您办理");
    staff.as(RECEIVER, () -> claim(task, null));
    assertThat(view.tasks(leaver, complaint)).as("given back, it is no longer theirs to see").isEmpty();
  }

  private Void claim(String task, String user) {
    tasks.claim(task, user);
    return null;
  }

  private ComplaintCase filed() {
    return complaints.about("retail-franchise").with("complainantType", "consumer").filed();
  }

  private static void assertRefused(Runnable request, String sentence) {
    assertThatThrownBy(request::run).isInstanceOf(AuthorizationException.class).hasMessage(sentence);
  }
}
