package org.redress.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.redress.pdf.Paper;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What stands on a printed document. */
@RedressTest
class DocumentTest {

  private static final String READER = "compliance";
  private static final String SHEET = "retail-franchise-complaint-sheet";
  private static final String OPINION = "manufacturer-claims-numbered-opinion-form";

  @Autowired private Complaints complaints;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;

  private Press press;

  @Autowired
  void press(MockMvc mvc) {
    press = new Press(mvc);
  }

  @Test
  void a_document_prints_what_has_been_entered_as_it_is_said_in_chinese() {
    Paper paper = press.prints(READER, handled(), SHEET);

    assertThat(paper.text())
        .contains("投诉处理单案件编号：JM20260310-")
        .contains("投诉形式电话", "收到投诉的时间2026年3月10日10:00", "投诉人消费者")
        .contains("投诉标题包带断裂", "投诉内容购买一周后断裂")
        .contains("投诉事项消费者对产品质量不满要求维修", "投诉因素产品质量")
        .contains("事件时间2026年3月1日", "事件地点南京东路店", "涉及产品及编码托特包TB-2301");
  }

  @Test
  void what_a_running_part_has_not_handed_back_yet_is_printed_too() {
    ComplaintCase complaint = handled().waitsAt("satisfaction-level-1");

    assertThat(runtime.getVariable(complaint.id(), "result")).as("the case itself does not know").isNull();
    assertThat(press.prints(READER, complaint, SHEET).text()).contains("受理结果同意免费维修");
  }

  @Test
  void so_is_what_a_part_within_a_part_will_hand_back_and_not_what_it_keeps() {
    ComplaintCase claim =
        claim()
            .does("quality-analysis", "humanFactor", false, "rdOpinionNeeded", false)
            .does("manufacturing-analysis", "countermeasures", "更换染料供应商");
    String part = claim.open("manager-office-opinion").getProcessInstanceId();
    runtime.setVariable(part, "orderNumber", "只在部分里");

    assertThat(press.prints(READER, claim, OPINION).text())
        .contains("处理对策更换染料供应商")
        .doesNotContain("只在部分里");
  }

  @Test
  void of_two_values_the_one_written_last_is_printed() {
    ComplaintCase complaint = handled();
    String part = complaint.open("satisfaction-level-1").getProcessInstanceId();

    runtime.setVariable(part, "place", "人民广场店");
    assertThat(press.prints(READER, complaint, SHEET).text()).contains("事件地点人民广场店");

    complaint.at("2026-03-10T11:00");
    runtime.setVariable(complaint.id(), "place", "外滩店");
    assertThat(press.prints(READER, complaint, SHEET).text()).contains("事件地点外滩店");
  }

  @Test
  void a_case_that_has_ended_prints_the_same() {
    ComplaintCase complaint =
        handled()
            .does("satisfaction-level-1", "satisfaction", 2)
            .does("review-approval-second-level-receiver", "reviewDecision", "approve", "reviewOpinion", "同意")
            .waitsAt("archive");
    String before = press.prints(READER, complaint, SHEET).text();

    complaint.does("archive").ended("resolved");

    assertThat(press.prints(READER, complaint, SHEET).text())
        .isEqualTo(before)
        .contains("满意度2-满意", "审核结论通过，结案存档", "审核意见同意");
  }

  @Test
  void what_is_not_entered_yet_is_left_to_be_filled_in_by_hand() {
    assertThat(press.prints(READER, filed(), SHEET).text())
        .contains("事件时间年月日事件地点涉及店铺及人员涉及产品及编码")
        .contains("满意度1-非常满意2-满意3-可理解/接受4-不满意5-很不满意")
        .doesNotContain("√", "null");
  }

  @Test
  void a_hidden_field_is_left_out_with_its_label() {
    ComplaintCase complaint = handled();
    assertThat(press.prints(READER, complaint, SHEET).text()).doesNotContain("客户不满意之处");

    complaint
        .does("satisfaction-level-1", "satisfaction", 4)
        .does("refile-form-level-1", "dissatisfaction", "要求更换新品");
    assertThat(press.prints(READER, complaint, SHEET).text()).contains("客户不满意之处要求更换新品");
  }

  @Test
  void what_was_decided_says_the_choice() {
    ComplaintCase report = complaints.about("whistleblowing").with("anonymous", true).filed().does("receive", "materialComplete", true);
    claim(report, "assign-handler", "workplace-company");

    assertThat(press.prints("workplace-company", report, "whistleblowing-registration").text())
        .contains("举报的署名匿名举报", "被举报人的职务不是公司领导")
        .as("who is anonymous has no name to be left blank").doesNotContain("姓名", "电话", "邮箱");
  }

  @Test
  void the_steps_done_are_told_with_person_time_and_clause() {
    ComplaintCase complaint = filed().at("2026-03-10T14:25").through(DocumentTest::registered);

    assertThat(press.prints(READER, complaint, SHEET).text())
        .contains("办理环节办理人办理时间依据条款联系客户并登记投诉一级受理人")
        .contains("2026年3月10日14:255.1.1")
        .as("no step that the document does not name").doesNotContain("了解详情告知流程");
  }

  @Test
  void there_are_lines_to_sign_and_to_date() {
    assertThat(press.prints(READER, filed(), SHEET).text()).contains("受理人（签字）：年月日审核人（签字）：年月日");
  }

  @Test
  void each_recipient_gets_a_copy_with_its_mark_and_pages_of_its_own() {
    Paper paper = press.prints(READER, claim(), OPINION);

    int each = paper.pages() / 5;
    assertThat(paper.pages()).isEqualTo(5 * each);
    List<String> marks =
        List.of(
            "第一联质量管理部存（一式五联）", "第二联制造部门存（一式五联）", "第三联业务部存（依批示办理）（一式五联）",
            "第四联财务部存（一式五联）", "第五联总经理室存（一式五联）");
    for (int copy = 0; copy < 5; copy++) {
      assertThat(paper.page(copy * each + 1))
          .contains("客户意见处理表案件编号：")
          .contains(marks.get(copy))
          .contains("第1页共" + each + "页");
    }
  }

  @Test
  void quantities_are_digits_and_sums_have_cents() {
    assertThat(press.prints(READER, claim(), OPINION).text())
        .contains("交运日期2026年2月20日数量1200不良数量340")
        .contains("客户要求的金额（元）26,000.00");
  }

  @Test
  void number_time_and_reader_stand_at_the_foot_of_every_page() {
    ComplaintCase claim = claim();
    Paper paper = press.prints(READER, claim, OPINION);

    for (int page = 1; page <= paper.pages(); page++) {
      assertThat(paper.page(page))
          .contains("案件编号" + claim.record().caseNumber() + "打印时间2026年3月10日10:00打印人合规人员");
    }
  }

  @Test
  void nothing_that_was_entered_is_markup_or_templating() {
    String attack = "<script>alert(1)</script><img src=\"file:///etc/passwd\"/></td> & &lt; # **粗** {{1+1}} ]]>";
    ComplaintCase complaint = complaint().with("title", attack).with("content", attack).filed();

    String squeezed = attack.replace(" ", "");
    assertThat(press.prints(READER, complaint, SHEET).text())
        .contains("投诉标题" + squeezed, "投诉内容" + squeezed);
  }

  @Test
  void a_long_text_goes_on_on_the_next_page_and_nothing_is_lost() {
    StringBuilder content = new StringBuilder();
    for (int i = 1; content.length() < 1950; i++) {
      content.append("第").append(i).append("次来电要求答复。");
    }
    ComplaintCase complaint = complaint().with("content", content.toString()).filed();

    Paper paper = press.prints(READER, complaint, SHEET);
    String withoutFeet =
        paper.text().replaceAll("案件编号JM\\d+-\\d+打印时间.{0,40}?第\\d页共\\d页", "");
    assertThat(withoutFeet).contains(content);
  }

  @Test
  void it_is_a4_with_every_font_in_it_as_subset_and_made_to_be_kept() {
    Paper paper = press.prints(READER, claim(), OPINION);

    assertThat(paper.sizes())
        .allSatisfy(
            size -> {
              assertThat(size.getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(1f));
              assertThat(size.getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within(1f));
            });
    assertThat(paper.fonts()).isNotEmpty().allMatch(name -> name.matches("[A-Z]{6}\\+NotoSansSC-(Regular|Bold)"));
    assertThat(paper.fontsNotEmbedded()).isEmpty();
    assertThat(paper.pdf().length).as("bytes").isLessThan(300_000);
    assertThat(paper.metadata()).contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>U</pdfaid:conformance>");
    assertThat(paper.faults()).as("PDF/A-2u").isEmpty();
    assertThat(paper.title()).startsWith("客户意见处理表 ");
  }

  private Complaints.Filing complaint() {
    return complaints.about("retail-franchise").with("complainantType", "consumer").with("channel", "phone");
  }

  private ComplaintCase filed() {
    return complaint().with("title", "包带断裂").with("content", "购买一周后断裂").filed();
  }

  private static ComplaintCase registered(ComplaintCase complaint) {
    return complaint
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
            "contactedAt", "2026-03-10T10:00:00+08:00")
        .does("inform-customer", "place", "南京东路店", "product", "托特包 TB-2301",
            "occurredAt", "2026-03-01");
  }

  /** Handled by the first level, whose part of the process has not ended. */
  private ComplaintCase handled() {
    return filed().through(DocumentTest::registered).does("handle-level-1", "result", "同意免费维修");
  }

  private ComplaintCase claim() {
    return complaints.about("manufacturer-claims-numbered").filed()
        .does("receive-anomaly", "lossCaused", true, "inspectionNeeded", false, "deliveredOn", "2026-02-20",
            "quantity", 1200, "defectiveQuantity", 340, "amount", 26000)
        .does("fill-opinion-form")
        .does("register-and-number", "acceptedAt", "2026-03-10T09:00:00+08:00", "thirdPartyLiable", false);
  }

  private void claim(ComplaintCase complaint, String task, String user) {
    tasks.setAssignee(complaint.open(task).getId(), user);
  }
}
