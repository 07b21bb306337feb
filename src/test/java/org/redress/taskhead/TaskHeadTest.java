package org.redress.taskhead;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.identity.Identities;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.ServedForm;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** Every task opens with the case as the product knows it; the form below only asks. */
@RedressTest
class TaskHeadTest {

  private static final String RECEIVER = "retail-first-level-receiver";

  @Autowired private Complaints complaints;
  @Autowired private FormService forms;
  @Autowired private TaskService tasks;
  @Autowired private Identities identities;
  @Autowired private Staff staff;

  @Tag("database")
  @Test
  void the_head_names_number_policy_title_and_what_happened_with_the_time_that_is_left() {
    ComplaintCase complaint = filed();

    assertThat(opened(RECEIVER, complaint.open("register")).head())
        .contains("¦" + complaint.record().caseNumber() + "¦　¦包带断裂¦")
        .contains("¦制度¦零售品牌客户投诉（三级受理）¦")
        .contains("¦投诉内容¦购买一周后断裂\n要求维修¦")
        .contains("¦期限¦2026年3月11日 18:00　还有1个工作日");
  }

  @Test
  void what_analysts_write_for_each_other_stands_beside_no_task() {
    assertThat(complaints.about("fitness-club").filed().open("receive").getDescription()).isNull();
  }

  @Test
  void what_is_overdue_says_by_how_much_working_time() {
    ComplaintCase complaint = filed().at("2026-03-12T10:00");

    assertThat(opened(RECEIVER, complaint.open("register")).head()).contains("已逾期1小时工作时间");
  }

  @Test
  void the_grade_and_the_sums_stand_in_the_policys_words() {
    ComplaintCase complaint = handled();

    assertThat(opened(RECEIVER, complaint.open("satisfaction-level-1")).head())
        .contains("¦投诉级别¦一级投诉（普通投诉）¦")
        .contains("¦拟赔付金额（元）¦1,200.50¦");
  }

  @Test
  void the_last_three_steps_stand_above_and_everything_entered_below_newest_first() {
    String head = opened(RECEIVER, handled().open("satisfaction-level-1")).head();

    String above = head.substring(0, head.indexOf("已填内容"));
    assertThat(above)
        .containsSubsequence("跟进处理一级投诉", "受理结果：同意免费维修", "了解详情告知流程", "联系客户并登记投诉")
        .doesNotContain("¦登记投诉¦");
    assertThat(head.substring(head.indexOf("已填内容（4步）")))
        .containsSubsequence(
            "跟进处理一级投诉", "受理结果¦同意免费维修", "了解详情告知流程", "事件地点¦南京东路店",
            "联系客户并登记投诉", "投诉事项¦消费者对产品质量不满要求维修", "登记投诉", "投诉形式¦电话");
  }

  @Test
  void a_note_stands_where_it_was_written_by_name_and_as_it_was_written() {
    ComplaintCase complaint = filed();
    String task = complaint.open("register").getId();
    staff.as(RECEIVER, () -> tasks.createComment(task, null, "客户周三~~不在~~ <b>"));
    complaint.does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
        "contactedAt", "2026-03-10T10:00:00+08:00");

    String head = opened(RECEIVER, complaint.open("inform-customer")).head();
    assertThat(head.substring(0, head.indexOf("已填内容"))).containsSubsequence("联系客户并登记投诉", "一级受理人", "备注：客户周三~~不在~~ <b>");
    assertThat(head).contains("已填内容（2步）");
  }

  @Test
  void dates_are_chinese_and_a_person_is_named() {
    ComplaintCase complaint = filed();
    complaint.does(
        "register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
        "contactedAt", "2026-03-10T10:00:00+08:00", "respondent", "retail-second-level-receiver");

    assertThat(opened(RECEIVER, complaint.open("inform-customer")).head())
        .contains("联系时间¦2026年3月10日 10:00")
        .contains("被投诉人员¦二级受理人 ")
        .doesNotContain("retail-second-level-receiver");
  }

  @Test
  void who_complained_is_told_to_who_has_claimed_the_task_and_each_reading_is_logged() {
    ComplaintCase complaint = filed();
    Task task = complaint.open("register");

    assertThat(opened(RECEIVER, task).head()).contains("¦投诉人¦认领任务后可以查看¦").doesNotContain("王小明");
    assertThat(identities.readings(complaint.id())).isEmpty();

    tasks.setAssignee(task.getId(), RECEIVER);
    assertThat(opened(RECEIVER, task).head()).contains("¦客户姓名¦王小明¦").doesNotContain("认领任务后");
    assertThat(identities.readings(complaint.id())).hasSize(1);
  }

  @Test
  void a_part_that_runs_beside_shows_what_it_entered_only_when_it_has_handed_it_back() {
    ComplaintCase complaint =
        complaints.about("bank-hotline-network").with("intakePoint", "outlet").filed()
            .does("register-outlet-staff", "managerPresent", true)
            .does("outlet-mediate", "mediationResult", "later")
            .does("start-outlet-manager", "handoverTo", "own")
            .does("investigate-outlet-manager", "accidentOrCase", true)
            .does("report-major-outlet-manager", "majorReport", "只在上报里写明的情况");

    assertThat(opened(null, complaint.open("judge-validity-outlet-manager")).head())
        .contains("网点上报一级行部")
        .doesNotContain("只在上报里写明的情况");
    assertThat(opened(null, complaint.open("report-major-primary-branch")).head()).contains("只在上报里写明的情况");
  }

  @Test
  void a_periodic_duty_has_no_head_for_nobody_complained() {
    ComplaintCase duty = complaints.duty("retail-franchise-weekly-report");

    assertThat(opened(null, duty.open("duty")).head()).isEmpty();
  }

  private ServedForm opened(String user, Task task) {
    return user == null
        ? ServedForm.of(forms.getDeployedTaskForm(task.getId()))
        : staff.as(user, () -> ServedForm.of(forms.getDeployedTaskForm(task.getId())));
  }

  private ComplaintCase filed() {
    return complaints.at("2026-03-10T10:00").about("retail-franchise")
        .with("complainantType", "consumer").with("channel", "phone")
        .with("title", "包带断裂").with("content", "购买一周后断裂\n要求维修")
        .with("identityName", "王小明")
        .filed();
  }

  private ComplaintCase handled() {
    return filed()
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2026-03-10T10:00:00+08:00")
        .does("inform-customer", "place", "南京东路店")
        .does("handle-level-1", "result", "同意免费维修", "proposedAmount", 1200.5);
  }
}
