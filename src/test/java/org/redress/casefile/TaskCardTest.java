package org.redress.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** A task in the list tells which case it is of, and when it is due. */
@RedressTest
class TaskCardTest {

  private static final String RECEIVER = "retail-first-level-receiver";

  @Autowired private Complaints complaints;
  @Autowired private TaskCards cards;
  @Autowired private TaskService tasks;
  @Autowired private Staff staff;

  @Test
  void a_card_says_how_much_working_time_is_left_and_by_how_much_it_is_over() {
    ComplaintCase complaint = complaints.at("2026-03-10T10:00").about("retail-franchise").with("title", "包带断裂").filed();
    String task = complaint.open("register").getId();

    TaskCard card = card(task);
    assertThat(card.title()).isEqualTo("包带断裂");
    assertThat(card.left()).startsWith("还有1个工作日");
    assertThat(card.overdue()).isFalse();

    complaints.at("2026-03-12T10:00");
    assertThat(card(task).left()).isEqualTo("已逾期1小时工作时间");
    assertThat(card(task).overdue()).isTrue();
  }

  @Tag("database")
  @Test
  void the_cards_of_a_page_are_told_together_each_with_its_case_its_roles_and_how_often_it_was_reminded_of() {
    ComplaintCase one = complaints.at("2026-03-10T10:00").about("retail-franchise").with("title", "包带断裂").filed();
    ComplaintCase other = complaints.about("retail-franchise").with("title", "鞋底开胶").filed();
    ComplaintCase hidden = complaints.about("whistleblowing").filed();
    List<String> page =
        List.of(one.open("register").getId(), other.open("register").getId(), anyTask(hidden));

    assertThat(staff.as(RECEIVER, () -> cards.of(page)))
        .hasSize(2)
        .allSatisfy(card -> {
          assertThat(card.policy()).isEqualTo("零售品牌客户投诉（三级受理）");
          assertThat(card.roles()).containsExactly("一级受理人");
          assertThat(card.reminders()).isZero();
        })
        .extracting(TaskCard::title)
        .containsExactlyInAnyOrder("包带断裂", "鞋底开胶");
  }

  private String anyTask(ComplaintCase complaint) {
    return tasks.createTaskQuery().processInstanceBusinessKey(complaint.record().caseNumber()).list().get(0).getId();
  }

  private TaskCard card(String task) {
    return staff.as(RECEIVER, () -> cards.of(List.of(task))).get(0);
  }
}
