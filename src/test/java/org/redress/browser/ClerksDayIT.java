package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriver;
import org.redress.testing.Node;

/**
 * A day of eight complaints under eight policies. Whoever has a step fills in what its form marks as demanded and what they
 * decide: each form is taken at once, people are named by their names, and no screen has a word of the engine's.
 */
@ExtendWith(Browser.class)
class ClerksDayIT {

  private static final String LIFECYCLES =
      "hotel-guest,property-service-center,tobacco-bureau,fitness-club,telecom-scripted-desk,company-five-category,bank-outlet,retail-franchise,"
          + "auto-dealer-focus-vehicle";

  @TempDir private static Path directory;
  private static Node node;
  private static WebDriver browser;

  private Tasklist desk;
  private String title;
  private String person;

  @BeforeAll
  static void open() throws Exception {
    node = Node.launch(directory, "--redress.lifecycles=" + LIFECYCLES, "--camunda.bpm.job-execution.enabled=false");
    node.awaitStarted();
    browser = Browser.start();
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.quit();
    }
    if (node != null) {
      node.kill();
    }
  }

  @Test
  void a_guest_in_the_house_is_helped_at_once_and_the_head_closes_the_complaint_found_by_its_title() throws Exception {
    files("hospitality-staff", "酒店宾客投诉（在店与离店）", "空调整夜作响", "客人现在", "在酒店消费中", "客人姓名", "欧阳客人");
    does("了解并记录情况");
    does("即时处理投诉", "办理方式", "已在权限内处理", "客人表示", "满意");
    as("hospitality-department-head").desk.find("空调整夜", title);
    reads("the case that was found");
    desk.press("关闭");
    does("最终处理并办结");
    isClosed("hospitality-staff", "欧阳客人");
  }

  @Test
  void an_owner_is_answered_at_the_desk_called_back_recorded_checked_and_filed_and_the_record_is_printed() throws Exception {
    files("property-front-desk", "物业服务中心客户投诉", "电梯停运两小时", "联系电话", "13911112222");
    does("致歉受理登记", "能否当场作出解释", "能，当场解决");
    as("property-cs-assistant").does("回访客户", "征询客户", "客户已作答", "客户对处理结果", "满意");
    as("property-cs-department").does("填写处理结果");
    as("property-cs-manager").does("检查处理效果", "处理的效果", "处理有效");
    as("property-cs-assistant").opens("统一管理记录");
    desk.tab("案件").prints().tab("表单");
    done();
    isClosed("property-front-desk", "13911112222");
  }

  @Test
  void a_question_about_cigarettes_is_answered_while_the_customer_waits() throws Exception {
    files("tobacco-acceptance-clerk", "烟草局客户投诉", "如何辨别真伪", "来源", "客户来访", "意见人", "卷烟消费者");
    does("受理并区分意见类型", "客户意见类型", "咨询");
    does("当场解答咨询", "能否当场解答", "能，已当场解答");
    isClosed("tobacco-acceptance-clerk", "如何辨别");
  }

  @Test
  void a_member_asks_something_and_is_told_at_once() throws Exception {
    files("fitness-receiving-department", "健身会所会员投诉", "私教课能否转让", "反映渠道", "现场");
    does("接收登记分清类别", "属于哪一类", "咨询");
    does("当即解答咨询", "能否当即解答", "已当即解答");
    isClosed("fitness-receiving-department", "私教课");
  }

  @Test
  void a_caller_who_does_not_get_through_is_answered_in_the_words_of_the_script() throws Exception {
    files("telecom-service-desk", "电信投诉规范应答", "打不通异网电话", "投诉渠道", "服务窗口");
    does("受理投诉选定障碍", "障碍描述", "（一）拨打异网电话接通率低");
    does("询问问答要点", "1　", "是", "被叫网络", "联通", "2　", "否", "3　", "否");
    does("按口径答复用户", "用户接受答复", "接受");
    isClosed("telecom-service-desk", "打不通");
  }

  @Test
  void a_report_that_is_not_clear_goes_back_the_company_decides_and_somebody_named_by_name_carries_it_out() throws Exception {
    files("general-reception-clerk", "公司投诉（五类归口）", "收到的货有划痕", "投诉渠道", "电话", "投诉人姓名", "司马买家");
    does("记录投诉内容", "投诉涉及哪一类问题", "产品质量");
    does("提供投诉单据", "单据如何提供", "邮寄");
    does("转交投诉内容", "交由哪一位办理", "相应的部门");
    as("general-handling-department").does("初步调查核实投诉", "投诉事实", "真实", "投诉是否合理", "合理");
    as("general-reception-clerk").does("接收调查反馈", "调查结果", "不清楚，重新转交核实");
    does("转交投诉内容");
    as("general-handling-department").does("初步调查核实投诉", "投诉事实", "真实", "投诉是否合理", "合理");
    as("general-reception-clerk").does("接收调查反馈", "调查结果", "清楚，收悉");
    as("general-company").does("评估投诉制定方案");
    as("general-handling-department").does("沟通并解决投诉");
    as("general-reception-clerk").does("反馈解决结果", "征询投诉人", "投诉人已作答", "投诉人对解决结果", "满意");
    does("整理处理反馈记录");
    isClosed("general-reception-clerk", "司马买家");
  }

  @Test
  void who_is_asked_first_in_the_outlet_answers_and_its_head_signs() throws Exception {
    files("banking-first-receiver", "银行网点客户投诉", "取号后等了一小时", "投诉方式", "现场口头投诉");
    does("倾听复述记录投诉");
    does("当场答复或转交", "在你的岗位处理权限内", "是", "能够答复", "是");
    as("banking-outlet-head").does("登记簿签字确认");
    isClosed("banking-first-receiver", "取号");
  }

  /** The form is drawn anew when a sum is left: the next box then holds its first characters already. */
  @Test
  void who_types_from_a_sum_to_a_text_without_a_pause_loses_no_character() throws Exception {
    as("automotive-service-adviser").desk.startProcess("汽车经销商用户抱怨（重点车辆）");

    desk.typeBackwards("用户要求的赔偿金额", "300", "途观丝绸之路版");

    assertThat(desk.value("用户要求的赔偿金额")).isEqualTo("300");
    assertThat(desk.value("车型")).isEqualTo("途观丝绸之路版");
  }

  @Test
  void a_bag_is_repaired_the_reviewer_sends_the_result_back_once_and_a_note_goes_with_it() throws Exception {
    files("retail-first-level-receiver", "零售品牌客户投诉（三级受理）", "背包拉链脱落", "投诉形式", "电话", "投诉人", "消费者");
    does("联系客户并登记投诉", "与谁取得联系", "客户本人", "公司声誉", "不受影响", "投诉次数", "首次投诉", "情绪反馈", "没有", "一级受理人权限", "在权限范围内");
    does("了解详情告知流程");
    opens("跟进处理一级投诉");
    desk.clicks(".createCommentLink").type("#comment-form-message", "客户周五来取").press("保存").closed();
    done();
    does("一级咨询满意度", "征询客户", "客户已作答", "客户满意度", "2-满意");
    as("retail-second-level-receiver").does("二级审核处理结果", "审核结论", "不通过，退回原级别", "受理人有无违规", "无违规");
    as("retail-first-level-receiver").does("跟进处理一级投诉");
    does("一级咨询满意度", "征询客户", "客户已作答", "客户满意度", "1-非常满意");
    as("retail-second-level-receiver").opens("二级审核处理结果");
    desk.tab("案件").reads(".redress-trail", "客户周五来取").tab("表单");
    done("审核结论", "通过，结案存档", "受理人有无违规", "无违规");
    as("retail-franchise-clerk").does("存档并记录投诉");
    isClosed("retail-first-level-receiver", "背包");
  }

  /** Takes the complaint in, by what the start form demands and what is known. */
  private void files(String user, String policy, String title, String... known) throws Exception {
    this.title = title;
    as(user).desk.startProcess(policy);
    reads("the start form of " + policy);
    String[] told = Stream.concat(Arrays.stream(known), titled(title)).toArray(String[]::new);
    desk.answer(told).start();
    reads("what is said after " + title);
  }

  /** The policies call the title of a complaint by several names. */
  private static Stream<String> titled(String title) {
    return Stream.of("投诉标题", "标题", "投诉事项").flatMap(label -> Stream.of(label, title));
  }

  private ClerksDayIT as(String user) throws Exception {
    if (!user.equals(person)) {
      desk = new Tasklist(browser, node.port()).login(user, node.password(user));
      person = user;
    }
    return this;
  }

  private void does(String task, String... known) {
    opens(task);
    done(known);
  }

  private void opens(String task) {
    desk.take(task, title);
    reads(task + " of " + title);
  }

  private void done(String... known) {
    desk.answer(known).complete();
    reads("what is said after a step of " + title);
  }

  private void reads(String where) {
    Wording.isStaffs(where, browser);
  }

  /** Who filed it finds it as closed, by what a caller may know. */
  private void isClosed(String user, String known) throws Exception {
    as(user).desk.find(known, title).reads(".redress-drawer", "结案");
    reads("the closed case of " + title);
    desk.press("关闭");
    assertThat(desk.shows("已结案")).isTrue();
  }
}
