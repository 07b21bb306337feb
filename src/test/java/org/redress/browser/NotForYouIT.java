package org.redress.browser;

import org.redress.testing.DemoUsers;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every role before every web application: its own opens, before another it reads who can help, and logs in as another. */
@BrowserTest
class NotForYouIT {

  private static final String CLERK = "retail-first-level-receiver";
  private static final List<String> APPLICATIONS = List.of("tasklist", "cockpit", "admin", "welcome");

  private static final Map<String, List<String>> USES =
      Map.of(
          CLERK, List.of("tasklist", "welcome"),
          "analyst", List.of("cockpit", "welcome"),
          "compliance", List.of("cockpit", "welcome"),
          "management", List.of("cockpit", "welcome"),
          "admin", APPLICATIONS);

  /** Our own pages in Cockpit: who reads them, and by what they know that it is there. */
  private static final Map<String, List<String>> READERS =
      Map.of(
          "/cases", List.of("compliance"),
          "/lifecycle", List.of("compliance"),
          "/proof", List.of("compliance"),
          "/models", List.of("analyst", "admin"),
          "/statistics", List.of("compliance", "management"),
          "/overview", List.of("compliance", "management"));

  private static final Map<String, String> THERE =
      Map.of(
          "/cases", ".redress-results .redress-count", "/lifecycle", ".redress-page table", "/proof", ".redress-verdict",
          "/models", ".redress-models",
          "/statistics", ".redress-page table", "/overview", ".redress-page section");

  /** Where somebody begins in Cockpit. */
  private static final Map<String, String> BEGINS =
      Map.of("compliance", "#/cases?state=open", "management", "#/overview", "analyst", "#/models", "admin", "#/models");

  /** Our own pages in the menu, by their paths. */
  private static final Map<String, List<String>> MENU =
      Map.of(
          "compliance", List.of("cases", "changes", "lifecycle", "overview", "proof", "statistics"),
          "management", List.of("overview", "statistics"), "analyst", List.of("models"), "admin", List.of("models"));

  private static final List<String> IN_COCKPIT = List.of("analyst", "compliance", "management", "admin");

  private static final List<String> PEOPLE = USES.keySet().stream().sorted().toList();

  private static WebDriver browser;

  @LocalServerPort private int port;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.start();
  }

  @AfterAll
  static void closeBrowser() {
    browser.quit();
  }

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void opens_what_is_theirs_and_is_told_before_the_rest_who_can_help_and_what_they_may_open(String person) {
    loginAt("welcome", person);
    Browser.sees(browser, "li.account");

    for (String application : APPLICATIONS) {
      open(application);
      if (USES.get(person).contains(application)) {
        Browser.sees(browser, "li.account");
      } else {
        Browser.sees(browser, "main button");
        assertThat(text()).as("%s at %s", person, application)
            .contains("此页面不供您使用", person, "请联系系统管理员（系统管理员 王芳）", "退出并以其他用户登录")
            .doesNotContain("Whitelabel", "403", "Forbidden", "Exception");
        assertThat(links()).as("%s may open", person).containsExactlyInAnyOrderElementsOf(USES.get(person));
        Browser.picture(browser, "not-for-you");
      }
    }
  }

  @ParameterizedTest
  @FieldSource("IN_COCKPIT")
  void begins_in_cockpit_where_their_work_is_and_is_told_the_same_by_a_page_that_is_not_theirs(String person) {
    loginAt("cockpit", person);
    Browser.sees(browser, "li.account");
    new WebDriverWait(browser, Duration.ofSeconds(120)).until(ExpectedConditions.urlContains(BEGINS.get(person)));
    Browser.sees(browser, ".redress-page h1");
    assertThat(menu()).as("menu of %s", person).containsExactlyElementsOf(MENU.get(person));

    READERS.forEach((page, readers) -> {
      browser.get("about:blank");
      browser.get("http://localhost:" + port + "/camunda/app/cockpit/default/#" + page);
      if (readers.contains(person)) {
        Browser.sees(browser, THERE.get(page));
        assertThat(text()).as("%s at %s", person, page).doesNotContain("退出并以其他用户登录");
      } else {
        assertThat(Browser.sees(browser, ".redress-page .redress-refused").getText()).as("%s at %s", person, page).containsPattern("\\p{IsHan}");
        assertThat(text()).as("%s at %s", person, page).contains("请联系系统管理员", "退出并以其他用户登录");
      }
    });
  }

  @Test
  void logs_in_as_another_with_one_click_and_is_where_they_wanted_to_be() {
    loginAt("welcome", CLERK);
    Browser.sees(browser, "li.account");
    open("cockpit");

    Browser.sees(browser, "main button").click();
    type("compliance");

    Browser.sees(browser, "li.account");
    assertThat(browser.getCurrentUrl()).contains("/camunda/app/cockpit/");
  }

  @Test
  void is_told_at_the_login_that_the_password_was_right_and_the_application_is_not_theirs() {
    loginAt("cockpit", CLERK);

    assertThat(Browser.sees(browser, ".notifications .alert, [notifications-panel] .alert").getText())
        .contains("用户名和密码正确", "不供您的岗位使用", "请联系系统管理员");
  }

  private static List<String> menu() {
    return browser.findElements(By.cssSelector("[cam-widget-header] a[href^='#/']")).stream()
        .map(link -> link.getAttribute("href").replaceAll("^.*#/(\\w+).*$", "$1"))
        .filter(page -> MENU.values().stream().anyMatch(pages -> pages.contains(page)))
        .sorted()
        .toList();
  }

  private void loginAt(String application, String person) {
    browser.manage().deleteAllCookies();
    browser.get("about:blank");
    open(application);
    type(person);
  }

  private static void type(String person) {
    Browser.sees(browser, "input[type=text]").sendKeys(person);
    Browser.sees(browser, "input[type=password]").sendKeys(DemoUsers.of("http").password(person));
    Browser.sees(browser, "button[type=submit]").click();
  }

  private void open(String application) {
    browser.get("http://localhost:" + port + "/camunda/app/" + application + "/default/");
  }

  private static String text() {
    return browser.findElement(By.tagName("body")).getText();
  }

  private static List<String> links() {
    return browser.findElements(By.cssSelector("main li a")).stream()
        .map(link -> link.getAttribute("href").replaceAll("^.*/camunda/app/(\\w+)/$", "$1"))
        .toList();
  }
}
