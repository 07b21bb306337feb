package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody from the company before a browser: receives complaints and looks back on them. */
final class CompanysPerson {

  private final WebDriver browser;
  private final int port;

  CompanysPerson(WebDriver browser, int port) {
    this.browser = browser;
    this.port = port;
  }

  /** An administrator says what the company's group may do here. */
  void maps(String administratorsPassword, String group) {
    String roles =
        "目录组,岗位,机构编码\n%1$s,retail-franchise.first-level-receiver,\n%1$s,compliance,\n".formatted(group);
    String login = Base64.getEncoder().encodeToString(("admin:" + administratorsPassword).getBytes(StandardCharsets.UTF_8));
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address("/api/directory/roles")))
                      .header("Authorization", "Basic " + login).header("Content-Type", "text/csv")
                      .PUT(BodyPublishers.ofString(roles)).build(),
                  BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void opens(String application) {
    browser.get(address("/camunda/app/" + application + "/default/"));
  }

  void isKnownAs(String name) {
    until().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), name));
  }

  void movesThroughTheApplications(String name) {
    opens("cockpit");
    until().until(ExpectedConditions.visibilityOfElementLocated(By.linkText("案件")));
    Browser.picture(browser, "company-cockpit");
    opens("tasklist");
    isKnownAs(name);
    assertThat(browser.findElement(By.tagName("body")).getText()).as("by one name").doesNotContain("null");
    until().until(ExpectedConditions.visibilityOfElementLocated(By.linkText("登记投诉")));
    assertThat(status("/api/audit/lifecycles")).isEqualTo(200);
    assertThat(status("/api/directory/roles")).as("an administrator's").isEqualTo(403);
  }

  void logsOut() {
    Object status =
        ((JavascriptExecutor) browser).executeAsyncScript(
            "const done = arguments[0];"
                + "const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1];"
                + "fetch('/camunda/api/admin/auth/user/default/logout', {method: 'POST', headers: {'X-XSRF-TOKEN': token}}).then(a => done(a.status))");
    assertThat(status).isEqualTo(200L);
    assertThat(status("/api/audit/lifecycles")).isEqualTo(401);
  }

  /** What the interface answers the page's script. */
  private int status(String path) {
    return ((Long)
            ((JavascriptExecutor) browser).executeAsyncScript(
                "const done = arguments[1]; fetch(arguments[0], {headers: {'X-Requested-With': 'XMLHttpRequest'}}).then(a => done(a.status))", path))
        .intValue();
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private WebDriverWait until() {
    return new WebDriverWait(browser, Duration.ofSeconds(90));
  }
}
