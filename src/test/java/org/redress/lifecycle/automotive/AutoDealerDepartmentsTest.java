package org.redress.lifecycle.automotive;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.testing.Bank;
import org.redress.testing.Complaints;
import org.redress.testing.LifecycleTest;
import org.redress.unit.Posts;
import org.springframework.beans.factory.annotation.Autowired;

/** A dealer whose departments are units: what a department is handed lies before its own people. */
@LifecycleTest(value = "auto-dealer-workorder", complete = false)
class AutoDealerDepartmentsTest {

  private static final String WORKORDER = "auto-dealer-workorder";
  private static final String BRAND = "auto-dealer-brand";
  private static final String SERVICE = "售后服务部（service）";
  private static final String SALES = "销售部（sales）";

  @Autowired private Bank dealer;
  @Autowired private Posts posts;
  @Autowired private Complaints complaints;

  @BeforeEach
  void a_dealer_with_two_departments() {
    dealer.unit("house", "经销店", "门店", null);
    dealer.unit("sales", "销售部", "部门", "house");
    dealer.unit("service", "售后服务部", "部门", "house");
    List.of("desk", "director", "sales-head", "service-head").forEach(dealer::hire);
    holds("desk", "house", WORKORDER + ".customer-administrator", BRAND + ".customer-care-clerk");
    holds("director", "house", WORKORDER + ".sales-manager", BRAND + ".superior", BRAND + ".general-manager");
    for (String department : List.of("sales", "service")) {
      holds(department + "-head", department, WORKORDER + ".department-manager", WORKORDER + ".responsible-department",
          BRAND + ".department-manager");
    }
  }

  @AfterEach
  void the_dealer_is_no_more() {
    dealer.close();
  }

  @Test
  void a_sheet_is_planned_by_the_department_named_carried_out_by_the_one_found_liable_which_answers_for_it() {
    complaints.at("2026-03-10T10:00").about(WORKORDER).filedBy("sales-head")
        .before("register", "department-manager@sales", "customer-administrator@house", "callback-agent")
        .doesAs("sales-head", "register")
        .before("identify-cause", "department-manager@sales")
        .doesAs("sales-head", "identify-cause", "missedAtDelivery", true)
        .before("compensate-first", "department-manager@sales")
        .doesAs("sales-head", "compensate-first")
        .doesAs("director", "compensate-first-approval-sales-manager", "approvedAmount", 0)
        .before("compensate-first-pay", "department-manager@sales")
        .doesAs("sales-head", "compensate-first-pay")
        .doesAs("desk", "accept", "respondentUnit", SALES)
        .before("investigate", "responsible-department@sales")
        .doesAs("sales-head", "investigate", "respondentUnit", SERVICE)
        .doesAs("director", "approve-plan-approval-sales-manager", "approvedAmount", 0)
        .before("execute", "department-manager@service")
        .doesAs("service-head", "execute")
        .doesAs("desk", "explain-to-user")
        .doesAs("desk", "record-outcome")
        .doesAs("director", "review")
        .before("pursue-liability", "responsible-department@service");
  }

  @Test
  void what_a_brand_dealers_department_answers_for_lies_before_its_own_manager() {
    complaints.at("2026-03-10T10:00").about(BRAND).filedBy("desk")
        .doesAs("desk", "receive")
        .doesAs("desk", "identify-cause", "respondentUnit", SERVICE, "missedAtDelivery", true)
        .before("compensate-first", "department-manager@service")
        .doesAs("service-head", "compensate-first")
        .before("compensate-first-pay", "department-manager@service")
        .doesAs("service-head", "compensate-first-pay")
        .doesAs("desk", "reply", "satisfaction", "satisfied",
            "satisfactionAskedBy", "phone", "satisfactionAskedAt", "2026-03-10T09:00:00+08:00")
        .before("pursue-liability", "department-manager@service");
    complaints.at("2026-03-10T10:00").about(BRAND).filedBy("desk")
        .doesAs("desk", "receive")
        .doesAs("desk", "identify-cause", "respondentUnit", SALES)
        .before("handle", "department-manager@sales", "sales-director", "customer-care-director")
        .doesAs("sales-head", "handle", "handlingResult", "settling")
        .doesAs("desk", "reply")
        .before("handle-settle", "department-manager@sales")
        .doesAs("sales-head", "handle-settle", "handlingResult", "beyond")
        .before("report-superior", "department-manager@sales", "aftersales-director")
        .doesAs("sales-head", "report-superior")
        .before("superior-handle", "superior@house");
  }

  private void holds(String person, String unit, String... roles) {
    List.of(roles).forEach(role -> posts.hold(person, role, unit, Bank.OPENING, null));
  }
}
