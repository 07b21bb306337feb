package org.redress.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.authority.Transfer;
import org.redress.testing.Bank;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.redress.testing.Statements;
import org.redress.unit.Posts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The head of a unit has a list of what is open in it and below it, and of nothing else. */
@Tag("database")
@RedressTest
class CasesBelowTest {

  /** Each test has branches and outlets of its own, with no case of another test's. */
  private static final AtomicInteger TESTS = new AtomicInteger();

  private static final String LIST = "/api/complaints/below";
  private static final int PAGE = 25;

  @Autowired private Bank bank;
  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private Posts posts;
  @Autowired private Transfer transfer;
  @Autowired private RuntimeService runtime;
  @Autowired private JdbcTemplate database;
  @Autowired private MockMvc web;
  @Autowired private Rest rest;
  @Autowired private ObjectMapper json;

  private String east;
  private String west;
  private String outlet;
  private ComplaintCase one;
  private ComplaintCase two;
  private ComplaintCase other;

  @BeforeEach
  void two_outlets_of_one_branch_and_one_of_the_other_have_a_case_each() {
    bank.open();
    int test = TESTS.incrementAndGet();
    east = branch("east-" + test * 10, 2);
    west = branch("west-" + test * 10, 2);
    outlet = east + "-1";
    List.of("hq", east, west, outlet).forEach(this::headed);
    one = filed(outlet, "10:00");
    two = filed(east + "-2", "10:05");
    other = filed(west + "-1", "10:10");
  }

  /** With outlets, each with somebody who takes complaints in. */
  private String branch(String code, int outlets) {
    bank.unit(code, "支行" + code, "支行", "hq");
    IntStream.rangeClosed(1, outlets)
        .mapToObj(number -> code + "-" + number)
        .forEach(
            unit -> {
              bank.unit(unit, "网点" + unit, "网点", code);
              bank.hire("receiver-" + unit);
              bank.employ("receiver-" + unit, "first-receiver", unit);
            });
    return code;
  }

  private void headed(String unit) {
    bank.hire("chief-" + unit);
    posts.hold("chief-" + unit, "head", unit, Bank.OPENING, null);
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void each_head_lists_what_is_open_in_his_unit_and_below_it_the_latest_first() throws Exception {
    assertThat(listed("chief-" + outlet, "")).containsExactly(number(one));
    assertThat(listed("chief-" + east, "")).containsExactly(number(two), number(one));
    assertThat(listed("chief-" + west, "")).containsExactly(number(other));
    assertThat(listed("chief-hq", "")).containsSubsequence(number(other), number(two), number(one));
    assertThat(counted("chief-" + outlet, "", "open")).isOne();
    assertThat(counted("chief-" + east, "", "open")).isEqualTo(2);

    JsonNode line = read("chief-" + outlet, LIST).path("cases").path(0);
    assertThat(line.path("unit").asText()).isEqualTo("网点" + outlet);
    assertThat(line.path("policy").asText()).isEqualTo("银行网点客户投诉");
    assertThat(line.path("standsAt").path(0).path("name").asText()).isNotEmpty();
    assertThat(line.path("standsAt").path(0).path("roles")).hasSize(1);
    assertThat(line.path("standsAt").path(0).path("roles").path(0).asText()).startsWith("首位受理员工");
    assertThat(line.path("standsAt").path(0).path("due").asText()).isNotEmpty();
  }

  @Test
  void who_heads_no_unit_has_neither_units_nor_cases_whatever_else_they_see() throws Exception {
    for (String other : List.of("receiver-" + outlet, "manager-east", "clerk-hq", staff.employs("officer-of-all-units", "compliance"))) {
      assertThat(read(other, LIST + "/units")).as(other).isEmpty();
      assertThat(listed(other, "")).as(other).isEmpty();
      assertThat(counted(other, "", "open")).as(other).isZero();
    }
  }

  @Test
  void a_head_asks_for_one_of_his_units_and_gets_nothing_of_another() throws Exception {
    assertThat(texts(read("chief-" + east, LIST + "/units"), "id")).containsExactly(east, outlet, east + "-2");
    assertThat(listed("chief-" + east, "?unit=" + east + "-2")).containsExactly(number(two));
    assertThat(counted("chief-" + east, "?unit=" + east + "-2", "open")).isOne();
    assertThat(listed("chief-" + east, "?unit=" + west + "-1")).isEmpty();
    assertThat(listed("chief-" + east, "?unit=hq")).containsExactly(number(two), number(one));
    assertThat(counted("chief-" + east, "?unit=" + west + "-1", "open")).isZero();
  }

  @Test
  void a_head_who_is_barred_from_a_case_finds_nothing_of_it() throws Exception {
    runtime.setVariable(one.id(), "respondent", "chief-" + east);

    assertThat(listed("chief-" + east, "")).containsExactly(number(two));
    assertThat(counted("chief-" + east, "", "open")).isOne();
    assertThat(listed("chief-" + outlet, "")).containsExactly(number(one));

    runtime.setVariable(two.id(), "respondent", "receiver-" + west + "-2");
    assertThat(listed("chief-" + east, "")).as("somebody else is barred").containsExactly(number(two));
  }

  @Test
  void a_confidential_case_of_the_unit_is_in_no_list_of_its_heads() throws Exception {
    bank.hire("handler-" + outlet);
    posts.hold("handler-" + outlet, "whistleblowing.designated-handler", outlet, Bank.OPENING, null);

    ComplaintCase report = complaints.plainlyAbout("whistleblowing").filedBy("handler-" + outlet);

    assertThat(report.record().unit()).isEqualTo(outlet);
    assertThat(listed("chief-" + outlet, "")).containsExactly(number(one));
    assertThat(counted("chief-" + outlet, "", "open")).isOne();
  }

  @Test
  void what_is_late_can_be_asked_for_alone() throws Exception {
    one.at("2026-03-10T10:15").does("receive", "complaintRecord", "等候过久");
    assertThat(listed("chief-" + east, "?overdue=true")).isEmpty();

    complaints.at("2026-03-10T11:20");

    assertThat(listed("chief-" + east, "?overdue=true")).containsExactly(number(one));
    assertThat(counted("chief-" + east, "", "overdue")).isOne();
    assertThat(read("chief-" + east, LIST + "?overdue=true").at("/cases/0/standsAt/0/overdue").asBoolean()).isTrue();
  }

  @Test
  void what_is_closed_or_has_gone_to_another_branch_is_in_the_list_no_more() throws Exception {
    one.cancelled();
    staff.as("receiver-" + east + "-2", () -> {
      transfer.move(two.id(), west + "-2", "客户在城西开户");
      return null;
    });

    assertThat(listed("chief-" + east, "")).isEmpty();
    assertThat(listed("chief-" + west, "")).containsExactly(number(other), number(two));
  }

  @Test
  void a_long_list_goes_on_where_the_page_ends_with_each_case_once() throws Exception {
    IntStream.range(0, PAGE).forEach(any -> filed(outlet, "10:15"));

    JsonNode first = read("chief-" + outlet, LIST);
    List<String> all = new ArrayList<>(numbers(first));
    assertThat(all).hasSize(PAGE);

    JsonNode second = read("chief-" + outlet, LIST + "?after=" + first.path("next").asText());
    all.addAll(numbers(second));
    assertThat(all).hasSize(PAGE + 1).doesNotHaveDuplicates().endsWith(number(one));
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(counted("chief-" + outlet, "", "open")).isEqualTo(PAGE + 1);
  }

  /** The rows are told together, however many there are. */
  @Test
  void a_page_of_many_cases_costs_no_more_statements_than_one_of_a_few() throws Exception {
    read("chief-" + outlet, LIST);
    int few = statements();
    IntStream.range(0, PAGE).forEach(any -> filed(outlet, "10:15"));

    assertThat(statements()).isLessThanOrEqualTo(few);
  }

  private int statements() {
    return Statements.sum(Statements.during(database, () -> {
      try {
        read("chief-" + outlet, LIST);
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }));
  }

  private ComplaintCase filed(String unit, String time) {
    return complaints.at("2026-03-10T" + time).about("bank-outlet").with("channel", "oral").filedBy("receiver-" + unit);
  }

  private static String number(ComplaintCase complaint) {
    return complaint.record().caseNumber();
  }

  private List<String> listed(String user, String query) throws Exception {
    return numbers(read(user, LIST + query));
  }

  private int counted(String user, String query, String what) throws Exception {
    return read(user, LIST + "/counts" + query).path(what).asInt();
  }

  private static List<String> numbers(JsonNode page) {
    return texts(page.path("cases"), "caseNumber");
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false).map(one -> one.path(field).asText()).toList();
  }

  private JsonNode read(String user, String path) throws Exception {
    MockHttpServletResponse answer =
        web.perform(get(path).header(HttpHeaders.AUTHORIZATION, rest.basic(user))).andReturn().getResponse();
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
  }
}
