package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.redress.RedressApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** A newcomer goes through the first case with clicks alone: no password, no waiting, no diagram edited. */
@ExtendWith(Browser.class)
@SpringBootTest(
    classes = RedressApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "redress.lifecycles=retail-franchise",
      "camunda.bpm.job-execution.enabled=true",
      "redress.data-directory=${redress.test.data:target/test-data}/demonstration",
      "spring.datasource.url=jdbc:h2:mem:demonstration;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=256"
    })
@ActiveProfiles("test")
class DemonstrationIT {

  private static final String POLICY = "零售品牌客户投诉（三级受理）";
  private static final Path CLOCK =
      Path.of(System.getProperty("redress.test.data", "target/test-data"), "demonstration", "demonstration-clock");

  private static WebDriver browser;

  @LocalServerPort private int port;

  @BeforeAll
  static void openBrowser() throws IOException {
    Files.deleteIfExists(CLOCK);
    browser = Browser.start();
    Browser.size(browser, 1366, 768);
  }

  @AfterAll
  static void closeBrowser() throws IOException {
    browser.quit();
    ClockUtil.reset();
    Files.deleteIfExists(CLOCK);
  }

  @Test
  void a_newcomer_sees_an_unanswered_complaint_climb_without_a_password_and_without_waiting() throws IOException {
    Tasklist receiver = becomes("一级受理人");
    receiver.startProcess(POLICY).answer("投诉标题", "无人应诉的投诉").start();
    receiver.list("待认领").sees("无人应诉的投诉");

    open();
    see(By.xpath("//*[contains(@class,'next')][contains(.,'1个工作日未应诉')]"));
    Browser.picture(browser, "demonstration");
    press(By.cssSelector("button.forward"));
    see(By.xpath("//*[@role='status'][contains(.,'已到期') and contains(.,'1个工作日未应诉')]"));

    assertThat(Duration.parse(Files.readString(CLOCK))).as("kept for the next start").isGreaterThan(Duration.ofHours(8));
    becomes("二级受理人").list("待认领").sees("无人应诉的投诉");
  }

  @Test
  void who_looks_back_begins_in_cockpit() {
    open();
    press(By.xpath("//button[starts-with(normalize-space(),'合规人员')]"));

    until().until(ExpectedConditions.urlContains("/camunda/app/cockpit/"));
    isNamed("合规人员");
  }

  private Tasklist becomes(String role) {
    open();
    press(By.xpath("//section[h3='" + POLICY + "']//button[starts-with(normalize-space(),'" + role + "')]"));
    until().until(ExpectedConditions.urlContains("/camunda/app/tasklist/"));
    isNamed(role);
    return new Tasklist(browser, port);
  }

  /** The page says whose it is. */
  private static void isNamed(String role) {
    until().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), role));
  }

  private void open() {
    browser.get("http://localhost:" + port + "/demonstration");
    see(By.cssSelector(".roles button"));
  }

  private static void press(By button) {
    until().until(ExpectedConditions.elementToBeClickable(button)).click();
  }

  private static void see(By what) {
    until().until(ExpectedConditions.visibilityOfElementLocated(what));
  }

  private static WebDriverWait until() {
    return new WebDriverWait(browser, Duration.ofSeconds(60));
  }
}
