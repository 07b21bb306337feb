package org.redress.browser;

import org.redress.testing.DemoUsers;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two people share a machine: the second finds nothing of what the first has typed, who finds it again. */
@BrowserTest
class NothingStaysIT {

  private static final String CLERK = "retail-first-level-receiver";
  private static final String NEXT = "retail-second-level-receiver";
  private static final String POLICY = "零售品牌客户投诉（三级受理）";
  private static final String STORY = "密文一二三";
  private static final String NAME = "欧阳密文";
  private static WebDriver browser;

  @Autowired private JdbcTemplate database;
  @LocalServerPort private int port;

  @BeforeEach
  void nothing_is_half_done() {
    database.update("delete from rd_draft");
  }

  @BeforeAll
  static void openBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void closeBrowser() {
    browser.quit();
  }

  @Test
  void what_was_saved_of_a_task_stays_out_of_the_browser_and_comes_back_on_any_machine() {
    Tasklist clerk = new Tasklist(browser, port).login(CLERK, DemoUsers.of("http").password(CLERK));
    file(clerk, "草稿一");
    clerk.list("待认领").open("联系客户并登记投诉", "草稿一").claim().fill("投诉原因、事件经过", STORY).save();
    assertNothingOf(STORY, "after saving");

    clerk.logout();
    assertNothingOf(STORY, "after logging out");
    new Tasklist(browser, port).login(NEXT, DemoUsers.of("http").password(NEXT));
    assertNothingOf(STORY, "for the next user");

    WebDriver elsewhere = Browser.start();
    try {
      Tasklist again = new Tasklist(elsewhere, port).login(CLERK, DemoUsers.of("http").password(CLERK)).list("我的待办").open("联系客户并登记投诉", "草稿一");
      assertThat(again.value("投诉原因、事件经过")).isEqualTo(STORY);
      again
          .choose("与谁取得联系", "客户本人").today("联系时间").time("几时几分", "00:00")
          .choose("投诉因素", "产品质量").choose("投诉事项", "消费者对产品质量不满要求维修")
          .choose("公司声誉、利益或加盟商经营管理", "不受影响").choose("投诉次数", "首次投诉")
          .choose("情绪反馈", "没有").choose("一级受理人权限", "在权限范围内")
          .complete();
      assertThat(drafts()).as("after the task was done").isZero();
    } finally {
      elsewhere.quit();
    }
  }

  @Test
  void what_was_typed_when_the_login_ran_out_waits_for_the_same_person_and_for_nobody_else() {
    Tasklist clerk = new Tasklist(browser, port).login(CLERK, DemoUsers.of("http").password(CLERK));
    clerk.startProcess(POLICY).fill("客户姓名", NAME).fill("投诉标题", "开胶").loginRunsOut();
    assertNothingOf(NAME, "when the login has run out");

    clerk.loginHere(CLERK, DemoUsers.of("http").password(CLERK));
    assertThat(clerk.value("客户姓名")).as("the form opens again as it was left").isEqualTo(NAME);

    clerk.loginRunsOut().loginHere(NEXT, DemoUsers.of("http").password(NEXT));
    assertNothingOf(NAME, "for the next user");
    assertThat(clerk.shows(NAME)).as("the name on the next user's page").isFalse();
    assertThat(drafts()).as("drafts").isZero();
  }

  @Test
  void a_search_that_was_typed_is_gone_after_logging_out() {
    Tasklist clerk = new Tasklist(browser, port).login(CLERK, DemoUsers.of("http").password(CLERK));
    execute(
        "const text = JSON.stringify({searchCriteria: {tasks: {mine: [{value: arguments[0]}]}}, sortTasks: {sortBy: arguments[0], sortOrder: 'asc'}});"
            + "localStorage.setItem('camunda', text); sessionStorage.setItem('anything', text); localStorage.setItem('new-in-a-later-version', text);",
        NAME);
    assertNothingOf(NAME, "after the application wrote it");
    clerk.logout();
    assertNothingOf(NAME, "after logging out");
  }

  @Test
  void a_search_that_an_officer_saved_is_there_again_and_not_in_the_browser() {
    browser.manage().deleteAllCookies();
    openCockpit("/cases?respondent=" + NAME);
    Browser.sees(browser, "input[type=text]").sendKeys("compliance");
    Browser.sees(browser, "input[type=password]").sendKeys(DemoUsers.of("http").password("compliance"));
    Browser.sees(browser, "button[type=submit]").click();
    Browser.sees(browser, "li.account");

    openCockpit("/cases?respondent=" + NAME);
    Browser.sees(browser, ".redress-saved .btn-link").click();
    Browser.sees(browser, ".redress-save input").sendKeys("查" + NAME);
    Browser.sees(browser, ".redress-save button").click();
    Browser.sees(browser, ".redress-saved-view a");
    assertNothingOf(NAME, "after saving a search");

    openCockpit("/cases");
    assertThat(Browser.sees(browser, ".redress-saved-view a").getText()).isEqualTo("查" + NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void what_an_earlier_version_left_is_removed_by_whichever_application_opens_first(String application) {
    browser.get("http://localhost:" + port + "/camunda/favicon.ico");
    execute(
        "localStorage.setItem('camunda-form:42', arguments[0]); localStorage.setItem('camForm:42', arguments[0]);"
            + "localStorage.setItem('camunda', JSON.stringify({searchCriteria: arguments[0], sortProcInst: {sortBy: 'startTime', sortOrder: 'desc'}}));",
        NAME);
    assertThat(new LeftBehind(browser).text()).as("the test itself").contains(NAME);

    browser.manage().deleteAllCookies();
    browser.get("http://localhost:" + port + "/camunda/app/" + application + "/default/");
    Browser.sees(browser, "input[type=password]");

    assertNothingOf(NAME, "in " + application);
    assertThat(new LeftBehind(browser).text()).as("a setting").contains("sortProcInst");
  }

  private void assertNothingOf(String typed, String when) {
    LeftBehind left = new LeftBehind(browser);
    assertThat(left.text()).as(when).doesNotContain(typed);
    assertThat(left.places()).as(when).isSubsetOf("localStorage camunda", "localStorage camunda-web");
  }

  private void openCockpit(String page) {
    browser.get("about:blank");
    browser.get("http://localhost:" + port + "/camunda/app/cockpit/default/#" + page);
  }

  private long drafts() {
    return database.queryForObject("select count(*) from rd_draft", Long.class);
  }

  private static void file(Tasklist clerk, String title) {
    clerk
        .startProcess(POLICY)
        .choose("投诉形式", "电话").choose("投诉人", "消费者")
        .fill("投诉标题", title).fill("投诉内容", "购买一周后出现质量问题").fill("客户姓名", NAME)
        .start();
  }

  private static void execute(String script, Object... arguments) {
    ((JavascriptExecutor) browser).executeScript(script, arguments);
  }
}
