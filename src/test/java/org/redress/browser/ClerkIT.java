package org.redress.browser;

import org.redress.testing.DemoUsers;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.redress.deadline.TimeLeft;
import org.redress.register.Register;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk of the retail brand works in Tasklist. */
@BrowserTest
class ClerkIT {

  private static final String POLICY = "零售品牌客户投诉（三级受理）";
  private static final String RECEIVER = "retail-first-level-receiver";
  private static WebDriver browser;

  @Autowired private RuntimeService runtime;
  @Autowired private HistoryService history;
  @Autowired private ManagementService management;
  @Autowired private Register register;
  @Autowired private TaskService tasks;
  @Autowired private TimeLeft left;
  @LocalServerPort private int port;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void closeBrowser() {
    browser.quit();
  }

  @AfterEach
  void resetTime() {
    ClockUtil.reset();
  }

  @Test
  void files_a_complaint_which_climbs_to_the_second_level_when_its_deadline_passes() {
    Tasklist clerk = tasklist("retail-first-level-receiver");
    file(clerk, "包带断裂");
    clerk.list("待认领").sees("包带断裂").open("联系客户并登记投诉", "包带断裂").claim().picture("task-form");
    clerk.tab("案件").sees("投诉处理单").click("查看投诉人信息").sees("13800001111").picture("case-tab");

    fire("due-first-contact", "包带断裂");

    tasklist("retail-second-level-receiver")
        .list("待认领").open("接手联系登记投诉", "包带断裂").tab("案件").sees("5.1.1").sees("升级").picture("escalated");
    assertThat(tasklist("retail-first-level-receiver").list("待认领").shows("接手联系登记投诉")).isFalse();
  }

  @Test
  void takes_a_complaint_through_dissatisfaction_and_the_second_level_to_the_archive() {
    Tasklist clerk = tasklist("retail-first-level-receiver");
    file(clerk, "鞋底开胶");
    clerk
        .list("待认领").open("联系客户并登记投诉", "鞋底开胶").claim()
        .choose("与谁取得联系", "客户本人").today("联系时间").time("几时几分", "00:00")
        .fill("投诉原因、事件经过", "穿用一周后鞋底开胶")
        .choose("投诉因素", "产品质量")
        .choose("投诉事项", "消费者对产品质量不满要求维修")
        .choose("公司声誉、利益或加盟商经营管理", "不受影响").choose("投诉次数", "首次投诉")
        .choose("情绪反馈", "没有").choose("一级受理人权限", "在权限范围内")
        .picture("register-form")
        .complete();
    clerk
        .list("待认领").open("了解详情告知流程", "鞋底开胶").claim()
        .today("事件时间").fill("事件地点", "南京东路店")
        .fill("处理大概流程", "维修约三天").fill("受理人直接联系方式", "021-5555000")
        .complete();
    clerk.list("待认领").open("跟进处理一级投诉", "鞋底开胶").claim().fill("受理结果", "同意免费维修").complete();
    clerk.list("待认领").open("一级咨询满意度", "鞋底开胶").claim()
        .choose("征询满意度的方式", "电话").today("征询满意度的时间").time("几时几分", "00:00").choose("征询客户", "客户已作答")
        .choose("客户满意度", "4-不满意").picture("satisfaction").complete();
    clerk.list("待认领").open("一级重填处理单", "鞋底开胶").claim().fill("客户不满意", "要求更换新品").complete();

    tasklist("retail-second-level-receiver")
        .list("待认领").open("跟进处理二级投诉", "鞋底开胶").claim().fill("受理结果", "同意更换新品").complete()
        .list("待认领").open("二级咨询满意度", "鞋底开胶").claim()
        .choose("征询满意度的方式", "短信").today("征询满意度的时间").time("几时几分", "00:00").choose("征询客户", "客户已作答")
        .choose("客户满意度", "2-满意").complete();
    tasklist("retail-third-level-receiver")
        .list("待认领").open("三级审核处理结果", "鞋底开胶").claim()
        .choose("审核结论", "通过").fill("审核意见", "同意").choose("受理人有无违规", "无违规").picture("review")
        .complete();
    tasklist("retail-franchise-clerk")
        .list("待认领").open("存档并记录投诉", "鞋底开胶").claim().tick("《投诉处理单》").complete();

    String caseId =
        history.createHistoricProcessInstanceQuery().variableValueEquals("title", "鞋底开胶").finished()
            .rootProcessInstances().singleResult().getId();
    assertThat(register.find(caseId).orElseThrow().outcome()).isEqualTo("resolved");
    assertThat(register.find(caseId).orElseThrow().satisfaction()).isEqualTo(4);
  }

  @Test
  void reads_on_top_of_a_task_the_case_as_it_was_written_and_opens_what_has_been_entered() {
    Tasklist clerk = tasklist("retail-first-level-receiver");
    String title = "尺寸10*20*30的<A-12>，~~删~~ {{title}} &amp;";
    file(clerk, title);

    clerk.list("待认领").sees(title).sees(POLICY).open("联系客户并登记投诉", title)
        .reads(".redress-head h3", title).reads(".redress-head", "认领任务后可以查看").reads(".definition-name", POLICY)
        .claim().reads(".redress-head", "13800001111").reads(".redress-head", left.until(dueOfRegistering(title), "a-case-of-no-unit"));
    clerk.reads(".redress-head", "已填内容（1步）")
        .clicks(".redress-head summary").reads(".redress-head details", "投诉形式").picture("task-head");
  }

  @Test
  void sends_no_half_a_moment_and_reads_at_the_field_what_is_wrong_until_it_is_right() {
    Tasklist clerk = begun(tasklist(RECEIVER), "拉链脱落").time("收到投诉的时间", "20260301").press("登记")
        .refuses("收到投诉的时间", "请同时填写日期和时间").picture("half-filled");

    clerk.time("几时几分", "1007").press("登记").closed().reads(".redress-toast", "已登记，案件编号 JM").picture("registered");
    assertThat(started("拉链脱落", "receivedAt")).isEqualTo(Date.from(Instant.parse("2026-03-01T02:07:00Z")));

    begun(clerk, "拉链生锈").time("收到投诉的时间", "2099年1月2日").time("几时几分", "９：５");
    assertThat(clerk.written("收到投诉的时间").split("/")).containsExactlyInAnyOrder("2099", "1", "2");
    assertThat(clerk.written("几时几分")).isEqualTo("09:05");
    clerk.press("登记").refuses("收到投诉的时间", "「收到投诉的时间」不能晚于现在").without(".notifications .alert").picture("refused-form");
    assertThat(clerk.shows("Cannot instantiate")).isFalse();
    clerk.key(Keys.ESCAPE).press("放弃").closed();
  }

  @Test
  void is_asked_before_a_filled_form_closes_and_finds_what_was_kept() {
    Tasklist clerk = begun(tasklist(RECEIVER), "帽檐开线").key(Keys.ESCAPE)
        .reads(".redress-dialog", "这件投诉还没有登记").picture("closing").press("继续填写").press("关闭").press("存为草稿").closed();

    clerk.startProcess(POLICY);
    assertThat(clerk.value("投诉标题")).isEqualTo("帽檐开线");
    clerk.key(Keys.ESCAPE).press("放弃").closed().startProcess(POLICY).key(Keys.ESCAPE).closed();
  }

  @Test
  void sees_lists_with_counts_and_what_is_due_and_no_control_of_the_engine() {
    Tasklist clerk = tasklist(RECEIVER);
    file(clerk, "围巾起球");

    clerk.list("待认领").reads(".task-filter.active", "待认领").reads(".redress-card .redress-due", "还有")
        .open("联系客户并登记投诉", "围巾起球").reads("[cam-tasklist-task-meta] .redress-due", "还有")
        .without(".create-task-action", ".task-filters .actions", ".sorting-choice", ".followup-date", ".due-date",
            ".reset-due-date", ".instance-link", ".multiline-pills", ".tasks-list .priority")
        .picture("task-list");
    assertThat(clerk.address()).contains("sorting=").contains("dueDate");
  }

  @Test
  void finds_a_case_by_what_the_caller_knows_and_reads_it_beside_the_work() {
    Tasklist clerk = tasklist(RECEIVER);
    file(clerk, "手套褪色");

    clerk.find("手套褪", "手套褪色").reads(".redress-drawer", "立案").picture("found-case").press("关闭");
    clerk.find("138 0000 1111", "JM").key(Keys.ESCAPE);
    clerk.findsNothing("没有这样的事");
  }

  @Test
  void a_note_is_read_at_the_next_step_by_name_and_as_it_was_written() {
    Tasklist clerk = tasklist(RECEIVER);
    file(clerk, "腰带断裂");
    clerk.find("腰带断裂", "腰带断裂").clicks(".redress-before a").claim()
        .clicks(".createCommentLink").type("#comment-form-message", "客户周三~~不在~~，请打 *座机*")
        .press("保存").closed();
    tasklist(RECEIVER).find("腰带断裂", "腰带断裂").reads(".redress-drawer .redress-trail", "客户周三~~不在~~，请打 *座机*")
        .clicks(".redress-before a").reads(".redress-head ol", "备注：客户周三~~不在~~，请打 *座机*").picture("note");
  }

  @Test
  void names_a_person_from_a_list_and_reads_the_name_at_the_next_step() {
    Tasklist clerk = tasklist(RECEIVER);
    file(clerk, "钱包掉色");
    clerk.find("钱包掉色", "钱包掉色").clicks(".redress-before a").claim()
        .choose("与谁取得联系", "客户本人").today("联系时间").time("几时几分", "0005")
        .fill("投诉原因、事件经过", "使用一周后掉色").choose("投诉因素", "产品质量").choose("投诉事项", "消费者对产品质量不满要求维修")
        .choose("公司声誉、利益或加盟商经营管理", "不受影响").choose("投诉次数", "首次投诉")
        .choose("情绪反馈", "没有").choose("一级受理人权限", "在权限范围内")
        .name("被投诉人员", "三级受理人").picture("people")
        .complete().reads(".redress-toast", "已完成：联系客户并登记投诉");

    assertThat(String.valueOf(started("钱包掉色", "respondent"))).startsWith("retail-third-level-receiver");
    clerk.find("钱包掉色", "钱包掉色").clicks(".redress-before a").clicks(".redress-head summary").reads(".redress-head details", "三级受理人");
  }

  /** The start form with everything but the moment of receipt. */
  private static Tasklist begun(Tasklist clerk, String title) {
    return clerk
        .startProcess(POLICY)
        .choose("投诉形式", "电话").choose("投诉人", "消费者")
        .fill("投诉标题", title).fill("投诉内容", "购买一周后出现质量问题");
  }

  private Instant dueOfRegistering(String title) {
    return tasks.createTaskQuery().taskDefinitionKey("register").processVariableValueEquals("title", title).singleResult()
        .getDueDate().toInstant();
  }

  private Object started(String title, String variable) {
    String instance = runtime.createProcessInstanceQuery().variableValueEquals("title", title).singleResult().getId();
    return runtime.getVariable(instance, variable);
  }

  private static void file(Tasklist clerk, String title) {
    clerk
        .startProcess(POLICY)
        .choose("投诉形式", "电话")
        .choose("投诉人", "消费者")
        .fill("投诉标题", title)
        .fill("投诉内容", "购买一周后出现质量问题")
        .fill("客户姓名", "张三")
        .fill("客户电话", "13800001111")
        .picture("start-form")
        .start();
  }

  private Tasklist tasklist(String user) {
    return new Tasklist(browser, port).login(user, DemoUsers.of("http").password(user));
  }

  /** The deadline of that case passes. */
  private void fire(String timer, String title) {
    String instance =
        runtime.createProcessInstanceQuery().variableValueEquals("title", title).singleResult().getId();
    Job job = management.createJobQuery().processInstanceId(instance).activityId(timer).singleResult();
    ClockUtil.setCurrentTime(new Date(job.getDuedate().getTime() + 1000));
    management.executeJob(job.getId());
  }
}
