package org.redress.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The slip and the inspection record of a manufacturer's complaint, as they are printed. */
@RedressTest
class ProductComplaintRecordsTest {

  private static final String READER = "compliance";

  @Autowired private Complaints complaints;

  private Press press;

  @Autowired
  void press(MockMvc mvc) {
    press = new Press(mvc);
  }

  @Test
  void the_slip_goes_from_the_order_to_the_settlement_and_the_inspection_record_says_how_the_cause_was_found() {
    ComplaintCase claim =
        complaints.about("product-complaint-claim").with("title", "轴承异响").filed()
            .does("accept", "orderNumber", "DD-0301", "defectiveQuantity", 3, "customerRequest", "更换并赔停工损失")
            .does("check-order-shipment", "checkRecord", "出货单相符", "jointSurvey", true, "surveyUnit", "技术部")
            .does("field-investigation-related-units", "unitFindings", "负载正常")
            .does("field-investigation-sales-dept", "surveyFindings", "三台异响")
            .does("field-investigation", "surveyedOn", "2026-03-09", "surveyFindings", "三台异响",
                "compensationDemanded", true, "liabilityBasis", "出厂缺陷")
            .does("issue-form", "slipRequest", "查压装记录")
            .does("quality-investigation", "batchNumber", "P-77", "inspectionData", "压装力记录缺失",
                "causeFound", false, "causeUnit", "工艺科")
            .does("joint-cause-related-units", "jointFindings", "压机失准")
            .does("joint-cause-finished-goods-section", "causeAnalysis", "压装力不足", "measureUnit", "装配车间")
            .does("countermeasure-finished-goods-section", "countermeasures", "加做异响检测")
            .does("countermeasure-related-units", "unitMeasures", "每班校准压机")
            .does("approve-settlement-propose", "disposal", "replace", "settlementPlan", "更换三台",
                "proposedAmount", 6_000, "contractBasis", "合同第八条")
            .does("approve-settlement-quality-head")
            .does("approve-settlement-approval-sales-head", "approvedAmount", 5_500)
            .does("settle", "reply", "已换新并赔付", "satisfaction", "satisfied");

    assertThat(press.prints(READER, claim, "product-complaint-claim-handling-slip").text())
        .contains("抱怨处理单", "DD-0301", "出货单相符", "技术部", "三台异响", "负载正常", "出厂缺陷", "查压装记录")
        .contains("压装力不足", "加做异响检测", "每班校准压机", "更换三台", "5,500.00", "已换新并赔付", "接受", "会签赔偿");
    assertThat(press.prints(READER, claim, "product-complaint-claim-inspection-record").text())
        .contains("成品检验记录表", "P-77", "压装力记录缺失", "工艺科", "压机失准", "压装力不足", "协同查明原因");
  }
}
