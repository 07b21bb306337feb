package org.redress.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Optional;

/** Somebody with a browser, nobody knows who until they log in. */
class Stranger {

  private static final String AUTHENTICATION = "/camunda/api/admin/auth/user/default";

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final int port;

  Stranger(int port) {
    this.port = port;
    assertThat(gets("/camunda/app/tasklist/default/")).isEqualTo(200);
  }

  /** Logs in on the page of an application; answers what the page is answered. */
  HttpResponse<String> logsIn(String application, String user, String password) {
    String form = "username=" + encoded(user) + "&password=" + encoded(password);
    return send(
        to(AUTHENTICATION + "/login/" + application)
            .header("Content-Type", "application/x-www-form-urlencoded").header("X-XSRF-TOKEN", token())
            .POST(BodyPublishers.ofString(form)));
  }

  int logsOut() {
    return send(to(AUTHENTICATION + "/logout").header("X-XSRF-TOKEN", token()).POST(BodyPublishers.noBody())).statusCode();
  }

  int gets(String path) {
    return send(to(path).GET()).statusCode();
  }

  int posts(String path, String json) {
    return writes("POST", path, json);
  }

  int puts(String path, String json) {
    return writes("PUT", path, json);
  }

  private int writes(String method, String path, String json) {
    return send(
            to(path).header("Content-Type", "application/json").header("X-XSRF-TOKEN", token())
                .method(method, BodyPublishers.ofString(json)))
        .statusCode();
  }

  /** Whether the web applications know who this is. */
  boolean isKnown() {
    int page = gets("/camunda/app/tasklist/default/");
    assertThat(page).as("whoever one is, there is a page").isEqualTo(200);
    int asked = gets("/camunda/api/engine/engine/default/task/count");
    assertThat(asked).isIn(200, 401);
    assertThat(gets("/api/tasks/unknown/case")).isIn(asked == 401 ? new Integer[] {401} : new Integer[] {403, 404});
    return asked == 200;
  }

  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue).reduce((first, last) -> last).orElse("");
  }

  /** Comes with the cookies of somebody else. */
  void takesOver(Stranger other) {
    cookies.getCookieStore().removeAll();
    other.cookies.getCookieStore().getCookies().forEach(cookie -> cookies.getCookieStore().add(URI.create("http://localhost:" + port), copy(cookie)));
  }

  private static HttpCookie copy(HttpCookie cookie) {
    return (HttpCookie) cookie.clone();
  }

  private String token() {
    return Optional.of(cookie("XSRF-TOKEN")).filter(token -> !token.isEmpty()).orElse("none");
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return browser.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
