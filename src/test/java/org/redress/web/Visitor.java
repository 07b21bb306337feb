package org.redress.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Somebody at a browser: one session, and the token that the web applications ask for. */
final class Visitor {

  private final String server;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String basic;

  Visitor(int port) {
    this.server = "http://localhost:" + port;
  }

  /** Says name and password with each request, as a program does. */
  Visitor as(String user, String password) {
    basic = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Logs in to the web applications, as a browser does. */
  Visitor logsIn(String user, String password) {
    send(request("GET", "/camunda/app/welcome/default/", null));
    var login =
        request("POST", "/camunda/api/admin/auth/user/default/login/welcome", "username=" + user + "&password=" + password)
            .setHeader("Content-Type", "application/x-www-form-urlencoded");
    int status = send(login).statusCode();
    if (status != 200) {
      throw new AssertionError("login answered with " + status);
    }
    return this;
  }

  /** A request with a JSON body, or none where it is null; headers can be added. */
  HttpRequest.Builder request(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofSeconds(60))
            .header("Accept", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (basic != null) {
      request.header("Authorization", basic);
    }
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .forEach(token -> request.setHeader("X-XSRF-TOKEN", token));
    return request;
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(request.build().method() + " " + request.build().uri(), e);
    }
  }

  HttpResponse<String> asks(String method, String path, String body) {
    return send(request(method, path, body));
  }
}
