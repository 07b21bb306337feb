package org.redress.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.door.WhoMayWhat.Line;
import org.redress.door.WhoMayWhat.May;
import org.redress.testing.Complaints;
import org.redress.testing.Endpoints;
import org.redress.testing.Endpoints.Endpoint;
import org.redress.testing.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** The security guide's tables of who may do what, against every endpoint of the running product and every kind of login. */
@OverHttp
class EndpointsIT {

  /** Empty but for what an instance's modification asks: without, it has nothing to do and does it. */
  private static final String BODY = "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"register\"}]}";

  private static final String PASSWORD = "endpoints-are-counted-here";

  /** Kind of login to its group. */
  private static final Map<String, String> LOGINS =
      new LinkedHashMap<>(
          Map.of(
              "clerk", "retail-franchise.first-level-receiver",
              "analyst", "analysts",
              "officer", "compliance",
              "manager", "management",
              "admin", "camunda-admin"));

  @Autowired private WebApplicationContext application;
  @Autowired private IdentityService identity;
  @Autowired private RepositoryService repository;
  @Autowired private FilterService filters;
  @Autowired private TaskService tasks;
  @Autowired private Complaints complaints;
  @LocalServerPort private int port;

  private final WhoMayWhat guide = WhoMayWhat.read();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> ids = new LinkedHashMap<>();

  @BeforeEach
  void people_and_a_case() {
    LOGINS.forEach(
        (login, group) -> {
          if (identity.createUserQuery().userId(user(login)).count() == 0) {
            User person = identity.newUser(user(login));
            person.setFirstName("一");
            person.setLastName("人");
            person.setPassword(PASSWORD);
            identity.saveUser(person);
            identity.createMembership(user(login), group);
          }
        });
    Task task = complaints.about("retail-franchise").filed().open("register");
    String definition = task.getProcessDefinitionId();
    ids.put("task", task.getId());
    ids.put("process-instance", task.getProcessInstanceId());
    ids.put("execution", task.getExecutionId());
    ids.put("process-definition", definition);
    ids.put("deployment", repository.getProcessDefinition(definition).getDeploymentId());
    ids.put("decision-definition", repository.createDecisionDefinitionQuery().list().get(0).getId());
    ids.put("filter", filters.createFilterQuery().list().get(0).getId());
    ids.put("user", user("officer"));
    ids.put("group", "compliance");
    ids.put("key", "retail-franchise");
  }

  @Test
  void every_endpoint_stands_in_the_guide_and_every_line_of_the_guide_is_for_one() {
    Set<Endpoint> endpoints = Endpoints.of(application);

    assertThat(endpoints).hasSizeGreaterThan(1400);
    assertThat(endpoints.stream().filter(endpoint -> guide.of(endpoint).isEmpty()))
        .as("endpoints that the guide says nothing of")
        .isEmpty();
    List<Line> used = endpoints.stream().map(endpoint -> guide.of(endpoint).orElseThrow()).distinct().toList();
    assertThat(guide.lines().stream().filter(line -> !used.contains(line)).map(Line::written))
        .as("lines that no endpoint falls under")
        .isEmpty();
  }

  @Test
  void each_login_may_what_the_guide_says_and_no_more() {
    List<String> otherwise = new ArrayList<>();
    for (Endpoint endpoint : Endpoints.of(application)) {
      if (endpoint.path().startsWith("/camunda/") || endpoint.path().startsWith("/engine-rest/engine/")) {
        continue; // the same resources by another name, and by a session
      }
      Line line = guide.of(endpoint).orElseThrow();
      for (String login : LOGINS.keySet()) {
        May may = line.by().get(login);
        int status = status(login, endpoint, endpoint.method().equals("GET") || may == May.NO);
        if (!agrees(may, status)) {
          otherwise.add("%s as %s: %s, but %d".formatted(endpoint, login, may, status));
        }
      }
    }
    assertThat(otherwise).isEmpty();
    assertThat(tasks.createTaskQuery().taskId(ids.get("task")).count()).as("the case is as it was").isEqualTo(1);
  }

  /** What somebody sends by hand, or a program that was written for something else. */
  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{}", "[]", "\"?\"", "{", "{\"unit\":{\"unit\":7}}"})
  void whatever_is_sent_is_answered_with_what_is_wrong_and_never_as_our_own_fault(String body) {
    List<String> ours = new ArrayList<>();
    for (Endpoint endpoint : Endpoints.of(application)) {
      if (!endpoint.path().startsWith("/api/") || endpoint.method().equals("GET")) {
        continue;
      }
      for (String login : LOGINS.keySet()) {
        int status = status(login, endpoint, false, body);
        if (status >= 500) {
          ours.add("%s as %s: %d".formatted(endpoint, login, status));
        }
      }
    }
    assertThat(ours).isEmpty();
  }

  private static boolean agrees(May may, int status) {
    return switch (may) {
      case YES -> status != 401 && status != 403 && status < 500;
      case RIGHT -> status != 401 && status < 500;
      case NO -> status >= 400 && status < 500 && status != 401;
    };
  }

  /** The demonstration has people of the same names. */
  private static String user(String login) {
    return "endpoints-" + login;
  }

  private int status(String login, Endpoint endpoint, boolean ofTheCase) {
    return status(login, endpoint, ofTheCase, BODY);
  }

  private int status(String login, Endpoint endpoint, boolean ofTheCase, String body) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + filled(endpoint.path(), ofTheCase)))
              .header("Content-Type", "application/json")
              .header("Accept", "*/*")
              .method(
                  endpoint.method(),
                  endpoint.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
      String basic = user(login) + ":" + PASSWORD;
      request.header(
          "Authorization", "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
      HttpResponse<Void> answer = http.send(request.build(), BodyHandlers.discarding());
      return answer.statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(login + " " + endpoint, e);
    }
  }

  /** With ids of the case where that can show what is open; elsewhere of nothing that there is. */
  private String filled(String path, boolean ofTheCase) {
    String filled = path.replace("*", "default");
    if (ofTheCase) {
      for (Map.Entry<String, String> id : ids.entrySet()) {
        filled = filled.replaceFirst("(?<=/" + id.getKey() + "/)\\{[^}]+}", id.getValue());
      }
    }
    return filled.replaceAll("\\{[^}]+}", "no-such-thing");
  }
}
