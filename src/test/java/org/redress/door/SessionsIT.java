package org.redress.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.testing.RawHttp;
import org.redress.testing.RawHttp.Answer;
import org.redress.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where a session begins and what ends it. */
@OverHttp
class SessionsIT {

  private static final String CLERK = "clerk-of-sessions";
  private static final String GROUP = "whistleblowing.company";
  private static final String PASSWORD = "a-password-of-the-clerk";
  private static final String OTHER = "another-password-of-the-clerk";

  @Autowired private IdentityService identity;
  @Autowired private JdbcTemplate database;
  @LocalServerPort private int port;

  @BeforeEach
  void a_clerk() {
    User clerk = identity.newUser(CLERK);
    clerk.setPassword(PASSWORD);
    identity.saveUser(clerk);
    identity.createMembership(CLERK, GROUP);
  }

  @AfterEach
  void leaves() {
    identity.deleteUser(CLERK);
    ClockUtil.reset();
  }

  @Test
  void a_login_begins_a_new_session_and_the_old_id_is_worth_nothing() {
    Stranger planted = new Stranger(port);
    Stranger clerk = new Stranger(port);
    clerk.takesOver(planted);

    assertThat(clerk.logsIn("tasklist", CLERK, PASSWORD).statusCode()).isEqualTo(200);

    assertThat(clerk.isKnown()).isTrue();
    assertThat(clerk.cookie("JSESSIONID")).isNotEqualTo(planted.cookie("JSESSIONID"));
    assertThat(planted.isKnown()).as("who had planted the session").isFalse();
  }

  @Test
  void a_log_out_ends_the_session_for_whoever_holds_its_id_and_another_login_works() {
    Stranger clerk = loggedIn();
    Stranger thief = new Stranger(port);
    thief.takesOver(clerk);
    assertThat(thief.isKnown()).isTrue();

    assertThat(clerk.logsOut()).isEqualTo(200);

    assertThat(thief.isKnown()).isFalse();
    assertThat(sessions()).isZero();
    assertThat(clerk.isKnown()).isFalse();
    assertThat(clerk.logsIn("tasklist", CLERK, PASSWORD).statusCode()).isEqualTo(200);
    assertThat(clerk.isKnown()).isTrue();
  }

  @Test
  void who_changes_the_password_ends_the_other_sessions_and_keeps_this_one() {
    Stranger here = loggedIn();
    Stranger elsewhere = loggedIn();
    assertThat(sessions()).isEqualTo(2);

    int changed =
        here.puts(
            "/camunda/api/engine/engine/default/user/" + CLERK + "/credentials",
            change(PASSWORD));

    assertThat(changed).isEqualTo(204);
    assertThat(here.isKnown()).isTrue();
    assertThat(elsewhere.isKnown()).isFalse();
    assertThat(byBasic(PASSWORD)).isEqualTo(401);
    assertThat(byBasic(OTHER)).isEqualTo(200);
  }

  @Test
  void a_password_reset_by_somebody_else_ends_all_sessions() {
    Stranger clerk = loggedIn();
    assertThat(byBasic(PASSWORD)).isEqualTo(200);

    User person = identity.createUserQuery().userId(CLERK).singleResult();
    person.setPassword(OTHER);
    identity.saveUser(person);

    assertThat(clerk.isKnown()).isFalse();
    assertThat(byBasic(PASSWORD)).isEqualTo(401);
  }

  @Test
  void another_name_for_a_person_ends_no_session() {
    Stranger clerk = loggedIn();

    User person = identity.createUserQuery().userId(CLERK).singleResult();
    person.setFirstName("张");
    identity.saveUser(person);

    assertThat(clerk.isKnown()).isTrue();
  }

  @Test
  void a_removed_person_is_out_at_once() {
    Stranger clerk = loggedIn();
    assertThat(byBasic(PASSWORD)).isEqualTo(200);

    identity.deleteUser(CLERK);

    assertThat(clerk.isKnown()).isFalse();
    assertThat(byBasic(PASSWORD)).isEqualTo(401);
  }

  @Test
  void who_leaves_a_group_loses_its_rights_within_seconds() {
    identity.createMembership(CLERK, "compliance");
    Stranger officer = loggedIn();
    assertThat(officer.gets("/api/audit/cases")).isEqualTo(200);
    assertThat(officer.gets("/camunda/api/engine/engine/default/task/count")).isEqualTo(200);

    identity.deleteMembership(CLERK, "compliance");
    ClockUtil.setCurrentTime(new Date(System.currentTimeMillis() + 6_000));

    assertThat(officer.gets("/api/audit/cases")).isEqualTo(403);
    assertThat(officer.isKnown()).as("but stays logged in").isTrue();
  }

  @Test
  void a_session_that_cannot_be_read_means_logging_in_again() {
    for (String value : List.of("cafe", "aced0005")) {
      Stranger clerk = loggedIn();
      assertThat(change(bytes(value))).isPositive();

      assertThat(clerk.isKnown()).as(value).isFalse();
      assertThat(clerk.logsIn("tasklist", CLERK, PASSWORD).statusCode()).isEqualTo(200);
      assertThat(clerk.isKnown()).isTrue();
    }
  }

  @Test
  void of_what_somebody_wrote_into_the_table_nothing_is_built() throws Exception {
    Stranger clerk = loggedIn();
    ByteArrayOutputStream planted = new ByteArrayOutputStream();
    try (ObjectOutputStream values = new ObjectOutputStream(planted)) {
      values.writeObject(new Planted());
    }
    assertThat(change(planted.toByteArray())).isPositive();

    assertThat(clerk.isKnown()).isFalse();

    assertThat(Planted.built).as("built by the node").isFalse();
  }

  @Test
  void a_cookie_that_holds_no_session_is_none() {
    for (String cookie : List.of("x", "AA==", "!!!!", "J1sgLS0=", "a".repeat(3000))) {
      Answer page = RawHttp.ask(port, "GET", "/camunda/app/tasklist/default/", "Cookie: JSESSIONID=" + cookie);
      assertThat(page.status()).as(cookie).isEqualTo(200);
    }
  }

  @Test
  void behind_https_every_cookie_is_for_https_only_and_for_this_site() {
    List<String> behind = RawHttp.ask(port, "GET", "/camunda/app/tasklist/default/", "X-Forwarded-Proto: https", "X-Forwarded-For: 203.0.113.7").all("Set-Cookie");
    List<String> plain = RawHttp.ask(port, "GET", "/camunda/app/tasklist/default/").all("Set-Cookie");

    assertThat(behind).hasSize(2).allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("; secure").contains("SameSite=Lax"));
    assertThat(plain).hasSize(2).allSatisfy(cookie -> assertThat(cookie).doesNotContainIgnoringCase("secure").contains("SameSite=Lax"));
    assertThat(behind).filteredOn(cookie -> cookie.startsWith("JSESSIONID=")).singleElement().asString().contains("HttpOnly");
  }

  @Test
  void the_login_page_says_in_a_sentence_how_long_to_wait_after_wrong_passwords() {
    Stranger guesser = new Stranger(port);
    for (int i = 0; i < 5; i++) {
      assertThat(guesser.logsIn("tasklist", CLERK, "guess-" + i).statusCode()).isEqualTo(401);
    }

    var refused = guesser.logsIn("tasklist", CLERK, PASSWORD);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.body()).contains("\"message\":\"密码错误次数过多，请在1秒后再试\"");

    ClockUtil.setCurrentTime(new Date(System.currentTimeMillis() + 2_000));
    assertThat(guesser.logsIn("tasklist", CLERK, PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void who_has_found_a_session_cannot_guess_the_password_by_changing_it() {
    Stranger thief = loggedIn();
    String page = "/camunda/api/engine/engine/default/user/" + CLERK + "/credentials";
    for (int i = 0; i < 5; i++) {
      assertThat(thief.puts(page, change("guess-" + i))).isEqualTo(400);
    }

    assertThat(thief.puts(page, change(PASSWORD))).isEqualTo(429);

    ClockUtil.setCurrentTime(new Date(System.currentTimeMillis() + 2_000));
    assertThat(thief.puts(page, change(PASSWORD))).isEqualTo(204);
  }

  private static String change(String present) {
    return "{\"password\": \"" + OTHER + "\", \"authenticatedUserPassword\": \"" + present + "\"}";
  }

  private Stranger loggedIn() {
    Stranger clerk = new Stranger(port);
    assertThat(clerk.logsIn("tasklist", CLERK, PASSWORD).statusCode()).isEqualTo(200);
    assertThat(clerk.isKnown()).isTrue();
    return clerk;
  }

  private int byBasic(String password) {
    return RawHttp.ask(port, "GET", "/engine-rest/task/count", "Authorization: Basic " + People.basic(CLERK, password)).status();
  }

  private long sessions() {
    return database.queryForObject("select count(*) from spring_session where principal_name = ?", Long.class, CLERK);
  }

  private int change(byte[] value) {
    return database.update(
        """
        update spring_session_attributes set attribute_bytes = ?
        where session_primary_id in (select primary_id from spring_session where principal_name = ?)
        """,
        value, CLERK);
  }

  private static byte[] bytes(String hexadecimal) {
    return java.util.HexFormat.of().parseHex(hexadecimal);
  }

  /** Something that does what it likes when it is built. */
  static class Planted implements Serializable {
    private static final long serialVersionUID = 1;
    static boolean built;

    private void readObject(ObjectInputStream values) throws IOException, ClassNotFoundException {
      built = true;
    }
  }
}
