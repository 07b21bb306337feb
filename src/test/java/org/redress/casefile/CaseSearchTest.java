package org.redress.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.identity.Identities;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody calls about a complaint: who handles or handled it finds it by whatever the caller knows. */
@RedressTest
class CaseSearchTest {

  private static final String RECEIVER = "retail-first-level-receiver";
  private static final String ELSEWHERE = "workplace-company";
  private static final String HANDLER = "workplace-designated-handler";

  @Autowired private Complaints complaints;
  @Autowired private CaseSearch search;
  @Autowired private CaseFiles cases;
  @Autowired private Identities identities;
  @Autowired private TaskService tasks;
  @Autowired private Staff staff;

  @Tag("database")
  @Test
  void a_case_is_found_by_its_number_its_title_a_name_and_a_telephone_however_they_are_written() {
    ComplaintCase complaint = filed("松木屏风开裂", "慕容松", "138 2222-3331");
    String number = complaint.record().caseNumber();

    for (String known : List.of(number, number.toLowerCase(), number.substring(3), "木屏风", "慕容", " 慕容松 ", "13822223331", "+86 138-2222-3331")) {
      assertThat(found(RECEIVER, known)).as(known).contains(number);
    }
    assertThat(found(RECEIVER, "没有的名字")).isEmpty();
    assertThat(found(RECEIVER, "13822223332")).doesNotContain(number);
    assertThat(found(RECEIVER, "松木%开裂")).as("no pattern").isEmpty();
    assertThat(found(RECEIVER, "松")).as("one character").isEmpty();
  }

  @Tag("database")
  @Test
  void a_whole_number_finds_its_case_alone_and_only_for_who_may_know_of_it() {
    ComplaintCase complaint = filed("楠木几开裂", "端木楠", "13822226664");
    String number = complaint.record().caseNumber();
    ComplaintCase naming = filed("与" + number + "同一门店", "端木楠", "13822226664");

    assertThat(found(RECEIVER, number)).containsExactly(number);
    assertThat(found(RECEIVER, number.toLowerCase())).containsExactly(number);
    assertThat(found("compliance", number)).containsExactly(number);
    assertThat(found(RECEIVER, number.substring(1))).contains(number, naming.record().caseNumber());
    assertThat(found(ELSEWHERE, number)).isEmpty();
  }

  @Test
  void a_finding_by_name_or_telephone_is_logged_as_a_reading_and_no_other() {
    ComplaintCase complaint = filed("红木椅开裂", "尉迟红", "13822224442");

    found(RECEIVER, complaint.record().caseNumber());
    found(RECEIVER, "红木椅");
    assertThat(identities.readings(complaint.id())).isEmpty();

    found(RECEIVER, "尉迟红");
    found(RECEIVER, "13822224442");
    assertThat(identities.readings(complaint.id()))
        .hasSize(2)
        .allSatisfy(reading -> {
          assertThat(reading.reader()).isEqualTo(RECEIVER);
          assertThat(reading.taskId()).isNull();
        });
  }

  @Test
  void others_find_nothing_an_officer_finds_by_number_and_title_but_not_by_who_complained() {
    ComplaintCase complaint = filed("榆木柜开裂", "司空榆", "13822225553");
    String number = complaint.record().caseNumber();

    assertThat(found(ELSEWHERE, number)).isEmpty();
    assertThat(found(ELSEWHERE, "司空榆")).isEmpty();
    assertThat(found("management", "榆木柜")).isEmpty();
    assertThat(found("analyst", "榆木柜")).isEmpty();
    assertThat(found("compliance", number)).containsExactly(number);
    assertThat(found("compliance", "榆木柜")).containsExactly(number);
    assertThat(found("compliance", "司空榆")).isEmpty();
    assertThat(identities.readings(complaint.id())).isEmpty();
  }

  @Test
  void who_handled_it_finds_it_when_it_has_gone_on_and_the_one_in_hand_stands_first() {
    ComplaintCase done = registered(filed("桐木琴开裂", "公孙桐", "13822226664"));
    ComplaintCase inHand = filed("桐木琴脱漆", "公孙桐", "13822226664");
    filed("桐木琴掉色", "公孙桐", "13822226664");
    tasks.setAssignee(inHand.open("register").getId(), RECEIVER);

    assertThat(found(RECEIVER, "桐木琴"))
        .hasSize(3)
        .startsWith(inHand.record().caseNumber())
        .contains(done.record().caseNumber());
    assertThat(staff.as(RECEIVER, () -> search.find("桐木琴脱漆")).get(0).mine()).isTrue();
    assertThat(staff.as(RECEIVER, () -> search.find("桐木琴掉色")).get(0).standsAt().get(0).name()).isEqualTo("联系客户并登记投诉");
  }

  @Test
  void what_is_found_is_opened_by_its_number_with_what_happened() {
    ComplaintCase complaint = registered(filed("樟木箱开裂", "上官樟", "13822227775"));
    String number = complaint.record().caseNumber();

    CaseFile file = staff.as(RECEIVER, () -> cases.ofNumber(number, Optional.empty()));

    assertThat(file.status().title()).isEqualTo("樟木箱开裂");
    assertThat(file.entries()).extracting("elementName").contains("联系客户并登记投诉");
  }

  @Test
  void the_person_complained_about_finds_nothing() {
    ComplaintCase complaint = filed("檀木盒开裂", "东方檀", "13822228886");
    complaint.does("register", "subject", "store-attitude", "cause", "service-quality", "contact", "unreachable",
        "respondent", RECEIVER);

    for (String known : List.of(complaint.record().caseNumber(), "檀木盒", "东方檀", "13822228886")) {
      assertThat(found(RECEIVER, known)).as(known).isEmpty();
    }
    assertThat(identities.readings(complaint.id())).isEmpty();
  }

  @Test
  void a_confidential_case_is_found_only_by_those_who_have_it_before_them() {
    ComplaintCase report =
        complaints.about("whistleblowing").with("title", "虚开柏木发票").with("content", "虚开").with("identityName", "令狐柏").filed();
    String number = report.record().caseNumber();

    assertThat(found(HANDLER, number)).containsExactly(number);
    assertThat(found("compliance", number)).isEmpty();

    report.does("receive", "materialComplete", true).waitsAt("assign-handler");
    assertThat(found(HANDLER, number)).as("who took it in").isEmpty();
    assertThat(found(HANDLER, "令狐柏")).isEmpty();
    assertThat(found(ELSEWHERE, number)).as("who names the handler").containsExactly(number);
  }

  private List<String> found(String user, String text) {
    return staff.as(user, () -> search.find(text)).stream().map(FoundCase::caseNumber).toList();
  }

  private ComplaintCase filed(String title, String name, String phone) {
    return complaints.at("2026-03-10T10:00").about("retail-franchise")
        .with("complainantType", "consumer").with("channel", "phone").with("title", title)
        .with("identityName", name).with("identityPhone", phone)
        .filed();
  }

  private static ComplaintCase registered(ComplaintCase complaint) {
    return complaint.does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
        "contactedAt", "2026-03-10T10:00:00+08:00");
  }
}
