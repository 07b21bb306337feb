package org.redress.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The records that the repair shops and the restaurant keep, as they are printed. */
@RedressTest
class WorkshopRecordsTest {

  private static final String READER = "compliance";

  @Autowired private Complaints complaints;

  private Press press;

  @Autowired
  void press(MockMvc mvc) {
    press = new Press(mvc);
  }

  @Test
  void the_repair_shops_record_says_when_where_and_what_and_its_feedback_what_was_done() {
    ComplaintCase complaint =
        complaints.about("repair-shop").with("title", "护板异响").with("identityPhone", "13800000000").filed()
            .does("receive")
            .does("record", "place", "二号工位", "account", "过坎时响")
            .does("verify", "aboutProductQuality", true, "findings", "护板开裂")
            .does("keep-informed")
            .does("quality-test")
            .does("replace-or-return", "disposal", "replace")
            .does("feedback", "measures", "更换护板", "result", "异响消除", "improvements", "到货抽检")
            .does("check-satisfaction", "satisfaction", "satisfied");

    assertThat(press.prints(READER, complaint, "repair-shop-complaint-record").text())
        .contains("顾客抱怨记录", "护板异响", "二号工位", "过坎时响", "护板开裂", "记录抱怨", "记录人");
    assertThat(press.prints(READER, complaint, "repair-shop-feedback-record").text())
        .contains("顾客抱怨反馈记录", "更换护板", "异响消除", "到货抽检", "满意", "告知处理进度");
  }

  @Test
  void whoever_received_a_complaint_about_a_repair_keeps_its_record_and_the_customers_file() {
    ComplaintCase complaint =
        complaints.about("repair-first-contact").with("title", "定位不准").filed()
            .does("designate-receiver", "receiver", "automotive-first-receiver", "repairRecord", "四轮定位")
            .does("determine-fault", "faultParty", "company", "findings", "数据未校准")
            .does("remedy-company-fault", "proposedAmount", 300, "remedy", "重新定位")
            .does("approve-fee-waiver-approval-next-level", "approvalDecision", "approve", "approvedAmount", 300)
            .does("ask-opinion", "satisfaction", "satisfied", "opinion", "处理及时")
            .does("track-after-pickup", "pickedUpOn", "2026-03-09", "usage", "行驶正常", "requirements", "提醒保养");

    assertThat(press.prints(READER, complaint, "repair-first-contact-complaint-record").text())
        .contains("汽车维修投诉记录", "数据未校准", "本企业的过失", "重新定位", "300.00", "处理及时", "接待人员");
    assertThat(press.prints(READER, complaint, "repair-first-contact-customer-file").text())
        .contains("客户档案", "四轮定位", "2026年3月9日", "行驶正常", "提醒保养", "接车后销售跟踪");
  }

  @Test
  void the_record_of_several_investigations_has_them_all_and_the_promised_date() {
    ComplaintCase complaint =
        complaints.about("repair-shop-routing").filed()
            .does("listen-record", "aboutPrice", true, "aboutOther", true)
            .does("state-deadline", "replyBy", "2026-03-16")
            .does("investigate-reply-charge-price", "chargePriceFindings", "多收五十元")
            .does("investigate-reply-other", "otherMatterFindings", "缺件已补")
            .does("investigate-reply-answer", "reply", "退还并补件", "satisfaction", "satisfied");

    assertThat(press.prints(READER, complaint, "repair-shop-routing-complaint-record").text())
        .contains("2026年3月16日", "多收五十元", "缺件已补", "退还并补件", "满意");
  }

  @Test
  void the_record_of_the_whole_event_says_how_it_was_soothed_solved_and_conducted() {
    ComplaintCase complaint =
        complaints.about("repair-shop-courtesy").filed()
            .does("receive")
            .does("record-facts", "account", "漆面有划痕")
            .does("soothe-explain", "refundOrCompensation", true)
            .does("report-supervisor")
            .does("assist-soothing", "soothing", "陪客户等候")
            .does("supervisor-handle-approval-supervisor", "solution", "赔一次保养", "approvedAmount", 600)
            .does("archive", "misconduct", "buck-passing", "misconductNote", "两班互推");

    assertThat(press.prints(READER, complaint, "repair-shop-courtesy-event-record").text())
        .contains("客户抱怨事件记录", "漆面有划痕", "陪客户等候", "赔一次保养", "600.00", "互相推诿", "两班互推");
  }

  @Test
  void the_restaurants_complaint_book_has_the_evidence_the_earlier_handling_and_the_terms() {
    ComplaintCase complaint =
        complaints.about("restaurant-two-class").with("channel", "written").filed()
            .does("receive", "seat", "八号桌")
            .does("listen", "withinOwnAuthority", false, "demand", "赔偿衣物")
            .does("show-care")
            .does("report-supervisor")
            .does("collect-evidence-supervisor", "hasEvidence", true, "evidenceName", "碎瓷片", "evidenceQuantity", "一片",
                "handledBefore", true, "earlierOn", "2026-03-08", "earlierPlace", "收银台", "earlierPeople", "领班",
                "earlierDepartment", "前厅部", "earlierResult", "致歉")
            .does("settle-approval-supervisor", "approvedAmount", 260, "plan", "赔洗衣费", "agreed", true);

    assertThat(press.prints(READER, complaint, "restaurant-two-class-complaint-book").text())
        .contains("顾客抱怨本", "书面抱怨", "八号桌", "赔偿衣物", "碎瓷片", "一片", "2026年3月8日", "收银台", "前厅部", "致歉")
        .contains("260.00", "赔洗衣费", "主管协商解决");
  }
}
