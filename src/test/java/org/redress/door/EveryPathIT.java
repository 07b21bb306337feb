package org.redress.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.redress.door.WhoMayWhat.May;
import org.redress.testing.Endpoints;
import org.redress.testing.Endpoints.Endpoint;
import org.redress.testing.RawHttp;
import org.redress.testing.RawHttp.Answer;
import org.redress.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** Every path that anything in the application answers, asked for by nobody; and every spelling of a path. */
@OverHttp
class EveryPathIT {

  private static final Pattern INTERFACES = Pattern.compile("/(api|engine-rest|camunda/api)(/.*)?");
  private static final Pattern SETUP = Pattern.compile("/camunda/(api/admin/setup|app/[^/]+/[^/]+/setup).*");

  private static final List<String> CLOSED =
      List.of(
          "/api/audit/cases",
          "/api/complaints",
          "/engine-rest/engine",
          "/engine-rest/task",
          "/engine-rest/engine/default/task",
          "/camunda/api/engine/engine/default/task",
          "/camunda/api/cockpit/plugin/base/default/incident",
          "/camunda/api/admin/setup/default/user/create",
          "/camunda/app/admin/default/setup/",
          "/actuator/env",
          "/webjars/camunda/index.html");

  /** Answers 404 itself where nobody is logged in. */
  private static final String WHO_AM_I = "/auth/user/{processEngineName}";

  private static final WhoMayWhat GUIDE = WhoMayWhat.read();

  @Autowired private WebApplicationContext application;
  @LocalServerPort private int port;

  @Test
  void what_exists_is_open_by_the_list_or_asks_for_a_login() throws Exception {
    Set<Endpoint> all = Endpoints.of(application);
    assertThat(all.stream().map(Endpoint::toString))
        .as("the walk finds controllers, both REST interfaces and the health of the node")
        .hasSizeGreaterThan(900)
        .contains("POST /api/complaints", "POST /engine-rest/task/{id}/complete", "GET /engine-rest/engine",
            "POST /camunda/api/engine/engine/{name}/task/{id}/complete", "GET /actuator/health");

    SoftAssertions each = new SoftAssertions();
    for (Endpoint endpoint : all) {
      Answer answer = RawHttp.ask(port, endpoint.method(), endpoint.filled());
      if (isOpen(endpoint)) {
        each.assertThat(answer.status()).as("%s is open", endpoint).isNotIn(401, 500, 503);
        if (!endpoint.path().contains("*") && !endpoint.path().endsWith(WHO_AM_I)) { // below *, nothing may have that name
          each.assertThat(answer.status()).as("%s is there", endpoint).isNotEqualTo(404);
        }
      } else if (INTERFACES.matcher(endpoint.path()).matches() && !SETUP.matcher(endpoint.path()).matches()) {
        each.assertThat(answer.status()).as("%s asks for a login", endpoint).isEqualTo(401);
      } else {
        each.assertThat(answer.status()).as("%s is not there", endpoint).isEqualTo(404);
      }
    }
    each.assertAll();
  }

  @Test
  void what_a_person_needs_before_the_login_is_there() {
    for (String path :
        List.of(
            "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/camunda/app/admin/default/", "/camunda/app/welcome/default/",
            "/camunda/lib/deps.js", "/camunda/assets/opensans-bold-webfont.ttf", "/camunda/favicon.ico", "/camunda/api/engine/engine/",
            "/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js", "/api/openapi",
            "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
      assertThat(RawHttp.ask(port, "GET", path).status()).as(path).isEqualTo(200);
    }
    for (String path : List.of("/", "/camunda", "/camunda/", "/camunda/app", "/camunda/app/", "/camunda/app/tasklist")) {
      assertThat(RawHttp.ask(port, "GET", path).header("Location").orElse("")).as(path).contains("/camunda/app/");
    }
  }

  @Test
  void no_spelling_of_a_path_passes_the_login() {
    SoftAssertions each = new SoftAssertions();
    for (String path : CLOSED) {
      for (String spelling : spellings(path)) {
        for (String method : List.of("GET", "POST", "HEAD")) {
          each.assertThat(RawHttp.ask(port, method, spelling).status())
              .as("%s %s", method, spelling)
              .isIn(400, 401, 404, 405);
        }
      }
    }
    each.assertAll();
  }

  @Test
  void methods_that_nobody_needs_are_refused() {
    for (String method : List.of("TRACE", "TRACK", "PROPFIND", "CONNECT", "DEBUG", "get", "FOO")) {
      for (String path : List.of("/api/audit/cases", "/engine-rest/task", "/camunda/app/tasklist/default/", "/actuator/health", "/")) {
        assertThat(RawHttp.ask(port, method, path).status()).as("%s %s", method, path).isIn(400, 401, 404, 405, 501);
      }
    }
  }

  @Test
  void the_open_pages_are_open_for_reading_only() {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
      for (String path : List.of("/camunda/app/tasklist/default/", "/camunda/lib/deps.js", "/api/openapi", "/actuator/health", "/")) {
        assertThat(RawHttp.ask(port, method, path).status()).as("%s %s", method, path).isIn(401, 404);
      }
    }
  }

  @Test
  void only_the_proxy_is_believed_from_where_somebody_comes() {
    var server = (TomcatWebServer) ((ServletWebServerApplicationContext) application).getWebServer();
    Pattern proxies =
        Arrays.stream(server.getTomcat().getEngine().getPipeline().getValves())
            .filter(RemoteIpValve.class::isInstance)
            .map(valve -> Pattern.compile(((RemoteIpValve) valve).getInternalProxies()))
            .findFirst()
            .orElseThrow();

    assertThat(List.of("127.0.0.1", "0:0:0:0:0:0:0:1")).allMatch(address -> proxies.matcher(address).matches());
    assertThat(List.of("10.0.0.5", "192.168.1.1", "172.16.0.1", "203.0.113.9"))
        .as("a neighbour who could call himself by any address")
        .noneMatch(address -> proxies.matcher(address).matches());
  }

  @Test
  void a_page_of_another_site_writes_nothing_even_with_a_login_that_the_browser_lends_it() {
    String login = "Authorization: Basic " + People.basic("admin");

    for (String path : List.of("/engine-rest/task/create", "/api/complaints")) {
      assertThat(RawHttp.ask(port, "POST", path, login, "Sec-Fetch-Site: cross-site").status()).as(path).isEqualTo(403);
      assertThat(RawHttp.ask(port, "POST", path, login, "Sec-Fetch-Site: same-origin").status()).as(path).isNotIn(401, 403, 404);
    }
  }

  /** What the security guide says is open to nobody in particular, and nothing else. */
  private static boolean isOpen(Endpoint endpoint) {
    return GUIDE.of(endpoint).map(line -> line.by().get("nobody") == May.YES).orElse(false);
  }

  private static List<String> spellings(String path) {
    List<String> spellings = new ArrayList<>(List.of(path, "http://localhost" + path, path + "/", path + "//", path + "/.", path + "."));
    spellings.addAll(List.of(path + ";", path + ";a=b", path + ".json", path + "%20", path + "%00", path + "%0a", path + "%", path + "%ff"));
    spellings.addAll(List.of(path + "/..;/", path + "?/api/openapi", path + "#/api/openapi", path + "/%2e%2e/x", "/camunda/app/.." + path));
    spellings.addAll(List.of("/camunda/app/..;/.." + path, "/camunda/app/%2e%2e/%2e%2e" + path, "/api/openapi/.." + path, "/actuator/health/.." + path));
    String[] segments = path.substring(1).split("/");
    for (int i = 0; i < segments.length; i++) {
      String segment = segments[i];
      if (segment.isEmpty()) {
        continue;
      }
      String code = "%" + Integer.toHexString(segment.charAt(0));
      for (String other :
          List.of(
              segment + ";", segment + ";a=b", ";a=b" + segment, segment + "%3b", segment + "%3Ba=b", code + segment.substring(1),
              code.toUpperCase() + segment.substring(1), "%25" + code.substring(1) + segment.substring(1), segment.toUpperCase(),
              segment + ".", segment + "%2e", segment + "%20", segment + "%00", "/" + segment, "./" + segment, "x/../" + segment,
              "%2e/" + segment, "x/%2e%2e/" + segment, "x/..;/" + segment, "x/%252e%252e/" + segment, segment + "%2f", "%2f" + segment,
              segment + "\\", segment + "%5c", "..%5c" + segment, "%c0%ae" + segment, "%u002e" + segment, "\t" + segment)) {
        String[] changed = segments.clone();
        changed[i] = other;
        spellings.add("/" + String.join("/", changed));
      }
    }
    return spellings;
  }
}
