package org.redress.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The records that companies keep of their customers' complaints, as they are printed. */
@RedressTest
class CustomerRecordsTest {

  @Autowired private Complaints complaints;

  private Press press;

  @Autowired
  void press(MockMvc mvc) {
    press = new Press(mvc);
  }

  @Test
  void of_a_complaint_that_is_its_handlers_alone_record_and_handling_are_printed_for_who_has_a_task_of_it() {
    ComplaintCase complaint =
        complaints.about("complaint-satisfaction-cycle").with("title", "饮水机漏水").with("channel", "sales")
            .with("identityName", "李四").filedBy("general-employee")
            .does("receive-record", "subject", "staff", "form", "accusation", "subjectMatter", "订单A12",
                "respondent", "analyst", "demand", "换人上门")
            .does("submit")
            .does("assign", "handler", "general-handler", "termKind", "set", "handlingDueAt", "2026-03-13",
                "assignNote", "先电话致歉")
            .does("investigate", "findings", "接头未拧紧", "explanation", "已致歉并说明",
                "respondent", "analyst", "furtherHandling", true,
                "coordinatedDepartment", "安装部", "coordinationRequest", "重新安装")
            .does("coordinate-related-department", "departmentMeasures", "已重装")
            .does("coordinate", "coordinated", true)
            .does("record-result", "handlingResult", "不再漏水", "improvementSuggestion", "装后试压", "noAnswer", false,
                "satisfaction", "dissatisfied", "dissatisfaction", "耽误半天", "satisfactionAskedBy", "phone");

    assertThat(press.prints("general-manager", complaint, "complaint-satisfaction-cycle-complaint-record").text())
        .contains("抱怨记录", "饮水机漏水", "销售人员", "员工", "指责", "订单A12", "业务分析员", "换人上门", "提交管理人员", "接收员工");
    assertThat(press.prints("general-manager", complaint, "complaint-satisfaction-cycle-handling-record").text())
        .contains("抱怨处理记录", "2026年3月13日", "先电话致歉", "接头未拧紧", "已致歉并说明", "安装部", "重新安装", "已重装", "不再漏水",
            "装后试压", "不满意", "耽误半天", "电话", "记录处理情况", "抱怨处理人员");
    assertThat(press.asks("compliance", complaint, "/complaint-satisfaction-cycle-complaint-record.pdf").getStatus())
        .isNotEqualTo(200);
  }

  @Test
  void the_sheet_of_the_seven_steps_has_the_facts_the_priority_and_what_became_of_them() {
    ComplaintCase complaint =
        complaints.about("complaint-seven-steps").with("channel", "chat").with("title", "电饭煲跳闸").filed()
            .does("receive")
            .does("record", "occurredAt", "2026-03-08T18:30", "occurredPlace", "客户家中", "personsInvolved", "无", "facts", "煮饭时跳闸")
            .does("classify-prioritise", "category", "product-quality", "personalSafety", true, "batchQuality", false)
            .does("investigate", "rootCause", "线芯破损")
            .does("solve", "solution", "换新机", "solveBy", "staff")
            .does("feedback", "feedbackContent", "已说明线芯破损", "noAnswer", false, "satisfaction", "satisfied")
            .does("follow-up", "followUpResult", "continue", "followUpNote", "使用正常");

    assertThat(press.prints("compliance", complaint, "complaint-seven-steps-record-sheet").text())
        .contains("抱怨信息记录表", "电饭煲跳闸", "在线聊天", "2026年3月8日18:30", "客户家中", "煮饭时跳闸", "产品质量", "优先级高", "线芯破损", "换新机",
            "已说明线芯破损", "使用正常", "后续跟进监控", "部门主管");
  }

  @Test
  void the_record_of_complaint_and_solution_has_the_evidence_the_answer_and_the_analysis() {
    ComplaintCase complaint =
        complaints.about("service-24h-response").with("channel", "online").with("title", "积分未到账").filed()
            .does("collect", "account", "A-77", "demand", "补回积分")
            .does("acknowledge", "acknowledgement", "已收到并将尽快处理")
            .does("investigate-customer-service-team", "situation", "周末消费未计")
            .does("investigate-related-team", "evidence", "日志缺失", "accountReview", "少计一笔")
            .does("investigate", "canSolveNow", false, "problemCause", "接口超时")
            .does("resolve-remedy", "explanation", "须等修复", "remedy", "先赠券", "noAnswer", false, "satisfaction",
                "dissatisfied", "dissatisfaction", "不要券")
            .does("investigate-customer-service-team", "situation", "周末消费未计")
            .does("investigate-related-team", "evidence", "日志缺失", "accountReview", "少计一笔")
            .does("investigate", "canSolveNow", true, "problemCause", "接口超时")
            .does("resolve", "solution", "人工补回", "noAnswer", false, "satisfaction", "satisfied")
            .does("record-analyse", "caseRecord", "两次调查后补回", "analysis", "接口加重试");

    assertThat(press.prints("compliance", complaint, "service-24h-response-case-record").text())
        .contains("投诉与解决方案记录", "积分未到账", "在线表单", "A-77", "补回积分", "已收到并将尽快处理", "周末消费未计", "日志缺失", "少计一笔",
            "接口超时", "须等修复", "先赠券", "人工补回", "满意", "两次调查后补回", "接口加重试", "回应用户", "客户服务团队");
  }
}
