package org.redress.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.redress.testing.RawHttp;
import org.redress.testing.RawHttp.Answer;
import org.redress.RedressApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/**
 * What a stranger who asks all the while gets to see.
 *
 * <ol>
 *   <li>While the start is at work, the port being open: nothing.
 *   <li>After it: the pages, but no page to make himself administrator, whoever is one or not.
 * </ol>
 */
@SpringBootTest(
    classes = RedressApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "redress.lifecycles=whistleblowing",
      "redress.data-directory=${redress.test.data:target/test-data}/door",
      "spring.datasource.url=jdbc:h2:mem:door;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH"
    })
@ActiveProfiles("test")
@Import(StartIT.Asking.class)
class StartIT {

  private static final List<String> PATHS =
      List.of(
          "/", "/camunda/app/tasklist/default/", "/camunda/app/admin/default/", "/camunda/app/admin/default/setup/",
          "/camunda/api/engine/engine/", "/camunda/lib/deps.js", "/engine-rest/engine", "/engine-rest/task", "/api/complaints",
          "/api/openapi", "/actuator/env", "/nothing");

  private static final String CREATE = "/camunda/api/admin/setup/default/user/create";

  @Autowired private Told beforeTheStart;
  @Autowired private IdentityService identity;
  @LocalServerPort private int port;

  @Test
  void before_the_start_is_complete_nothing_is_answered_but_health() {
    assertThat(beforeTheStart.to).hasSize(PATHS.size() + 3);
    for (String path : PATHS) {
      Answer answer = beforeTheStart.to.get(path);
      assertThat(answer.status()).as(path).isEqualTo(503);
      assertThat(answer.header("Retry-After")).as(path).contains("5");
      assertThat(answer.body()).as(path).contains("系统正在启动，请稍候片刻再试");
      assertThat(answer.all("Set-Cookie")).as(path).isEmpty();
    }
    assertThat(beforeTheStart.to.get(CREATE).status()).isEqualTo(503);
    assertThat(beforeTheStart.to.get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(beforeTheStart.to.get("/actuator/health/readiness").body()).contains("OUT_OF_SERVICE");
  }

  @Test
  void there_is_no_page_to_make_an_administrator_of_oneself_with_administrators() {
    aStrangerFindsNoSetUp();
    assertThat(RawHttp.ask(port, "GET", "/camunda/app/admin/default/").status()).isEqualTo(200);
  }

  @Test
  void nor_without_and_the_operator_is_told_what_to_do_while_staff_work_on() {
    List<User> administrators = identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list();
    assertThat(administrators).isNotEmpty();
    administrators.forEach(person -> identity.deleteMembership(person.getId(), Groups.CAMUNDA_ADMIN));
    try {
      aStrangerFindsNoSetUp();
      Answer page = RawHttp.ask(port, "GET", "/camunda/app/admin/default/");
      assertThat(page.status()).isEqualTo(403);
      assertThat(page.body()).contains("没有系统管理员", "REDRESS_ADMIN_USER", "There is no administrator").doesNotContain("<script");
      for (String application : List.of("tasklist", "cockpit", "welcome")) {
        Answer other = RawHttp.ask(port, "GET", "/camunda/app/" + application + "/default/");
        assertThat(other.status()).as(application).isEqualTo(200);
        assertThat(other.all("Set-Cookie")).as("as the vendor's filters leave it").anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN="));
      }
    } finally {
      administrators.forEach(person -> identity.createMembership(person.getId(), Groups.CAMUNDA_ADMIN));
    }
  }

  private void aStrangerFindsNoSetUp() {
    long people = identity.createUserQuery().count();
    for (String application : List.of("admin", "tasklist", "cockpit", "welcome")) {
      String page = "/camunda/app/" + application + "/default/setup/";
      assertThat(RawHttp.ask(port, "GET", page).status()).as(page).isEqualTo(404);
      assertThat(RawHttp.ask(port, "GET", "/camunda/app/" + application + "/default/").header("Location").orElse("")).doesNotContain("setup");
    }
    Stranger stranger = new Stranger(port);
    assertThat(
            stranger.posts(
                CREATE,
                """
                {"profile": {"id": "mallory", "firstName": "M", "lastName": "M", "email": ""},
                 "credentials": {"password": "a-password-of-mallory"}}
                """))
        .isEqualTo(404);
    assertThat(identity.createUserQuery().count()).isEqualTo(people);
  }

  /** Asks while the last step of the start is at work. */
  @TestConfiguration
  static class Asking {

    @Bean
    Told beforeTheStart() {
      return new Told();
    }

    @Bean
    @Order
    ApplicationRunner askMeanwhile(ServletWebServerApplicationContext application, Told answers) {
      return arguments -> {
        int port = application.getWebServer().getPort();
        PATHS.forEach(path -> answers.to.put(path, RawHttp.ask(port, "GET", path)));
        answers.to.put(CREATE, RawHttp.ask(port, "POST", CREATE, "Content-Type: application/json"));
        for (String probe : List.of("/actuator/health/liveness", "/actuator/health/readiness")) {
          answers.to.put(probe, RawHttp.ask(port, "GET", probe));
        }
      };
    }
  }

  static class Told {
    private final Map<String, Answer> to = new LinkedHashMap<>();
  }
}
