package org.redress.lifecycle.general;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.testing.OfficersReports;
import org.springframework.beans.factory.annotation.Autowired;

/** A month's assessment and its quarter's training, counted by hand; only the supervisor, who owes them, may read them. */
@LifecycleTest(value = "service-desk-intake", complete = false)
class ServiceDeskIntakeReportsTest {

  private static final String POLICY = "service-desk-intake";
  private static final String SUPERVISORS = POLICY + ".desk-supervisor";
  private static final String NEXT_QUARTER = "2005-10-10T10:00";

  @Autowired private Complaints complaints;
  @Autowired private OfficersReports reports;

  @Test
  void the_desks_month_and_quarter_say_what_one_counts_by_hand() {
    // Of August: in the quarter, not in the month. Two limits kept.
    answered("2005-08-30T10:00", "on-site", "satisfied").does("accountability-check").ended("resolved");
    // Satisfied, handled properly.
    answered("2005-09-05T10:00", "phone", "satisfied").does("accountability-check").ended("resolved");
    // Dissatisfied, handled anew by the supervisor, shirked: held to account.
    answered("2005-09-06T10:00", "phone", "dissatisfied")
        .does("preliminary-handling-desk-supervisor")
        .does("follow-up", "satisfaction", "satisfied")
        .does("accountability-check", "wasShirked", true)
        .does("accountability", "offender", "general-service-agent", "offence", "shirking")
        .ended("resolved");
    // The agent's working day passes; open.
    recorded("2005-09-12T10:00", "on-site").passes("due-resolve-timely").at(NEXT_QUARTER).cancelled();
    recorded(NEXT_QUARTER, "phone").cancelled();

    assertThat(reports.lines(POLICY + "-staff-assessment", "2005-09-01", SUPERVISORS)).containsExactly(
        "受理与办结",
        "本月受理 3件",
        "本月受理并已结案（结案率） 2件 / 3件 = 66.7%",
        "月末未结 1件",
        "服务与沟通",
        "用户满意（满意率） 2次 / 3次 = 66.7%",
        "解决问题",
        "按期（及时率） 6次 / 7次 = 85.7%",
        "- 初步处理：处理（时限：1个工作日） 3次 / 4次 = 75.0%",
        "- 跟进并答复用户：答复（时限：3天） 3次 / 3次 = 100.0%",
        "升级的案件（升级率） 2件 / 3件 = 66.7%",
        "追责",
        "本月结案 2件",
        "- 处理不当 1件 = 50.0%",
        "- 处理妥当 1件 = 50.0%",
        "追责 1次");
    assertThat(reports.lines(POLICY + "-staff-training", "2005-07-01", SUPERVISORS)).containsExactly(
        "处理情况",
        "本季受理 4件",
        "- 现场 2件 = 50.0%",
        "- 电话 2件 = 50.0%",
        "逾期 1次",
        "- 初步处理：处理（时限：1个工作日） 1次 = 100.0%",
        "不满意 1次 / 4次 = 25.0%");
  }

  private ComplaintCase recorded(String moment, String channel) {
    return complaints.at(moment).about(POLICY).with("channel", channel).filed().does("receive-record");
  }

  private ComplaintCase answered(String moment, String channel, String satisfaction) {
    return recorded(moment, channel)
        .does("preliminary-handling")
        .does("follow-up", "satisfaction", satisfaction, "dissatisfaction", "未解决");
  }
}
