package org.redress.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.testing.Bank;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/** A unit that is handed a case is one of the organisation's, and its people do what it is handed. */
@RedressTest
class NamedUnitTest {

  private static final String POLICY = "telecom-scripted-desk";

  @Autowired private Bank bank;
  @Autowired private Complaints complaints;
  @Autowired private Posts posts;
  @Autowired private MockMvc web;
  @Autowired private Rest rest;

  @BeforeEach
  void a_company_with_two_branches() {
    Stream.of("desk", "north", "south").forEach(bank::hire);
    bank.unit("head", "总公司", "总公司", null);
    bank.unit("north", "城北分公司", "分公司", "head");
    bank.unit("south", "城南分公司", "分公司", "head");
    List.of("service-desk", "hotline-10060").forEach(role -> posts.hold("desk", POLICY + "." + role, "head", Bank.OPENING, null));
    posts.hold("north", POLICY + ".branch-company", "north", Bank.OPENING, null);
    posts.hold("south", POLICY + ".branch-company", "south", Bank.OPENING, null);
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void the_order_lies_before_the_people_of_the_branch_that_was_chosen() {
    dispatched("城南分公司（south）")
        .before("handle-branch", "branch-company@south")
        .has("dispatchUnit", "城南分公司（south）")
        .doesAs("south", "handle-branch")
        .before("reply-branch-company", "branch-company@south");
  }

  @Test
  void a_unit_that_there_is_not_cannot_be_handed_anything() {
    assertThatThrownBy(() -> dispatched("城西分公司")).hasMessageContaining("受派单位名称");
  }

  @Test
  void what_the_unit_is_called_later_changes_neither_the_paper_nor_who_does_it() {
    ComplaintCase complaint = dispatched("城南分公司（south）");

    bank.unit("south", "南区分公司", "分公司", "head");

    complaint.has("dispatchUnit", "城南分公司（south）").doesAs("south", "handle-branch")
        .before("reply-branch-company", "branch-company@south");
    assertThat(complaint.record().unit()).isEqualTo("head");
  }

  @Test
  void who_is_named_for_a_later_step_is_one_of_those_who_do_it_in_the_cases_unit() throws Exception {
    String lab = "quality-lab-service.";
    List.of("office-lab", "worker-north", "worker-south").forEach(bank::hire);
    List.of("gm-office", "tech-dept").forEach(role -> posts.hold("office-lab", lab + role, "head", Bank.OPENING, null));
    posts.hold("worker-north", lab + "handling-department", "north", Bank.OPENING, null);
    posts.hold("worker-south", lab + "handling-department", "south", Bank.OPENING, null);
    ComplaintCase complaint = complaints.at("2026-03-10T10:00").about("quality-lab-service").filedBy("worker-north")
        .does("record-gm-office")
        .does("judge-founded", "reasonSufficient", true, "contentReasonable", true);

    String offered = web.perform(get("/api/people").param("task", complaint.open("assign").getId()).param("field", "handler")
        .header(HttpHeaders.AUTHORIZATION, rest.basic("office-lab"))).andReturn().getResponse().getContentAsString();
    assertThat(offered).contains("worker-north").doesNotContain("worker-south");
    assertThatThrownBy(() -> complaint.does("assign", "handler", "worker-south")).hasMessageContaining("worker-south不在其中");
    complaint.does("assign", "handler", "worker-north");
  }

  @Test
  void what_a_hospital_took_is_recorded_and_handled_in_the_department_complained_about() {
    String policy = "hospital-department";
    bank.unit("clinic", "市医院", "医院", "head");
    bank.unit("surgery", "外科", "科室", "clinic");
    bank.unit("medicine", "内科", "科室", "clinic");
    List.of("office", "clerk-surgery", "head-surgery", "clerk-medicine", "head-medicine").forEach(bank::hire);
    posts.hold("office", policy + ".hospital-management", "clinic", Bank.OPENING, null);
    for (String department : List.of("surgery", "medicine")) {
      posts.hold("clerk-" + department, policy + ".department", department, Bank.OPENING, null);
      posts.hold("head-" + department, policy + ".department-head", department, Bank.OPENING, null);
    }
    Supplier<ComplaintCase> taken =
        () -> complaints.at("2026-03-10T10:00").about(policy).with("receivedBy", "hospital").filedBy("office")
            .doesAs("office", "complain", "respondentUnit", "市医院 / 外科（surgery）")
            .before("record", "department@surgery");

    taken.get().doesAs("clerk-surgery", "record", "headAccused", false, "departmentHead", "head-surgery")
        .before("investigate-handle", "department-head@surgery")
        .heldBy("investigate-handle", "head-surgery")
        .before("supervise", "hospital-management@clinic");
    taken.get().doesAs("clerk-surgery", "record", "headAccused", false, "departmentHead", "head-medicine")
        .before("investigate-handle", "department-head@surgery")
        .heldBy("investigate-handle", null);
  }

  private ComplaintCase dispatched(String unit) {
    return complaints.at("2026-03-10T10:00").about(POLICY).with("unit", "head").filedBy("desk")
        .does("receive", "symptom", "signal-weak")
        .does("ask", "signalClearlyBad", true, "area", "北关小区")
        .does("dispatch-hotline-10060", "dispatchUnit", unit);
  }
}
