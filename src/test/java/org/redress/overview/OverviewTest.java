package org.redress.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * Management reads, on Wednesday 15 June 2016 at eleven, before any other test's cases came in; the
 * 12th was a Sunday worked, after a holiday from the 9th to the 11th.
 *
 * <ul>
 *   <li>slow: retail, received in March 2015, handled at the first level, about the officer
 *   <li>closed: retail, received and closed in the first week of May
 *   <li>climbed: retail, received on the 8th, overdue and climbed on the 12th
 *   <li>yesterday: retail, received on the 14th, due today
 *   <li>today: retail, received today, due tomorrow
 *   <li>asked: bank, received today, due within the hour, which has passed
 *   <li>secret: a whistle blown today
 * </ul>
 */
@RedressTest
class OverviewTest {

  private static final String NOW = "2016-06-15T11:00";
  private static final String MANAGER = "manager-of-the-overview";
  private static final String OFFICER = "officer-of-the-overview";
  private static final String ACCUSED = "officer-complained-about";
  private static final String RETAIL = "retail-franchise";
  private static final String BANK = "bank-outlet";

  /** The cases of the scenario, made by the first test that runs. */
  private static List<ComplaintCase> made;

  @Autowired private Complaints complaints;
  @Autowired private MockMvc web;
  @Autowired private Rest rest;
  @Autowired private Staff staff;
  @Autowired private ObjectMapper json;

  @BeforeEach
  void it_is_eleven_on_that_wednesday() {
    staff.employs(MANAGER, "management");
    staff.employs(OFFICER, "compliance");
    staff.employs(ACCUSED, "compliance");
    if (made == null) {
      made = cases();
    }
    complaints.at(NOW);
  }

  private List<ComplaintCase> cases() {
    ComplaintCase slow = received("2015-03-02T10:00", RETAIL, "13800001111", "旧事");
    slow.does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
        "contactedAt", "2015-03-02T10:00:00+08:00", "respondent", ACCUSED)
        .does("inform-customer");
    ComplaintCase closed = received("2016-05-03T10:00", RETAIL, "021-5555 0000", "开胶");
    closed.does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer",
        "contactedAt", "2016-05-03T10:00:00+08:00", "respondentUnit", "南京东路店")
        .does("inform-customer")
        .does("handle-level-1")
        .does("satisfaction-level-1", "satisfaction", 2)
        .does("review-approval-second-level-receiver", "reviewDecision", "approve")
        .does("archive")
        .ended("resolved");
    ComplaintCase climbed = received("2016-06-08T10:00", RETAIL, "１３８-0000-1111", "包带断裂");
    climbed.passes("due-first-contact").due("register-second-level-receiver", "2016-06-13T18:00");
    ComplaintCase yesterday = received("2016-06-14T10:00", RETAIL, "138 0000 1111", "褪色");
    yesterday.due("register", "2016-06-15T18:00");
    ComplaintCase today = received("2016-06-15T09:00", RETAIL, "+86 13800001111", "少件");
    today.due("register", "2016-06-16T18:00");
    ComplaintCase asked = received("2016-06-15T09:30", BANK, "(021)55550000", "排队");
    asked.does("receive", "complaintRecord", "等了一小时").due("answer-or-forward", "2016-06-15T10:30");
    ComplaintCase secret = received("2016-06-15T09:45", "whistleblowing", "13800001111", "秘密");
    return List.of(slow, closed, climbed, yesterday, today, asked, secret);
  }

  private ComplaintCase received(String moment, String lifecycle, String phone, String title) {
    return complaints.at(moment).about(lifecycle).with("title", title).with("identityPhone", phone).filed();
  }

  @Test
  void open_cases_are_counted_and_what_is_due_when() throws Exception {
    JsonNode all = overview(MANAGER, "");
    assertThat(all.at("/open").asInt()).as("slow, climbed, yesterday, today, asked").isEqualTo(5);
    assertThat(all.at("/waiting").asInt()).isZero();
    assertThat(all.at("/due/overdue").asInt()).as("slow, climbed, asked").isEqualTo(3);
    assertThat(all.at("/due/today").asInt()).as("yesterday").isEqualTo(1);
    assertThat(all.at("/due/next").asInt()).as("today").isEqualTo(1);

    JsonNode bank = overview(MANAGER, "lifecycle=" + BANK);
    assertThat(bank.at("/open").asInt()).isEqualTo(1);
    assertThat(bank.at("/due/overdue").asInt()).isEqualTo(1);
    assertThat(bank.at("/due/today").asInt()).isZero();
  }

  @Test
  void what_is_due_up_to_the_next_working_day_moves_with_the_day() throws Exception {
    assertThat(dueNextAt("2016-06-10T12:00")).as("a holiday; the 12th comes before").isZero();
    assertThat(dueNextAt("2016-06-12T12:00")).as("climbed, due on the 13th").isEqualTo(1);
    complaints.at("2016-06-13T12:00");
    assertThat(overview(MANAGER, "").at("/due/today").asInt()).isEqualTo(1);
  }

  private int dueNextAt(String moment) throws Exception {
    complaints.at(moment);
    return overview(MANAGER, "lifecycle=" + RETAIL).at("/due/next").asInt();
  }

  @Test
  void the_policies_stand_side_by_side_the_one_with_most_open_cases_first() throws Exception {
    assertThat(lines(overview(MANAGER, ""), "/policies", "/policy/id", "/open", "/climbed", "/due/overdue", "/due/today", "/due/next"))
        .containsExactly("retail-franchise 4 1 2 1 1", "bank-outlet 1 0 1 0 0");
  }

  @Test
  void open_cases_are_told_by_who_has_them_and_by_grade() throws Exception {
    JsonNode retail = overview(MANAGER, "lifecycle=" + RETAIL);
    assertThat(lines(retail, "/authorities", "/group", "/name", "/open", "/overdue"))
        .containsExactly(
            "retail-franchise.first-level-receiver 一级受理人 3 1",
            "retail-franchise.second-level-receiver 二级受理人 1 1");
    assertThat(lines(retail.at("/authorities/0"), "/grades", "/grade", "/open"))
        .containsExactly("level-1 1", "null 2");
    assertThat(lines(retail, "/climbed", "/role", "/name", "/open"))
        .containsExactly("second-level-receiver 二级受理人 1");
  }

  @Test
  void their_age_counts_by_days_of_receipt() throws Exception {
    assertThat(lines(overview(MANAGER, ""), "/ages", "/received/from", "/received/to", "/open"))
        .containsExactly(
            "2016-06-14 2016-06-15 3",
            "2016-06-12 2016-06-13 0",
            "2016-06-08 2016-06-11 1",
            "2016-05-31 2016-06-07 0",
            "2016-05-16 2016-05-30 0",
            "null 2016-05-15 1");
  }

  @Test
  void the_oldest_are_listed_and_what_they_are_about_is_told_to_officers_only() throws Exception {
    JsonNode manager = overview(MANAGER, "");
    assertThat(lines(manager, "/oldest", "/caseNumber", "/days", "/title", "/caseId", "/with/0"))
        .startsWith(
            number(0) + " 471 null null 一级受理人",
            number(2) + " 7 null null 二级受理人")
        .hasSize(5);
    JsonNode officer = overview(OFFICER, "");
    assertThat(lines(officer, "/oldest", "/caseNumber", "/title", "/caseId"))
        .startsWith(number(0) + " 旧事 " + made.get(0).id());
    assertThat(manager.at("/opensCases").asBoolean()).isFalse();
    assertThat(officer.at("/opensCases").asBoolean()).isTrue();
  }

  @Test
  void the_trend_counts_by_week_what_came_in_was_closed_and_was_missed() throws Exception {
    JsonNode trend = overview(MANAGER, "").at("/trend");
    assertThat(trend.at("/points")).hasSize(26);
    assertThat(lines(trend, "/points", "/days/from", "/days/to", "/received", "/closed", "/missed"))
        .startsWith("2015-12-21 2015-12-27 0 0 0")
        .contains("2016-05-02 2016-05-08 1 1 0")
        .endsWith("2016-06-06 2016-06-12 1 0 1", "2016-06-13 2016-06-15 3 0 0");
    assertThat(trend.at("/received").asInt()).isEqualTo(5);
    assertThat(trend.at("/receivedAndClosed").asInt()).isEqualTo(1);
    assertThat(trend.at("/missed").asInt()).isEqualTo(1);
    assertThat(trend.at("/deadlines").asInt())
        .as("first contact and level 1 of the closed case, which were met, and the one missed")
        .isEqualTo(3);
  }

  @Test
  void or_by_month_of_a_year() throws Exception {
    JsonNode trend = overview(MANAGER, "by=MONTH&lifecycle=" + RETAIL).at("/trend");
    assertThat(trend.at("/points")).hasSize(12);
    assertThat(lines(trend, "/points", "/days/from", "/days/to", "/received", "/closed", "/missed"))
        .startsWith("2015-07-01 2015-07-31 0 0 0")
        .endsWith("2016-05-01 2016-05-31 1 1 0", "2016-06-01 2016-06-15 3 0 1");
  }

  @Test
  void causes_are_those_of_the_last_twelve_months() throws Exception {
    JsonNode all = overview(MANAGER, "");
    assertThat(all.at("/since").asText()).isEqualTo("2015-06-15");
    assertThat(all.at("/categories/cases").asInt()).isEqualTo(5);
    assertThat(lines(all, "/categories/lines", "/policy/id", "/id", "/name", "/cases"))
        .startsWith("retail-franchise null null 3")
        .contains("bank-outlet oral 现场口头 1")
        .hasSize(3);
    assertThat(lines(all, "/units/lines", "/id", "/cases")).containsExactly("南京东路店 1");
  }

  @Test
  void who_came_again_is_counted_however_the_telephone_was_written_and_not_told() throws Exception {
    JsonNode all = overview(OFFICER, "");
    assertThat(lines(all, "/repeats", "/cases", "/complainants"))
        .as("closed and asked; climbed, yesterday and today: slow is too old, secret is confidential")
        .containsExactly("2 1", "3 1");
    assertThat(lines(overview(OFFICER, "lifecycle=" + RETAIL), "/repeats", "/cases", "/complainants"))
        .containsExactly("3 1");
    assertThat(all.toString()).doesNotContain("1380000", "5555");
  }

  @Test
  void a_figure_opens_the_cases_that_it_counts() throws Exception {
    opens("holder=retail-franchise.first-level-receiver&to=2016-06-15", 0, 3, 4);
    opens("holder=retail-franchise.first-level-receiver&due=OVERDUE&to=2016-06-15", 0);
    opens("holder=retail-franchise.first-level-receiver&grade=level-1&to=2016-06-15", 0);
    opens("due=OVERDUE", 0, 2, 5);
    opens("due=TODAY", 3);
    opens("due=NEXT", 4);
    opens("respondentUnit=南京东路店&from=2015-06-15&to=2016-06-15", 1);
    opens("complaints=2&from=2015-06-15&to=2016-06-15", 1, 5);
    opens("complaints=3&from=2015-06-15&to=2016-06-15", 2, 3, 4);
    opens("complaints=2&lifecycle=" + RETAIL + "&from=2015-06-15&to=2016-06-15");
  }

  @Test
  void a_confidential_policy_is_not_even_to_choose() throws Exception {
    JsonNode all = overview(OFFICER, "");
    assertThat(lines(all, "/choices", "/id")).contains(RETAIL, BANK).doesNotContain("whistleblowing");
    assertThat(all.toString()).doesNotContain(number(6), "秘密");
    assertThat(overview(OFFICER, "lifecycle=whistleblowing").at("/open").asInt()).isZero();
  }

  @Test
  void an_officers_figures_leave_out_the_complaint_about_themselves() throws Exception {
    JsonNode figures = overview(ACCUSED, "");
    assertThat(figures.at("/open").asInt()).isEqualTo(4);
    assertThat(figures.at("/due/overdue").asInt()).isEqualTo(2);
    assertThat(figures.toString()).doesNotContain(number(0));
  }

  @Test
  void whoever_is_neither_manager_nor_officer_is_refused_with_words() throws Exception {
    String clerk = staff.employs("clerk-of-the-overview", "retail-franchise.first-level-receiver");
    asks(clerk, "/api/overview")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.detail").value("只有管理层（组 management）和合规人员（组 compliance）可以查看管理概览，如需查看请联系系统管理员"));
    web.perform(get("/api/overview")).andExpect(status().isUnauthorized());
    asks(MANAGER, "/api/audit/cases").andExpect(status().isForbidden());
    asks(MANAGER, "/api/overview?by=YEAR").andExpect(status().isBadRequest());
  }

  private String number(int made) {
    return OverviewTest.made.get(made).record().caseNumber();
  }

  private JsonNode overview(String user, String query) throws Exception {
    return read(asks(user, "/api/overview?" + query).andExpect(status().isOk()));
  }

  private void opens(String query, int... expected) throws Exception {
    List<String> ids = new ArrayList<>();
    for (int one : expected) {
      ids.add(made.get(one).id());
    }
    assertThat(lines(read(asks(OFFICER, "/api/audit/cases?" + query)), "/cases", "/caseId"))
        .as(query)
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  /** What stands at these places of each element, blanks between. */
  private static List<String> lines(JsonNode from, String list, String... places) {
    return StreamSupport.stream(from.at(list).spliterator(), false)
        .map(line -> String.join(" ", List.of(places).stream().map(place -> line.at(place).asText()).toList()))
        .toList();
  }

  private JsonNode read(ResultActions answer) throws Exception {
    return json.readTree(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  private ResultActions asks(String user, String path) throws Exception {
    return web.perform(get(path).header(HttpHeaders.AUTHORIZATION, rest.basic(user)));
  }
}
