package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
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

/** Cockpit's page of a lifecycle asks for an officer; told in 2023, where no other test has cases. */
@RedressTest
class LifecycleApiTest {

  private static final String OFFICER = "officer-of-the-lifecycles";
  private static final String RETAIL = "retail-franchise";
  private static final int HOUR = 3600;
  private static final Object[] REGISTERED = {
    "subject", "product-repair", "cause", "product-quality", "contact", "customer",
    "contactedAt", "2023-03-01T10:00:00+08:00"
  };

  @Autowired private Complaints complaints;
  @Autowired private MockMvc web;
  @Autowired private ObjectMapper json;
  @Autowired private Rest rest;
  @Autowired private Staff staff;
  @Autowired private TaskService tasks;

  @BeforeEach
  void an_officer() {
    staff.employs(OFFICER, "compliance");
  }

  @Test
  void the_figures_of_a_step_are_those_counted_by_hand() throws Exception {
    ComplaintCase done = filedAt("2023-03-01T10:00").at("2023-03-01T11:00");
    String receiver = staff.employs("receiver-of-the-figures", "retail-franchise.first-level-receiver");
    staff.as(receiver, () -> {
      tasks.claim(done.open("register").getId(), receiver);
      return null;
    });
    done.at("2023-03-01T12:00").does("register", REGISTERED);
    filedAt("2023-03-01T10:00").passes("due-first-contact");
    filedAt("2023-03-01T10:00");

    JsonNode view = body(OFFICER, figures("2023-03-01"));
    JsonNode register = step(view, RETAIL, "register");

    assertThat(view.path("cases").asInt()).isEqualTo(3);
    assertThat(register.path("name").asText()).isEqualTo("联系客户并登记投诉");
    assertThat(register.path("clause").asText()).isEqualTo("5.1.1");
    assertThat(register.path("times").asInt()).isEqualTo(3);
    assertThat(register.path("cases").asInt()).isEqualTo(3);
    assertThat(register.path("open").asInt()).isEqualTo(1);
    assertThat(register.path("broken").asInt()).isEqualTo(1);
    assertThat(register.path("met").asInt()).isEqualTo(1);
    assertThat(register.path("missed").asInt()).isEqualTo(1);
    assertThat(register.path("escalated").asInt()).isEqualTo(1);
    assertThat(register.path("timers")).extracting(JsonNode::asText).containsExactly("due-first-contact");
    long overdue = 32 * HOUR + 1;
    assertThat(register.path("total").path("median").asLong()).isBetween((2 * HOUR + overdue) / 2, (2 * HOUR + overdue) / 2 + 1);
    assertThat(register.path("lay").path("median").asLong()).isBetween((HOUR + overdue) / 2, (HOUR + overdue) / 2 + 1);
    assertThat(register.path("lay").path("ninth").asLong()).isGreaterThan(register.path("lay").path("median").asLong()).isLessThan(overdue);
    assertThat(register.path("worked").path("median").asLong()).isEqualTo(HOUR);
    assertThat(step(view, RETAIL, "register-second-level-receiver").path("open").asInt()).isEqualTo(1);
    assertThat(step(view, RETAIL, "archive").path("times").asInt()).as("no case came there").isZero();
  }

  @Test
  void a_part_has_its_own_diagram_and_a_timer_counts_at_the_step_it_stands_at() throws Exception {
    filedAt("2023-04-03T10:00").does("register", REGISTERED).does("inform-customer").passes("due-handle-level-1");

    JsonNode view = body(OFFICER, figures("2023-04-03"));

    assertThat(view.path("diagrams")).extracting(diagram -> diagram.path("process").asText())
        .startsWith(RETAIL).contains("retail-franchise-grade", "retail-franchise-handling", "retail-franchise-review");
    assertThat(step(view, "retail-franchise-handling", "handle-level-1").path("missed").asInt()).isEqualTo(1);
    assertThat(step(view, "retail-franchise-handling", "handle-level-1").path("broken").asInt()).isEqualTo(1);
    assertThat(step(view, "retail-franchise-handling", "handle-level-2").path("open").asInt()).isEqualTo(1);
    assertThat(step(view, RETAIL, "handling").path("open").asInt()).as("the case is in the part").isEqualTo(1);
  }

  @Test
  void timers_of_one_id_in_several_diagrams_are_told_apart_by_what_was_going_on() throws Exception {
    complaints.at("2023-04-04T10:00").about("hotel-guest").with("guestHasLeft", true).filed().does("classify").does("report-to-head")
        .does("after-own-investigate-approval-department-head", "result", "补寄发票", "approvedAmount", 200)
        .passes("due-inquiry");

    JsonNode view = body(OFFICER, "/api/audit/lifecycles/hotel-guest/figures?from=2023-04-04&to=2023-04-04");

    assertThat(step(view, "hotel-guest-after-stay", "after-own-investigate-satisfaction").path("reminded").asInt()).isEqualTo(1);
    assertThat(step(view, "hotel-guest-joint-plan", "joint-plan-satisfaction").path("reminded").asInt()).isZero();
    assertThat(step(view, "hotel-guest-leaders", "vice-president-decide-satisfaction").path("reminded").asInt()).isZero();
  }

  @Test
  void the_cases_behind_a_number_are_those_that_the_list_finds() throws Exception {
    String overdue = filedAt("2023-05-04T10:00").passes("due-first-contact").id();
    String open = filedAt("2023-05-04T11:00").id();
    String on = "/api/audit/cases?from=2023-05-04&to=2023-05-04&lifecycle=retail-franchise&";

    as(OFFICER, on + "diagram=retail-franchise&element=register&at=PASSED").andExpect(jsonPath("$.cases[*].caseId", contains(open, overdue)));
    as(OFFICER, on + "diagram=retail-franchise&element=register&at=OPEN").andExpect(jsonPath("$.cases[*].caseId", contains(open)));
    as(OFFICER, on + "element=due-first-contact,due-hand-up&at=MISSED").andExpect(jsonPath("$.cases[*].caseId", contains(overdue)));
    as(OFFICER, on + "element=due-first-contact&at=ESCALATED").andExpect(jsonPath("$.cases[*].caseId", contains(overdue)));
    as(OFFICER, on + "element=due-first-contact&at=MET").andExpect(jsonPath("$.cases", hasSize(0)));
    as(OFFICER, on + "diagram=retail-franchise-handling&element=register").andExpect(jsonPath("$.cases", hasSize(0)));
  }

  @Test
  void what_an_officer_must_keep_out_of_is_not_counted_for_them() throws Exception {
    String about = staff.employs("officer-complained-about", "compliance");
    filedAt("2023-06-05T10:00").does("register", with(REGISTERED, "respondent", about));

    assertThat(body(about, figures("2023-06-05")).path("cases").asInt()).isZero();
    assertThat(step(body(about, figures("2023-06-05")), RETAIL, "register").path("times").asInt()).isZero();
    assertThat(step(body(about, figures("2023-06-05")), RETAIL, "register").path("met").asInt()).isZero();
    assertThat(step(body(OFFICER, figures("2023-06-05")), RETAIL, "register").path("times").asInt()).isEqualTo(1);
    as(about, "/api/audit/lifecycles/figures?from=2023-06-05&to=2023-06-05")
        .andExpect(jsonPath("$[?(@.lifecycle == 'retail-franchise')].received", contains(0)));
  }

  @Test
  void a_confidential_lifecycle_is_as_one_that_does_not_exist() throws Exception {
    complaints.at("2023-07-03T10:00").about("whistleblowing").filed();

    as(OFFICER, "/api/audit/lifecycles/whistleblowing/figures").andExpect(status().isNotFound());
    as(OFFICER, "/api/audit/lifecycles/unheard-of/figures").andExpect(status().isNotFound());
    as(OFFICER, "/api/audit/lifecycles/figures").andExpect(jsonPath("$[?(@.lifecycle == 'whistleblowing')]", hasSize(0)));
  }

  @Test
  void nobody_but_an_officer_gets_anything() throws Exception {
    String other = staff.employs("receiver-of-the-figures", "retail-franchise.first-level-receiver");
    for (String path : new String[] {"figures", "retail-franchise/figures", "retail-franchise/versions/x/diagrams/x", "retail-franchise/comparison?before=x&after=x"}) {
      as(other, "/api/audit/lifecycles/" + path).andExpect(status().isForbidden());
    }
  }

  @Test
  void its_diagrams_can_be_read_and_no_others() throws Exception {
    JsonNode view = body(OFFICER, figures("2023-08-01"));
    String version = view.path("versions").path(0).path("definition").asText();
    String part = view.path("diagrams").path(1).path("definition").asText();
    String path = "/api/audit/lifecycles/retail-franchise/versions/" + version + "/diagrams/";

    as(OFFICER, path + part).andExpect(status().isOk());
    as(OFFICER, path + "bank-outlet:1:x").andExpect(status().isNotFound());
  }

  private ComplaintCase filedAt(String moment) {
    return complaints.at(moment).about(RETAIL).filed();
  }

  private static Object[] with(Object[] answers, Object... more) {
    return Stream.of(answers, more).flatMap(Stream::of).toArray();
  }

  private static String figures(String day) {
    return "/api/audit/lifecycles/retail-franchise/figures?from=%s&to=%s".formatted(day, day);
  }

  private static JsonNode step(JsonNode view, String process, String element) {
    for (JsonNode diagram : view.path("diagrams")) {
      for (JsonNode step : diagram.path("steps")) {
        if (diagram.path("process").asText().equals(process) && step.path("element").asText().equals(element)) {
          return step;
        }
      }
    }
    throw new AssertionError("no " + element + " in " + process);
  }

  private JsonNode body(String user, String path) throws Exception {
    return json.readTree(as(user, path).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
  }

  private ResultActions as(String user, String path) throws Exception {
    return web.perform(get(path).header(HttpHeaders.AUTHORIZATION, rest.basic(user)));
  }
}
