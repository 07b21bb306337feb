package org.redress.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.redress.testing.Node;

/** A person with a browser: its cookies go to every node, as behind a proxy. */
class Visitor {

  private static final String AUTHENTICATION = "/camunda/api/admin/auth/user/default";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

  void logsIn(Node node, String user) throws IOException, InterruptedException {
    HttpResponse<String> page =
        browser.send(to(node, "/camunda/app/tasklist/default/").GET().build(), BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    String login =
        "username=" + user + "&password=" + URLEncoder.encode(node.password(user), StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        browser.send(
            to(node, AUTHENTICATION + "/login/tasklist")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString(login)).build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** The user that the node takes this person for. */
  String isKnownTo(Node node) throws IOException, InterruptedException {
    HttpResponse<String> answer = browser.send(to(node, AUTHENTICATION).GET().build(), BodyHandlers.ofString());
    return answer.statusCode() == 200
        ? new ObjectMapper().readTree(answer.body()).path("userId").asText()
        : answer.statusCode() + " " + answer.body();
  }

  /** The status of an answer to what a node does only for who sends the session's token: a POST. */
  int isHeardBy(Node node) throws IOException, InterruptedException {
    return browser.send(
            to(node, "/camunda/api/engine/engine/default/task/count")
                .header("Content-Type", "application/json").header("X-XSRF-TOKEN", token())
                .POST(BodyPublishers.ofString("{}")).build(),
            BodyHandlers.ofString())
        .statusCode();
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).map(HttpCookie::getValue)
        .reduce((first, last) -> last).orElseThrow();
  }

  private static HttpRequest.Builder to(Node node, String path) {
    return HttpRequest.newBuilder(URI.create(node.address(path)));
  }
}
