package org.redress.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
  @Autowired private CaseFiles cases;
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

  private TaskCard card(String task) {
    return staff.as(RECEIVER, () -> cases.cards(List.of(task))).get(0);
  }
}
