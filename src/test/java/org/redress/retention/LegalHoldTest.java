package org.redress.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.proof.RegisterCheck;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.json.JacksonJsonParser;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A case that a court may ask for is kept; told from 2011 on. */
@Tag("database")
@RedressTest
class LegalHoldTest {

  private static final String OFFICER = "officer-of-the-holds";
  private static final String REASON = "{\"reason\": \"法院调取证据\"}";

  @Autowired private Complaints complaints;
  @Autowired private Erasure erasure;
  @Autowired private Register register;
  @Autowired private RegisterCheck check;
  @Autowired private JdbcTemplate database;
  @Autowired private Staff staff;
  @Autowired private Rest rest;
  @Autowired private MockMvc web;
  @Autowired private SessionRepository<? extends Session> sessions;

  @BeforeEach
  void an_officer_and_nothing_due() {
    staff.employs(OFFICER, "compliance");
    complaints.at("2015-12-31T00:00");
    erasure.run();
    complaints.at("2011-03-08T10:00");
  }

  @Test
  void a_case_under_hold_is_passed_over_until_the_hold_is_lifted() throws Exception {
    ComplaintCase complaint = complaints.about("retail-franchise").filed().cancelled();
    asks("/hold", complaint, REASON).andExpect(status().isNoContent());

    complaints.at("2013-03-08T10:00");
    assertThat(erasure.run()).isZero();
    assertThat(complaint.record().title()).isNotNull();
    asks("/hold/release", complaint, REASON).andExpect(status().isNoContent());
    assertThat(erasure.run()).isEqualTo(1);
    assertThat(complaint.record().title()).isNull();
    assertThat(check.ofCase(complaint.id()).findings()).isEmpty();
  }

  @Test
  void an_open_case_can_be_held_and_is_kept_when_it_ends() throws Exception {
    ComplaintCase complaint = complaints.about("retail-franchise").filed();
    asks("/hold", complaint, REASON).andExpect(status().isNoContent());
    complaint.cancelled();

    complaints.at("2014-03-09T10:00");
    assertThat(erasure.run()).isZero();
  }

  @Test
  void who_holds_and_who_lifts_when_and_why_stands_in_the_register_and_the_chain_covers_it() throws Exception {
    ComplaintCase complaint = complaints.about("retail-franchise").filed();
    asks("/hold", complaint, REASON);
    assertThat(complaint.entries(EntryKind.HELD)).singleElement()
        .extracting(Entry::actor, Entry::note).containsExactly(OFFICER, "法院调取证据");
    assertThat(check.ofCase(complaint.id()).findings()).isEmpty();
    asks("/hold/release", complaint, "{\"reason\": \"案件已审结\"}");

    assertThat(complaint.entries(EntryKind.RELEASED)).singleElement()
        .extracting(Entry::actor, Entry::note).containsExactly(OFFICER, "案件已审结");
    assertThat(check.ofCase(complaint.id()).findings()).isEmpty();
  }

  @Test
  void a_hold_that_is_there_already_or_not_there_or_has_no_reason_is_answered_with_what_is_wrong() throws Exception {
    ComplaintCase complaint = complaints.about("retail-franchise").filed();

    asks("/hold", complaint, "{}").andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", containsString("请填写理由")));
    asks("/hold/release", complaint, REASON).andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", containsString("未在保全中")));
    asks("/hold", complaint, REASON);
    asks("/hold", complaint, REASON).andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", containsString("已在保全中")));
    assertThat(complaint.entries(EntryKind.HELD)).hasSize(1);
  }

  @Test
  void nobody_but_an_officer_who_may_see_the_case_holds_it() throws Exception {
    ComplaintCase complaint = complaints.about("retail-franchise").filed();
    String other = staff.employs("the-clerk-of-the-holds", "retail-franchise.first-level-receiver");
    ComplaintCase confidential = complaints.about("whistleblowing").filed();

    web.perform(hold(complaint).header(HttpHeaders.AUTHORIZATION, rest.basic(other))).andExpect(status().isForbidden());
    asks("/hold", confidential, REASON).andExpect(status().isNotFound());
    assertThat(complaint.entries(EntryKind.HELD)).isEmpty();
    assertThat(confidential.entries(EntryKind.HELD)).isEmpty();
  }

  @Test
  void an_erased_case_cannot_be_held_any_more() throws Exception {
    ComplaintCase complaint = complaints.about("retail-franchise").filed().cancelled();
    complaints.at("2013-03-08T10:00");
    erasure.run();

    asks("/hold", complaint, REASON).andExpect(status().isGone())
        .andExpect(jsonPath("$.detail", containsString("已按保存期限清除")));
  }

  @Test
  void the_page_in_cockpit_holds_with_its_session_only_with_the_sessions_token() throws Exception {
    ComplaintCase complaint = complaints.about("retail-franchise").filed();
    Authentications logins = new Authentications();
    logins.addOrReplace(new UserAuthentication(OFFICER, "default"));
    Cookie session = session(sessions, Map.of("authenticatedUser", logins, "CAMUNDA_CSRF_TOKEN", "token-of-the-session"));

    web.perform(hold(complaint).cookie(session)).andExpect(status().isUnauthorized());
    web.perform(hold(complaint).cookie(session).header("X-XSRF-TOKEN", "another")).andExpect(status().isUnauthorized());
    assertThat(complaint.entries(EntryKind.HELD)).isEmpty();
    web.perform(hold(complaint).cookie(session).header("X-XSRF-TOKEN", "token-of-the-session"))
        .andExpect(status().isNoContent());
    assertThat(complaint.entries(EntryKind.HELD)).singleElement().extracting(Entry::actor).isEqualTo(OFFICER);
  }

  /** A session in the database, as the browser names it. */
  private static <S extends Session> Cookie session(SessionRepository<S> sessions, Map<String, Object> attributes) {
    S session = sessions.createSession();
    attributes.forEach(session::setAttribute);
    sessions.save(session);
    return new Cookie("JSESSIONID", Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_hold_takes_a_case_of_an_earlier_version_from_the_engines_own_cleanup() throws Exception {
    ComplaintCase complaint = complaints.about("retail-franchise").filed().cancelled();
    for (String table : new String[] {"PROCINST", "TASKINST", "VARINST", "OP_LOG"}) {
      database.update("update act_hi_" + table + " set removal_time_ = now() where root_proc_inst_id_ = ?", complaint.id());
    }
    asks("/hold", complaint, REASON);

    for (String table : new String[] {"PROCINST", "TASKINST", "VARINST", "OP_LOG"}) {
      assertThat(database.queryForList("select removal_time_ from act_hi_" + table + " where root_proc_inst_id_ = ?", complaint.id()))
          .as(table).isNotEmpty().allMatch(row -> row.get("REMOVAL_TIME_") == null);
    }
  }

  @Test
  void an_officer_is_told_what_is_due_what_is_held_and_what_comes_next() throws Exception {
    Map<String, Object> before = outlook();
    complaints.about("retail-franchise").filed().cancelled();
    asks("/hold", complaints.about("retail-franchise").filed().cancelled(), REASON);
    complaints.about("whistleblowing").filed().cancelled();

    assertThat(outlook()).containsEntry("due", before.get("due")).containsEntry("held", plus(before, "held", 1))
        .containsEntry("next", "2013-03-07T02:00:00Z");
    complaints.at("2013-03-07T10:00");
    assertThat(outlook()).containsEntry("due", plus(before, "due", 1));
    erasure.run();
    assertThat(outlook()).containsEntry("due", before.get("due")).containsEntry("erased", plus(before, "erased", 1));
  }

  private static Object plus(Map<String, Object> before, String what, int more) {
    return (Integer) before.get(what) + more;
  }

  private Map<String, Object> outlook() throws Exception {
    String answer = web.perform(get("/api/audit/erasure").header(HttpHeaders.AUTHORIZATION, rest.basic(OFFICER)))
        .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    return new JacksonJsonParser().parseMap(answer);
  }

  private ResultActions asks(String act, ComplaintCase complaint, String reason) throws Exception {
    return web.perform(post("/api/audit/cases/" + complaint.id() + act)
        .header(HttpHeaders.AUTHORIZATION, rest.basic(OFFICER)).contentType(MediaType.APPLICATION_JSON).content(reason));
  }

  private static MockHttpServletRequestBuilder hold(ComplaintCase complaint) {
    return post("/api/audit/cases/" + complaint.id() + "/hold").contentType(MediaType.APPLICATION_JSON).content(REASON);
  }
}
