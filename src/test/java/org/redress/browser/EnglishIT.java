package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.redress.simulation.Plan;
import org.redress.testing.Node;

/**
 * Somebody whose browser speaks English first. What is Chinese on a page is what the policy, a form or a person has
 * written, and so came from the server as data; the pages themselves have no word of their own in Chinese.
 */
@ExtendWith(Browser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnglishIT {

  private static final String CLERK = "retail-first-level-receiver";
  private static final Plan PLAN = new Plan(14, Instant.parse("2026-06-08T01:00:00Z"), Instant.parse("2026-07-10T08:00:00Z"), 7);

  /** Keeps what the server answers, before the page's first script runs. */
  private static final String LISTEN =
      """
      window.redressHeard = '';
      const hear = text => { window.redressHeard += text; };
      const asked = window.fetch;
      window.fetch = (...all) => asked(...all).then(answer => {
        answer.clone().text().then(hear).catch(() => {});
        return answer;
      });
      const {send} = XMLHttpRequest.prototype;
      XMLHttpRequest.prototype.send = function (...all) {
        this.addEventListener('load', () => {
          if (!/locales/.test(this.responseURL)) {
            hear(typeof this.response === 'string' ? this.response : JSON.stringify(this.response));
          }
        });
        return send.apply(this, all);
      };
      """;

  /** Chinese on the page, in labels and what is read aloud too, that no answer had. */
  private static final String OWN_CHINESE =
      """
      const heard = window.redressHeard + window.redressHeard.replace(/\\\\u([0-9a-f]{4})/gi, (all, code) => String.fromCharCode(parseInt(code, 16)));
      const found = new Set();
      const look = text => (text.match(/[\\u3400-\\u9fff\\u3001\\u3002\\uff08\\uff0c\\uff1a\\uff1b]*[\\u3400-\\u9fff]+/g) || [])
        .filter(run => !heard.includes(run)).forEach(run => found.add(run));
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        if (walk.currentNode.parentElement.getClientRects().length) {
          look(walk.currentNode.data);
        }
      }
      document.querySelectorAll('[title], [aria-label], [placeholder]').forEach(node =>
        ['title', 'aria-label', 'placeholder'].forEach(name => look(node.getAttribute(name) || '')));
      look(document.title);
      return [...found];
      """;

  @TempDir private static Path directory;
  private SimulatedOffice office;
  private Node node;
  private WebDriver browser;

  @BeforeAll
  void a_month_of_cases() throws Exception {
    office = SimulatedOffice.open(directory, PLAN, "retail-franchise", "en-GB");
    node = office.node();
    browser = office.browser();
    ((ChromeDriver) browser).executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", LISTEN));
  }

  @AfterAll
  void close() throws Exception {
    if (office != null) {
      office.close();
    }
  }

  @Test
  void a_clerk_registers_finds_claims_and_reads_a_complaint_in_english() throws Exception {
    node.file("E-1");
    login("tasklist", CLERK);
    Browser.sees(browser, ".start-process-action a");
    isEnglish("the lists");
    press("Register a complaint");
    Browser.sees(browser, ".modal-body a");
    isEnglish("the choice of a policy");
    Browser.sees(browser, ".modal-body td a, .modal-body li a").click();
    Browser.sees(browser, ".modal-body .fjs-form-field");
    isEnglish("the start form");
    new Actions(browser).sendKeys(Keys.ESCAPE).perform();
    Browser.sees(browser, ".redress-find input").sendKeys("E-1");
    Browser.sees(browser, ".redress-find [aria-selected=true]");
    isEnglish("what is found");
    Browser.sees(browser, ".redress-find input").sendKeys(Keys.ENTER);
    Browser.sees(browser, ".redress-drawer .redress-trail td");
    isEnglish("the case that was found");
    Browser.sees(browser, ".redress-before a").click();
    Browser.sees(browser, ".fjs-container .redress-head");
    isEnglish("a task that nobody has");
    press("Claim");
    Browser.sees(browser, ".task-details .fjs-container input:not([disabled])");
    isEnglish("a task of one's own");
    browser.findElement(By.xpath("//ul[contains(@class,'nav-tabs')]//a[normalize-space()='Case']")).click();
    Browser.sees(browser, ".redress-facts");
    isEnglish("the case behind a task");
  }

  @Test
  void an_officer_and_a_manager_read_every_page_of_theirs_in_english() throws Exception {
    login("cockpit", "compliance");
    var page = new OwnPage(browser);
    String caseId = caseId();
    for (String hash : List.of("/cases?state=open", "/cases?state=closed", "/cases?state=unattended", "/cases?case=" + caseId, "/cases?case=" + caseId + "&view=diagram",
        "/lifecycle", "/lifecycle?id=retail-franchise", "/statistics", "/overview", "/proof", "/changes")) {
      page.turnTo(hash);
      ((JavascriptExecutor) browser).executeScript("document.querySelectorAll('details').forEach(one => { one.open = true; })");
      isEnglish(hash);
    }
    login("cockpit", "management");
    page.turnTo("/overview");
    isEnglish("/overview for management");
  }

  @Test
  void an_administrator_reads_people_groups_and_the_start_page_in_english() throws Exception {
    login("admin", "admin");
    for (String hash : List.of("/users", "/groups", "/authorization", "/system", "/users/" + CLERK)) {
      ((JavascriptExecutor) browser).executeScript("location.hash = arguments[0]", "#" + hash);
      Browser.sees(browser, "section, .section-content, table, form");
      isEnglish("Admin's " + hash);
    }
    login("welcome", CLERK);
    isEnglish("the start page");
    browser.get(node.address("/camunda/app/admin/default/"));
    Browser.sees(browser, "main button");
    isEnglish("what is not theirs");
  }

  private String caseId() throws Exception {
    return new ObjectMapper()
        .readTree(node.get("/api/audit/cases?state=closed&size=1", "compliance")).path("cases").get(0).path("caseId").asText();
  }

  private void login(String application, String user) throws Exception {
    browser.manage().deleteAllCookies();
    browser.get("about:blank");
    browser.get(node.address("/camunda/app/" + application + "/default/"));
    isEnglish("the login of " + application);
    Browser.sees(browser, "input[type=text]").sendKeys(user);
    Browser.sees(browser, "input[type=password]").sendKeys(node.password(user));
    Browser.sees(browser, "button[type=submit]").click();
    Browser.sees(browser, "li.account");
  }

  private void press(String text) {
    new WebDriverWait(browser, Duration.ofSeconds(120))
        .until(ExpectedConditions.elementToBeClickable(By.xpath("//*[self::a or self::button or self::span][normalize-space()='" + text + "']")))
        .click();
  }

  /** Two looks: what is asked of the server while the page is drawn arrives between them. */
  private void isEnglish(String where) {
    Browser.picture(browser, "english-" + where.replaceAll("\\W+", "-"));
    assertThat(ownChinese()).as(where).isEmpty();
  }

  private List<?> ownChinese() {
    List<?> found = (List<?>) ((JavascriptExecutor) browser).executeScript(OWN_CHINESE);
    if (found.isEmpty()) {
      return found;
    }
    ((JavascriptExecutor) browser).executeAsyncScript("setTimeout(arguments[arguments.length - 1], 1500)");
    return (List<?>) ((JavascriptExecutor) browser).executeScript(OWN_CHINESE);
  }
}
