package org.redress.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Wrong passwords: whoever sends them waits, longer each time, and nobody is ever locked out. The login page and the
 * present password asked for with a new one: {@link SessionsIT}.
 */
@Tag("database")
@RedressTest
class ThrottleTest {

  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final String VERIFIER = "verifier-of-passwords";
  private static final String PASSWORD = "a-password-of-the-tests";

  @Autowired private MockMvc mvc;
  @Autowired private Rest rest;
  @Autowired private IdentityService identity;
  @Autowired private ProcessEngine engine;
  @Autowired private JdbcTemplate database;

  private String user;
  private String home;

  @BeforeEach
  void somebody_somewhere() {
    int number = NEXT.incrementAndGet();
    user = "throttled-" + number;
    home = "192.0.2." + number;
    employ(user);
  }

  @AfterEach
  void leaves() {
    identity.deleteUser(user);
  }

  @Test
  void wherever_a_password_is_asked_for_the_sixth_try_must_wait_and_then_the_right_one_works() {
    employ(VERIFIER);
    identity.createMembership(VERIFIER, Groups.CAMUNDA_ADMIN);
    for (var way : ways().entrySet()) {
      for (int i = 0; i < 5; i++) {
        assertThat(way.getValue().apply("wrong-" + i)).as(way.getKey()).isIn(401, 200, 400);
      }
      assertThat(way.getValue().apply(PASSWORD)).as("%s: right, but too soon", way.getKey()).isEqualTo(429);
      pass(Duration.ofSeconds(2));
      assertThat(way.getValue().apply(PASSWORD)).as("%s: after the wait", way.getKey()).isIn(200, 204);
      assertThat(way.getValue().apply("wrong")).as("%s: forgotten with the right one", way.getKey()).isIn(401, 200, 400);
      leaves();
      somebody_somewhere();
    }
    identity.deleteUser(VERIFIER);
  }

  @Test
  void a_refusal_says_how_long_to_wait_and_the_wait_doubles_up_to_five_minutes_and_no_further() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(login(user, "wrong", home).getStatus()).isEqualTo(401);
    }
    int expected = 1;
    for (int i = 0; i < 30; i++) {
      MockHttpServletResponse refused = login(user, PASSWORD, home);
      assertThat(refused.getStatus()).isEqualTo(429);
      assertThat(refused.getHeader("Retry-After")).isEqualTo(String.valueOf(expected));
      assertThat(refused.getContentAsString()).contains("密码错误次数过多，请在" + expected + "秒后再试");
      pass(Duration.ofSeconds(expected));
      assertThat(login(user, "wrong", home).getStatus()).as("tried again").isEqualTo(401);
      expected = Math.min(300, expected * 2);
    }
    pass(Duration.ofSeconds(300));
    assertThat(login(user, PASSWORD, home).getStatus()).isEqualTo(200);
  }

  @Test
  void the_engine_locks_nobody() throws Exception {
    for (int i = 0; i < 25; i++) {
      login(user, "wrong", home);
      pass(Duration.ofMinutes(5));
    }

    assertThat(database.queryForMap("select attempts_, lock_exp_time_ from act_id_user where id_ = ?", user).values())
        .allSatisfy(value -> assertThat(value).satisfiesAnyOf(it -> assertThat(it).isNull(), it -> assertThat(((Number) it).intValue()).isZero()));
    assertThat(login(user, PASSWORD, home).getStatus()).isEqualTo(200);
  }

  @Test
  void strangers_elsewhere_keep_nobody_out_of_where_they_are_known() throws Exception {
    assertThat(login(user, PASSWORD, home).getStatus()).isEqualTo(200);

    int refused = 0;
    for (int i = 0; i < 200; i++) {
      refused += login(user, "wrong", "198.51.100." + i).getStatus() == 429 ? 1 : 0;
      refused += login("nobody-" + i, "wrong", home).getStatus() == 429 ? 1 : 0;
    }

    assertThat(refused).as("attempts from ever new addresses, and on ever new names").isGreaterThan(200);
    assertThat(login(user, PASSWORD, home).getStatus()).as("where they are known").isEqualTo(200);
    assertThat(login(user, PASSWORD, "203.0.113.99").getStatus()).as("where they are not").isEqualTo(429);
    pass(Duration.ofSeconds(30));
    assertThat(login(user, PASSWORD, "203.0.113.99").getStatus()).as("after half a minute").isEqualTo(200);
  }

  @Test
  void one_machine_with_many_addresses_is_one() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(login(user, "wrong", "2001:db8:1:2::" + i).getStatus()).isEqualTo(401);
    }
    assertThat(login(user, "wrong", "2001:db8:1:2:a:b:c:d").getStatus()).isEqualTo(429);
    assertThat(login(user, "wrong", "2001:db8:1:3::1").getStatus()).as("another network").isEqualTo(401);
  }

  @Test
  void a_failed_login_costs_a_hash_whether_there_is_that_person_or_not() throws Exception {
    try (Hashes hashes = new Hashes(engine)) {
      login("unheard-of", "wrong", home);
      hashes.compared();
      for (String name : new String[] {user, "nobody-at-all", "no such name!", "x".repeat(300), "nul\0", "admin"}) {
        assertThat(login(name, "wrong", "203.0.113.77").getStatus()).as(name).isEqualTo(401);
        assertThat(hashes.compared()).as(name).isEqualTo(1);
      }
    }
  }

  private Map<String, Function<String, Integer>> ways() {
    Map<String, Function<String, Integer>> ways = new LinkedHashMap<>();
    ways.put("HTTP Basic at /api", password -> login(user, password, home).getStatus());
    ways.put("HTTP Basic at /engine-rest", password -> rest.send(user, password, "GET", "/task/count", null).status());
    ways.put(
        "verifying, by an administrator",
        password -> rest.send(VERIFIER, PASSWORD, "POST", "/identity/verify",
                "{\"username\": \"" + user + "\", \"password\": \"" + password + "\"}").status());
    return ways;
  }

  private MockHttpServletResponse login(String name, String password, String address) {
    try {
      return mvc.perform(
              get("/api/tasks/cards?id=none").header("Authorization", "Basic " + People.basic(name, password))
                  .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                  }))
          .andReturn().getResponse();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void employ(String name) {
    User person = identity.newUser(name);
    person.setPassword(PASSWORD);
    identity.saveUser(person);
  }

  private static void pass(Duration time) {
    ClockUtil.setCurrentTime(new Date(ClockUtil.getCurrentTime().getTime() + time.toMillis()));
  }
}
