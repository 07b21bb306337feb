package org.redress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.testing.Endpoints;
import org.redress.testing.Endpoints.Endpoint;
import org.redress.testing.OverHttp;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every address of the engine's interfaces, as its classes declare them, asked by an administrator for what there is
 * not and with bodies that are none: the answer is a sentence, its status the sender's fault, and it tells no class.
 */
@OverHttp
class ErrorSentencesIT {

  private static final String ADMINISTRATOR = "walks-every-address";
  private static final String PASSWORD = "a-password-of-the-walk";

  /** What a page or a program's log must not learn of the inside. */
  private static final Pattern INSIDE =
      Pattern.compile("[A-Z]\\w+(Exception|Error)\\b|\\b(org|java|jakarta|com)\\.\\w+\\.|ENGINE-|\\bat \\w+\\.|Tomcat|Whitelabel");

  /** The names that the web applications and the Modeler look for. */
  private static final Pattern KNOWN_TYPE = Pattern.compile("\"type\":\"(Authorization|Parse)Exception\"");

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  @Autowired private IdentityService identity;
  @Autowired private RepositoryService repository;
  @Autowired private FormService forms;
  @Autowired private TaskService tasks;
  @Autowired private JdbcTemplate database;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private WebApplicationContext application;
  @LocalServerPort private int port;

  @BeforeEach
  void an_administrator() {
    if (identity.createUserQuery().userId(ADMINISTRATOR).count() == 0) {
      User user = identity.newUser(ADMINISTRATOR);
      user.setPassword(PASSWORD);
      identity.saveUser(user);
      identity.createMembership(ADMINISTRATOR, "camunda-admin");
    }
  }

  @Test
  void what_the_engine_is_asked_for_and_has_not_is_told_in_a_sentence() {
    Set<Endpoint> all = Endpoints.under("/engine-rest/", application);
    assertThat(all).as("the walk finds the engine's addresses").hasSizeGreaterThan(300);

    assertThat(faults(new Visitor(port).as(ADMINISTRATOR, PASSWORD), all)).isEmpty();
  }

  @Test
  void what_the_web_applications_are_asked_for_and_have_not_is_told_in_a_sentence() {
    Set<Endpoint> all = Endpoints.under("/camunda/api/", application);
    assertThat(all).as("the walk finds the applications' addresses").hasSizeGreaterThan(500);

    assertThat(faults(new Visitor(port).logsIn(ADMINISTRATOR, PASSWORD), all)).isEmpty();
  }

  private static List<String> faults(Visitor visitor, Set<Endpoint> all) {
    List<String> faults = new ArrayList<>();
    for (Endpoint endpoint : all) {
      String path = addressed(endpoint.path());
      boolean endsTheWalk = path.endsWith("/logout");
      for (String body : endsTheWalk ? List.<String>of() : bodies(endpoint.method())) {
        HttpResponse<String> answer = visitor.asks(endpoint.method(), path, body.isEmpty() ? null : body);
        fault(answer).ifPresent(
            fault -> faults.add(fault + ": " + endpoint.method() + " " + path + " " + body + " → " + answer.statusCode() + " " + answer.body()));
      }
    }
    return faults;
  }

  /** The engine is the one there is; nothing else is. */
  private static String addressed(String path) {
    return path.replaceAll("\\{(engineName|engine)(:[^}]*)?}", "default")
        .replaceFirst("^(/camunda/api/engine/engine|/engine-rest/engine)/\\{name}", "$1/default")
        .replaceAll("\\{[^}]+}", "no-such-id");
  }

  private static List<String> bodies(String method) {
    return switch (method) {
      case "POST", "PUT" -> List.of("", "{", "[]", "{}", "\"text\"", "null", "{\"variables\":7,\"sorting\":7,\"id\":{}}");
      default -> List.of("");
    };
  }

  private static Optional<String> fault(HttpResponse<String> answer) {
    String body = KNOWN_TYPE.matcher(answer.body()).replaceAll("");
    if (answer.statusCode() >= 500) {
      return Optional.of("a fault of ours");
    }
    if (answer.statusCode() >= 400 && INSIDE.matcher(body).find()) {
      return Optional.of("tells of the inside");
    }
    boolean hasSentence = answer.request().method().matches("HEAD|OPTIONS") || CHINESE.matcher(body).find();
    return answer.statusCode() >= 400 && !hasSentence ? Optional.of("no sentence") : Optional.empty();
  }

  @ParameterizedTest(name = "{0} {1} is answered with {2}")
  @CsvSource({
    "GET, /engine-rest/task/no-such-id/variables, 404",
    "GET, /engine-rest/task/no-such-id/identity-links, 404",
    "GET, /engine-rest/task/no-such-id/deployed-form, 404",
    "GET, /engine-rest/no-such-thing, 404",
    "PATCH, /engine-rest/task, 405",
    "GET, /engine-rest/task?maxResults=-1, 400",
    "GET, /engine-rest/task?maxResults=2147483647, 400",
    "GET, /engine-rest/task?sortBy=colour&sortOrder=asc, 400",
    "GET, /engine-rest/task?dueBefore=yesterday, 400",
    "GET, /api/no-such-thing, 404",
    "DELETE, /api/complaints, 405",
    "GET, /api/complaints/a%2Fb, 400",
    "GET, /api/complaints/%00, 400",
    "GET, /api/complaints/%E5%8F%B7%5B1%5D%3F, 404",
    "GET, /api/overview?by=DECADE, 400",
    "GET, /no-such-page, 404",
  })
  void each_kind_of_refusal_has_its_status_and_sentence(String method, String path, int status) {
    HttpResponse<String> answer = new Visitor(port).as(ADMINISTRATOR, PASSWORD).asks(method, path, null);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).containsPattern(CHINESE).doesNotContainPattern(INSIDE);
  }

  @Test
  void who_comes_second_to_a_task_gets_409_and_the_sentence() throws Exception {
    String clerk = "comes-second-by-rest";
    User person = identity.newUser(clerk);
    person.setPassword(PASSWORD);
    identity.saveUser(person);
    identity.createMembership(clerk, "retail-franchise.first-level-receiver");
    String task = complaint();
    var visitor = new Visitor(port).as(clerk, PASSWORD);
    var transaction = new TransactionTemplate(transactions);

    CompletableFuture<HttpResponse<String>> second =
        transaction.execute(
            first -> {
              database.update("update act_ru_task set rev_ = rev_ + 1 where id_ = ?", task);
              var asking =
                  CompletableFuture.supplyAsync(
                      () -> visitor.asks("POST", "/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + clerk + "\"}"));
              awaitThatSomebodyWaits(asking);
              return asking;
            });

    HttpResponse<String> answer = second.get(1, TimeUnit.MINUTES);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
    assertThat(answer.body()).contains("刚被他人更改").doesNotContainPattern(INSIDE);
  }

  /** Until the database says that the second waits for the first. */
  private void awaitThatSomebodyWaits(CompletableFuture<?> second) {
    while (!second.isDone() && waiting() == 0) {
      Thread.onSpinWait();
    }
  }

  private int waiting() {
    return database.queryForObject(
        "select count(*) from information_schema.sessions where blocker_id is not null", Integer.class);
  }

  private String complaint() {
    var fields = Map.of("channel", "phone", "complainantType", "consumer", "title", "包带断裂", "content", "开胶");
    identity.setAuthentication("comes-second-by-rest", List.of("retail-franchise.first-level-receiver"));
    try {
      String process = repository.createProcessDefinitionQuery().processDefinitionKey("retail-franchise").latestVersion().singleResult().getId();
      String instance = forms.submitStartForm(process, new HashMap<>(fields)).getId();
      return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    } finally {
      identity.clearAuthentication();
    }
  }

  @Test
  void whose_browser_speaks_english_reads_english() {
    var visitor = new Visitor(port).as(ADMINISTRATOR, PASSWORD);
    for (String path : List.of("/engine-rest/task/no-such-id", "/no-such-page", "/api/complaints/%00", "/error")) {
      HttpResponse<String> answer =
          visitor.send(visitor.request("GET", path, null).header("Accept-Language", "en-GB,en;q=0.9"));
      assertThat(Stream.of(answer.body().split("\"(message|detail)\":")).skip(1).toList())
          .as("%s: %s", path, answer.body())
          .isNotEmpty()
          .allSatisfy(sentence -> assertThat(sentence).doesNotStartWith("\"\"").matches("(?s)\"[A-Z].*"));
    }
  }

  @Test
  void a_browser_gets_a_page_with_the_sentence_and_nothing_of_the_inside() {
    var visitor = new Visitor(port).as(ADMINISTRATOR, PASSWORD);
    for (String path : List.of("/no-such-page", "/camunda/app/no-such-page", "/api/complaints/%00", "/error")) {
      HttpResponse<String> answer =
          visitor.send(visitor.request("GET", path, null).setHeader("Accept", "text/html,application/xhtml+xml"));
      assertThat(answer.statusCode()).as(path).isBetween(400, 499);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(path).startsWith("text/html");
      assertThat(answer.body()).as(path).containsPattern(CHINESE).doesNotContainPattern(INSIDE).contains("返回首页");
    }
  }
}
