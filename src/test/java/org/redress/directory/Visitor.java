package org.redress.directory;

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
import java.util.Base64;

/** Somebody with a browser, or a machine with a password. */
class Visitor {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final int port;

  Visitor(int port) {
    this.port = port;
  }

  /** Name and password on the page of an application. */
  HttpResponse<String> logsIn(String user, String password) {
    get("/camunda/app/tasklist/default/");
    return send(
        to("/camunda/api/admin/auth/user/default/login/tasklist")
            .header("Content-Type", "application/x-www-form-urlencoded").header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
            .POST(BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(password))));
  }

  HttpResponse<String> logsOut() {
    return send(
        to("/camunda/api/admin/auth/user/default/logout").header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
            .POST(BodyPublishers.noBody()));
  }

  /** By the session, redirects not followed. */
  HttpResponse<String> get(String path) {
    return send(to(path).header("Accept", "text/html,application/json").GET());
  }

  HttpResponse<String> gets(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").GET());
  }

  boolean isKnown() {
    return get("/camunda/api/engine/engine/default/task/count").statusCode() == 200;
  }

  /** By HTTP Basic. */
  HttpResponse<String> asks(String user, String password, String method, String path, String type, String body) {
    return send(
        to(path)
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", type).header("Accept", "application/json, text/csv")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  int asks(String user, String password, String path) {
    return asks(user, password, "GET", path, "application/json", null).statusCode();
  }

  String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue).reduce((first, last) -> last).orElse("none");
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
