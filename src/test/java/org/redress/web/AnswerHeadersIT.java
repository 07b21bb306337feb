package org.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.testing.DemoUsers;
import org.redress.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.redress.testing.Endpoints;
import org.springframework.web.context.WebApplicationContext;

/** What every answer of every address says to the browser, whoever asks. */
@OverHttp
class AnswerHeadersIT {

  private static final String CLERK = "retail-first-level-receiver";
  private static final String NOBODY = null;

  private static final Map<String, String> ALWAYS =
      Map.of(
          "x-content-type-options", "nosniff",
          "x-frame-options", "DENY",
          "referrer-policy", "same-origin",
          "cross-origin-resource-policy", "same-origin");

  @Autowired private WebApplicationContext application;
  @Autowired private ServletContext server;
  @LocalServerPort private int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void no_answer_of_an_interface_is_kept_by_a_browser_with_and_without_a_login() {
    Set<String> asked = interfaces();
    assertThat(asked).as("addresses walked").hasSizeGreaterThan(70).contains(
        "GET /api/drafts/task/default", "PUT /api/drafts/task/default", "GET /api/complaints/default", "GET /engine-rest/task",
        "GET /camunda/api/engine/engine/default/task", "GET /actuator/health", "GET /api/openapi");

    SoftAssertions all = new SoftAssertions();
    for (String request : asked) {
      for (String user : new String[] {NOBODY, CLERK}) {
        check(all, "no-store", request, user);
      }
    }
    all.assertAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "/", "/camunda", "/camunda/", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/camunda/app/admin/default/",
    "/camunda/app/welcome/default/", "/camunda/app/nothing/", "/nothing", "/error", "/camunda/nothing", "/api", "/engine-rest"
  })
  void no_page_and_no_refusal_is_kept(String path) {
    SoftAssertions all = new SoftAssertions();
    check(all, "no-store", "GET " + path, NOBODY);
    check(all, "no-store", "GET " + path, CLERK);
    all.assertAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "/camunda/lib/deps.js", "/camunda/lib/redress/page.js", "/camunda/app/tasklist/scripts/config.js",
    "/camunda/app/tasklist/locales/zh.json", "/camunda/app/tasklist/styles/user-styles.css",
    "/camunda/app/cockpit/camunda-cockpit-bootstrap.js", "/camunda/favicon.ico",
    "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js"
  })
  void the_applications_own_files_are_asked_for_again_each_time(String path) {
    SoftAssertions all = new SoftAssertions();
    assertThat(ask("GET", path, NOBODY).statusCode()).isEqualTo(200);
    check(all, "no-cache", "GET " + path, NOBODY);
    all.assertAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/lib/deps.js", "/camunda/lib/runtime.js", "/camunda/app/cockpit/camunda-cockpit-bootstrap.js"})
  void the_vendors_files_under_the_vendors_version_are_not_asked_for_again(String path) {
    assertThat(ask("GET", path + "?bust=7.24.0", NOBODY).headers().firstValue(HttpHeaders.CACHE_CONTROL))
        .contains("max-age=31536000, private, immutable");
    assertThat(ask("GET", path + "?bust=7.24.1", NOBODY).headers().firstValue(HttpHeaders.CACHE_CONTROL)).contains("no-cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "/camunda/lib/../api/engine/engine/", "/camunda/lib/%2e%2e/api/engine/engine/", "/camunda/lib/..;a=b/api/engine/engine/",
    "/camunda/api/engine/engine/;/camunda/lib/deps.js", "//camunda/api/engine/engine/", "/api;a=b/complaints/x", "/%61pi/complaints/x"
  })
  void data_does_not_pass_for_a_file_by_another_spelling(String path) {
    assertThat(ask("GET", path, CLERK).headers().allValues(HttpHeaders.CACHE_CONTROL))
        .as(path).isSubsetOf("no-store");
  }

  @Test
  void whoever_answers_can_neither_allow_to_keep_it_nor_take_the_rest_back() throws Exception {
    var answer = new MockHttpServletResponse();

    new AnswerHeaders().doFilter(new MockHttpServletRequest("GET", "/api/anything"), answer, (request, response) -> {
      HttpServletResponse theirs = (HttpServletResponse) response;
      theirs.reset();
      theirs.setHeader("cache-control", "public, max-age=3600");
      theirs.addHeader("Cache-Control", "public");
      theirs.addDateHeader("Expires", Long.MAX_VALUE);
    });

    assertThat(answer.getHeaders("Cache-Control")).containsExactly("no-store");
    assertThat(answer.getHeader("Expires")).isNull();
    ALWAYS.forEach((name, value) -> assertThat(answer.getHeaders(name)).containsExactly(value));
  }

  @Test
  void a_case_its_paper_and_a_task_are_answered_and_not_kept() throws Exception {
    String number = filed();
    for (String path : List.of(
        "/api/complaints/" + number, "/api/complaints/" + number + "/documents",
        "/api/complaints/" + number + "/documents/retail-franchise-complaint-sheet.pdf", "/engine-rest/task", "/api/administrators")) {
      SoftAssertions all = new SoftAssertions();
      assertThat(ask("GET", path, CLERK).statusCode()).as(path).isEqualTo(200);
      check(all, "no-store", "GET " + path, CLERK);
      all.assertAll();
    }
  }

  private void check(SoftAssertions all, String kept, String request, String user) {
    String[] parts = request.split(" ", 2);
    HttpResponse<byte[]> answer = ask(parts[0], parts[1], user);
    String as = request + " by " + user + ": " + answer.statusCode();
    all.assertThat(answer.headers().allValues("cache-control")).as(as).containsExactly(kept);
    ALWAYS.forEach((name, value) -> all.assertThat(answer.headers().allValues(name)).as(as + " " + name).containsExactly(value));
    all.assertThat(answer.headers().allValues("content-security-policy")).as(as).hasSize(1)
        .allSatisfy(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
  }

  /** Every mapping of ours, every resource of the engine's interface and of the applications', every servlet. */
  /** What reads; and what of ours writes. */
  private Set<String> interfaces() {
    Set<String> all = new TreeSet<>();
    for (String prefix : List.of("/api/", "/engine-rest/", "/camunda/api/engine/engine/", "/actuator/")) {
      Endpoints.under(prefix, application).stream()
          .filter(endpoint -> endpoint.method().equals("GET") || prefix.equals("/api/"))
          .forEach(endpoint -> all.add(endpoint.method() + " " + endpoint.filled()));
    }
    server.getServletRegistrations().values().forEach(
        servlet -> servlet.getMappings().forEach(mapping -> all.add("GET " + (mapping.equals("/") ? "/x" : mapping.replace("/*", "/x")))));
    return all;
  }

  private String filed() throws Exception {
    String body =
        """
        {"lifecycle": "retail-franchise", "fields": {"channel": "phone", "complainantType": "consumer",
          "title": "包带断裂", "content": "购买一周后断裂", "identityName": "张三"}}
        """;
    var request = request("/api/complaints", CLERK).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
    String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return new ObjectMapper().readTree(answer).path("caseNumber").asText();
  }

  private HttpResponse<byte[]> ask(String method, String path, String user) {
    try {
      HttpRequest.BodyPublisher body =
          method.equals("GET") || method.equals("DELETE") ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}");
      return http.send(
          request(path, user).header("Content-Type", "application/json").method(method, body).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (Exception e) {
      throw new AssertionError(method + " " + path, e);
    }
  }

  private HttpRequest.Builder request(String path, String user) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (user != NOBODY) {
      request.header(HttpHeaders.AUTHORIZATION, "Basic " + HttpHeaders.encodeBasicAuth(user, DemoUsers.of("http").password(user), StandardCharsets.UTF_8));
    }
    return request;
  }
}
