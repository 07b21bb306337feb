package org.redress.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The papers of the car dealers: the sheet of six parts, the handling sheet, the two records of the first-asked. */
@RedressTest
class DealerPapersTest {

  private static final String READER = "compliance";

  @Autowired private Complaints complaints;

  private Press press;

  @Autowired
  void press(MockMvc mvc) {
    press = new Press(mvc);
  }

  @Test
  void the_sheet_of_a_work_order_shows_what_each_of_six_hands_has_written() {
    ComplaintCase complaint =
        complaints.at("2026-03-10T10:00").about("auto-dealer-workorder")
            .with("channel", "oem-order").with("oemOrder", "SVW-20260310-7").with("content", "提车当天发现划痕")
            .filed()
            .does("register", "complaintDetail", "右后门划痕十厘米", "demand", "重新喷漆")
            .does("identify-cause", "missedAtDelivery", true, "causeNote", "交车照片可见")
            .does("compensate-first", "proposedAmount", 800)
            .does("compensate-first-approval-sales-manager", "approvedAmount", 800)
            .does("compensate-first-pay", "paidAmount", 800)
            .does("accept", "respondentUnit", "售后服务部")
            .does("investigate", "investigation", "交车灯光不足", "plan", "喷漆并赠保养", "proposedAmount", 300,
                "respondentUnit", "售后服务部")
            .does("approve-plan-approval-sales-manager", "approvedAmount", 300, "instruction", "照办，三日内完成")
            .does("execute", "executionNote", "已喷漆")
            .does("explain-to-user", "explanation", "已电话转达批示")
            .does("record-outcome", "result", "划痕消除", "userOpinion", "认可", "satisfaction", "satisfied")
            .does("review", "reviewOpinion", "同意归档");

    assertThat(press.prints(READER, complaint, "auto-dealer-workorder-complaint-sheet").text())
        .contains("公司用户抱怨处理表", "影印件不得送用户")
        .contains("一、记录", "抱怨来源主机厂工单", "主机厂工单编号SVW-20260310-7", "右后门划痕十厘米", "抱怨原因交车检验未发现的问题", "先行赔付的金额（元）800.00")
        .contains("二、受理", "抱怨程度一般抱怨")
        .contains("三、原因、责任与方案", "责任部门售后服务部", "交车灯光不足", "拟赔付、补偿金额（元）300.00")
        .contains("四、处理意见", "照办，三日内完成", "批准金额（元）300.00")
        .contains("五、依批示处理", "已喷漆")
        .contains("六、结果、用户意见与核阅", "划痕消除", "用户是否满意满意", "同意归档");
  }

  @Test
  void the_first_asked_dealer_keeps_a_record_of_the_concerns_and_one_of_the_solution() {
    ComplaintCase complaint =
        complaints.at("2026-03-10T10:00").about("auto-first-responder").filed()
            .does("receive", "demand", "免费修好")
            .does("contact-user")
            .does("apologise-listen", "userAccount", "担心发动机受损")
            .does("verify-understanding", "concerns", "发动机是否受损", "complaintCause", "油封装反", "truePurpose", "要一份检测",
                "causedComplaint", true, "causingDealer", "城北店")
            .does("causing-dealer-handle", "causingHandling", "更换油封")
            .does("negotiate", "solution", "延长质保半年")
            .does("negotiate-ask")
            .does("record-report", "recordedSolution", "延长质保", "recordedResult", "用户接受");

    assertThat(press.prints(READER, complaint, "auto-first-responder-concern-record").text())
        .contains("客户关心的问题记录", "发动机是否受损", "油封装反", "要一份检测", "导致抱怨的销售服务商城北店")
        .contains("严重程度一般");
    assertThat(press.prints(READER, complaint, "auto-first-responder-solution-record").text())
        .contains("解决办法记录", "更换油封", "延长质保半年", "解决办法延长质保", "结果用户接受", "用户对解决方案满意，接受");
  }

  @Test
  void the_handling_sheet_of_a_brand_dealer_tells_the_way_up_the_ladder() {
    ComplaintCase complaint =
        complaints.at("2026-03-10T10:00").about("auto-dealer-brand").with("channel", "manufacturer").filed()
            .does("receive", "complaintDetail", "等候两小时")
            .does("identify-cause", "respondentUnit", "销售部")
            .does("handle", "handling", "已解释", "handlingResult", "beyond")
            .does("report-superior", "superiorReport", "用户要求退车")
            .does("superior-handle", "superiorHandling", "补送保养", "handlingResult", "settled")
            .does("reply", "replyContent", "补送两次保养", "satisfaction", "satisfied",
                "satisfactionAskedBy", "phone", "satisfactionAskedAt", "2026-03-10T09:00:00+08:00");

    assertThat(press.prints(READER, complaint, "auto-dealer-brand-handling-sheet").text())
        .contains("用户抱怨处理单", "抱怨来自上海大众转发", "等候两小时", "抱怨原因其他原因", "责任部门销售部")
        .contains("用户要求退车", "补送保养", "补送两次保养", "用户对处理满意");
  }
}
