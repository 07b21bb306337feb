package org.redress.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.authority.Transfer;
import org.redress.testing.Bank;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** In an organisation with units everybody sees the cases of theirs, and nothing of another's, by whatever door. */
@RedressTest
class WhoSeesWhichUnitTest {

  /** By which the cases of one test are told from those of all others. */
  private static final AtomicInteger TESTS = new AtomicInteger();

  private static final String PERIOD = "from=2026-03-01";

  @Autowired private Bank bank;
  @Autowired private Complaints complaints;
  @Autowired private Staff staff;
  @Autowired private Posts posts;
  @Autowired private Transfer transfer;
  @Autowired private MockMvc web;
  @Autowired private Rest rest;
  @Autowired private ObjectMapper json;

  private String about;
  private String eastTitle;
  private String westTitle;
  private ComplaintCase east;
  private ComplaintCase west;

  @BeforeEach
  void two_branches_have_a_case_each() {
    bank.open();
    Stream.of("officer-east", "boss-east", "chief-east").forEach(bank::hire);
    posts.hold("officer-east", "compliance", "east", Bank.OPENING, null);
    posts.hold("boss-east", "management", "east", Bank.OPENING, null);
    posts.hold("chief-east", "head", "east", Bank.OPENING, null);
    staff.employs("officer-of-all", "compliance");
    staff.employs("boss-of-all", "management");
    about = "柜台等候过久第" + TESTS.incrementAndGet() + "回";
    eastTitle = "城东" + about;
    westTitle = "城西" + about;
    east = filed("receiver-east-1", eastTitle);
    west = filed("receiver-west-1", westTitle);
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @Test
  void an_officer_of_a_branch_lists_searches_opens_and_exports_the_branchs_cases_alone() throws Exception {
    assertThat(listed("officer-east")).containsExactly(eastTitle);
    assertThat(listed("officer-of-all")).contains(eastTitle, westTitle);
    assertThat(answer("officer-east", "/api/audit/cases.csv?q=" + about).getContentAsString()).contains(eastTitle).doesNotContain(westTitle);
    assertThat(status("officer-east", "/api/audit/cases/" + east.id())).isEqualTo(200);
    for (String path : List.of("", "/proof", "/file.pdf")) {
      assertThat(status("officer-east", "/api/audit/cases/" + west.id() + path)).as(path).isEqualTo(404);
    }
    assertThat(status("officer-east", "/api/complaints/" + west.record().caseNumber() + "?lifecycle=bank-outlet")).isEqualTo(404);
    assertThat(status("officer-east", "/api/complaints/" + east.record().caseNumber() + "?lifecycle=bank-outlet")).isEqualTo(200);
    assertThat(found("officer-east")).containsExactly(eastTitle);
  }

  /** These are of the whole organisation. */
  @ParameterizedTest
  @ValueSource(strings = {"/api/audit/proof", "/api/audit/seals", "/api/audit/changes", "/api/audit/unattended"})
  void what_concerns_the_whole_organisation_an_officer_of_a_branch_does_not_read(String path) throws Exception {
    assertThat(status("officer-east", path)).isEqualTo(403);
    assertThat(status("officer-of-all", path)).isEqualTo(200);
  }

  @Test
  void the_engines_own_lists_show_an_officer_of_a_branch_no_case() {
    for (String list : List.of("task", "process-instance", "history/process-instance", "history/task", "history/variable-instance")) {
      assertThat(rest.get("officer-east", "/" + list).body()).as(list).isEqualTo("[]");
      assertThat(rest.get("officer-east", "/" + list + "/count").body()).as(list).contains("\"count\":0");
    }
  }

  @Test
  void figures_are_of_the_branch_and_may_be_asked_for_each_unit_below() throws Exception {
    int branch = open("boss-east", "");
    int outlet = open("boss-of-all", "&unit=west-1");
    int all = open("boss-of-all", "");

    filed("receiver-east-3", eastTitle);
    filed("receiver-west-1", westTitle);

    assertThat(open("boss-east", "")).isEqualTo(branch + 1);
    assertThat(open("boss-of-all", "&unit=west-1")).isEqualTo(outlet + 1);
    assertThat(open("boss-of-all", "")).isEqualTo(all + 2);
    assertThat(open("boss-east", "&unit=west")).isZero();
    JsonNode ofBranch = overview("boss-east", "");
    assertThat(ids(ofBranch.path("organisation"))).containsExactly("east", "east-1", "east-2", "east-3");
    assertThat(ids(ofBranch.path("ofUnits"))).contains("east-1", "east-3").doesNotContain("west", "west-1");
    assertThat(ids(overview("boss-of-all", "").path("ofUnits"))).contains("east", "west").doesNotContain("west-1");
  }

  @Test
  void a_report_counts_the_cases_of_who_reads_it_and_names_the_unit() throws Exception {
    String report = StreamSupport.stream(read("boss-of-all", "/api/reports").spliterator(), false)
        .filter(one -> one.path("lifecycle").asText().equals("bank-outlet") && one.path("general").asBoolean())
        .findFirst().orElseThrow().path("id").asText();
    int branch = received("boss-east", report, "");
    int outlet = received("boss-of-all", report, "&unit=west-1");

    filed("receiver-east-1", eastTitle);
    filed("receiver-west-1", westTitle);

    assertThat(received("boss-east", report, "")).isEqualTo(branch + 1);
    assertThat(received("boss-of-all", report, "&unit=west-1")).isEqualTo(outlet + 1);
    assertThat(received("boss-east", report, "&unit=west")).isZero();
    assertThat(read("boss-of-all", "/api/reports/" + report + "?" + PERIOD + "&unit=west-1").path("organisation").asText())
        .endsWith("城西1号网点");
  }

  @Test
  void the_head_of_a_branch_sees_how_the_cases_below_stand() throws Exception {
    assertThat(found("chief-east")).containsExactly(eastTitle);
    assertThat(status("chief-east", "/api/complaints/" + east.record().caseNumber() + "?lifecycle=bank-outlet")).isEqualTo(200);
    assertThat(status("chief-east", "/api/complaints/" + west.record().caseNumber() + "?lifecycle=bank-outlet")).isEqualTo(404);
    assertThat(found("receiver-east-2")).isEmpty();
  }

  @Test
  void who_handled_a_case_that_has_gone_to_another_unit_sees_it_as_far_as_that() throws Exception {
    east.does("receive", "complaintRecord", "等候过久");
    staff.as("receiver-east-1", () -> {
      transfer.move(east.id(), "west-2", "客户在城西开户");
      return null;
    });
    east.does("answer-or-forward", "canAnswer", false, "forwardNote", "城西的事");

    String number = "/api/complaints/" + east.record().caseNumber();
    JsonNode mine = read("receiver-east-1", number + "?lifecycle=bank-outlet");
    assertThat(mine.path("standsAt")).isEmpty();
    assertThat(read("receiver-west-2", number + "?lifecycle=bank-outlet").path("standsAt")).hasSize(1);
    assertThat(status("receiver-east-1", number + "/file?lifecycle=bank-outlet")).isEqualTo(404);
    assertThat(status("receiver-east-1", number + "/documents?lifecycle=bank-outlet")).isEqualTo(404);
  }

  @Test
  void who_has_a_case_before_them_hands_it_over_and_nobody_else() throws Exception {
    String task = east.open("receive").getId();
    String path = "/api/tasks/" + task + "/transfer";

    assertThat(ids(read("receiver-east-1", path))).contains("west-1", "hq").doesNotContain("east-1");
    assertThat(sent("receiver-west-1", path, "west-1")).isEqualTo(404);
    assertThat(sent("officer-of-all", path, "west-1")).isEqualTo(403);
    assertThat(sent("receiver-east-1", path, "nowhere")).isEqualTo(400);
    assertThat(east.record().unit()).isEqualTo("east-1");
    assertThat(sent("receiver-east-1", path, "west-1")).isEqualTo(204);
    assertThat(east.record().unit()).isEqualTo("west-1");
    assertThat(sent("receiver-east-1", path, "west-2")).isEqualTo(404);
  }

  private ComplaintCase filed(String user, String title) {
    return complaints.at("2026-03-10T10:00").about("bank-outlet").with("channel", "oral").with("title", title).filedBy(user);
  }

  private List<String> listed(String user) throws Exception {
    return texts(read(user, "/api/audit/cases?lifecycle=bank-outlet&q=" + about).path("cases"), "title");
  }

  private List<String> found(String user) throws Exception {
    return texts(read(user, "/api/complaints/search?q=" + about), "title");
  }

  private int received(String user, String report, String more) throws Exception {
    return read(user, "/api/reports/" + report + "?" + PERIOD + more)
        .path("sections").path(0).path("rows").path(0).path("figure").path("number").asInt();
  }

  private int open(String user, String more) throws Exception {
    return overview(user, more).path("open").asInt();
  }

  private JsonNode overview(String user, String more) throws Exception {
    return read(user, "/api/overview?lifecycle=bank-outlet" + more);
  }

  private static List<String> ids(JsonNode list) {
    return texts(list, "id");
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false).map(one -> one.path(field).asText()).toList();
  }

  private JsonNode read(String user, String path) throws Exception {
    MockHttpServletResponse answer = answer(user, path);
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
  }

  private int status(String user, String path) throws Exception {
    return answer(user, path).getStatus();
  }

  private MockHttpServletResponse answer(String user, String path) throws Exception {
    return web.perform(get(path).header(HttpHeaders.AUTHORIZATION, rest.basic(user))).andReturn().getResponse();
  }

  private int sent(String user, String path, String unit) throws Exception {
    return web.perform(
            post(path)
                .header(HttpHeaders.AUTHORIZATION, rest.basic(user))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"unit\":\"%s\",\"reason\":\"客户在城西开户\"}".formatted(unit)))
        .andReturn().getResponse().getStatus();
  }
}
