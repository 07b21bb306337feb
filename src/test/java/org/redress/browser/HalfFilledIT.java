package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.FluentWait;
import org.redress.testing.DemoUsers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever leaves a half-filled form of a task without a word to it finds it again, on this machine or another. */
@BrowserTest
class HalfFilledIT {

  private static final String CLERK = "retail-first-level-receiver";
  private static final String TASK = "联系客户并登记投诉";
  private static final String TYPED = "穿用一周后鞋底开胶，客户在外地";

  @Autowired private JdbcTemplate database;
  @LocalServerPort private int port;

  private WebDriver browser;

  @BeforeEach
  void openBrowser() {
    database.update("delete from rd_draft");
    browser = Browser.start();
  }

  @AfterEach
  void closeBrowser() {
    browser.quit();
  }

  @Test
  void whoever_turns_to_another_task_finds_what_was_typed() {
    Tasklist clerk = begun("改办一");
    file(clerk, "改办二");
    clerk.open(TASK, "改办二");

    assertThat(clerk.open(TASK, "改办一").value("投诉原因、事件经过")).isEqualTo(TYPED);
  }

  @Test
  void whoever_goes_to_another_address_finds_what_was_typed_on_another_machine() {
    assertKept("去往别处", tab -> tab.get("http://localhost:" + port + "/camunda/favicon.ico"));
  }

  @Test
  void whoever_closes_the_tab_finds_what_was_typed_on_another_machine() {
    assertKept("关闭页签", tab -> {
      String filled = tab.getWindowHandle();
      String other = tab.switchTo().newWindow(WindowType.TAB).getWindowHandle();
      tab.switchTo().window(filled).close();
      tab.switchTo().window(other);
    });
  }

  @Test
  void asking_for_drafts_that_are_not_there_is_no_fault_in_the_browsers_console() {
    Tasklist clerk = begun("没有草稿");
    clerk.tab("案件").tab("表单");

    assertThat(faults()).isEmpty();
  }

  private void assertKept(String title, Consumer<WebDriver> leave) {
    begun(title);

    leave.accept(browser);

    new FluentWait<>(database).withTimeout(Duration.ofSeconds(30)).withMessage("the draft of " + title)
        .until(rows -> rows.queryForObject("select count(*) from rd_draft", Long.class) == 1);
    WebDriver elsewhere = Browser.start();
    try {
      assertThat(login(elsewhere).list("我的待办").open(TASK, title).value("投诉原因、事件经过")).isEqualTo(TYPED);
    } finally {
      elsewhere.quit();
    }
  }

  /** A complaint whose first task is claimed and half filled in. */
  private Tasklist begun(String title) {
    Tasklist clerk = login(browser);
    file(clerk, title);
    return clerk.list("待认领").open(TASK, title).claim().fill("投诉原因、事件经过", TYPED);
  }

  private static void file(Tasklist clerk, String title) {
    clerk.startProcess("零售品牌客户投诉（三级受理）").answer("投诉标题", title).start();
  }

  private Tasklist login(WebDriver at) {
    return new Tasklist(at, port).login(CLERK, DemoUsers.of("http").password(CLERK));
  }

  /** What the browser could not load, or a script failed with, after the application has asked who is logged in. */
  private List<String> faults() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .filter(message -> !message.contains("/auth/user/"))
        .toList();
  }
}
