package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.time.LocalDate;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.redress.simulation.Plan;
import org.redress.simulation.SimulateCommand;
import org.redress.testing.Node;

/** A compliance officer looks back on three months of simulated cases. */
@ExtendWith(Browser.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficerIT {

  private static final String LIFECYCLES = "retail-franchise,manufacturer-claims";
  private static final Instant FROM = Instant.parse("2026-04-08T01:00:00Z");
  private static final Instant TO = Instant.parse("2026-07-10T08:00:00Z");
  private static final Plan PLAN = new Plan(36, FROM, TO, 5);

  /** A finished claim that missed a deadline and climbed. */
  private static final String CLAIM =
      "from rd_case where lifecycle = 'manufacturer-claims' and closed_at is not null and missed > 0 and escalated > 0";

  private static final int[] PHONE = {390, 844};
  private static final List<int[]> SIZES = List.of(new int[] {1366, 768}, new int[] {1920, 1080}, PHONE);

  @TempDir private static Path directory;
  private static Node node;
  private static WebDriver browser;
  private static Cockpit cockpit;
  private static String number;
  private static String caseId;

  @BeforeAll
  static void three_months_of_cases() throws Exception {
    // as the product's main class has it: databases keep moments in local time
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
    SimulateCommand.simulate(
        PLAN, "--redress.data-directory=" + directory, "--redress.lifecycles=" + LIFECYCLES, "--spring.main.log-startup-info=false");
    number = text("select min(case_number) " + CLAIM);
    caseId = text("select case_id " + CLAIM + " and case_number = '" + number + "'");
    node = Node.launch(directory, "--redress.lifecycles=" + LIFECYCLES, "--camunda.bpm.job-execution.enabled=false");
    node.awaitStarted();
    browser = Browser.start();
    cockpit = new Cockpit(browser, node).login("compliance");
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.quit();
    }
    if (node != null) {
      node.kill();
    }
  }

  @Test
  @Order(1)
  void says_of_a_finished_claim_who_decided_what_on_which_rule_what_was_missed_and_to_whom_it_climbed() {
    assertThat(number).as("a finished claim that missed a deadline and climbed").isNotNull();
    cockpit.page("案件").find(number).sees(By.linkText(number)).picture("cockpit-list").open(number)
        .sees(By.cssSelector(".redress-summary"))
        .sees(By.cssSelector(".redress-proof.redress-holds"))
        .picture("cockpit-claim");

    assertThat(cockpit.trail("办理")).isNotEmpty().allSatisfy(step -> assertThat(step).containsPattern("第.+条"));
    assertThat(cockpit.trail("判定")).isNotEmpty().allSatisfy(decision -> assertThat(decision).contains("依据", "结论", "规则"));
    assertThat(cockpit.trail("逾期")).isNotEmpty().allSatisfy(missed -> assertThat(missed).contains("期限"));
    assertThat(cockpit.trail("升级")).isNotEmpty().allSatisfy(climbed -> assertThat(climbed).contains("至 "));
    assertThat(cockpit.trail("结案")).hasSize(1);

    cockpit.open("流程图")
        .sees(By.cssSelector(".redress-canvas svg .redress-was"))
        .sees(By.cssSelector(".redress-canvas svg .redress-broken"))
        .sees(By.cssSelector(".redress-zoom button"))
        .picture("cockpit-claim-diagram");
    cockpit.open("← 案件").sees(By.linkText(number)); // as it was left
  }

  @Test
  @Order(2)
  void sees_a_lifecycle_as_heat_map_and_opens_the_cases_behind_the_numbers_of_a_report_and_of_the_overview() {
    cockpit.bookmark("/lifecycle?id=manufacturer-claims").sees(By.cssSelector(".redress-canvas svg .redress-heat-1")).picture("heat-map");
    cockpit.bookmark("/statistics?report=manufacturer-claims-monthly-statistics&from=2026-06-01").sees(By.cssSelector(".redress-page table a")).picture("statistics");
    cockpit.everyNumberOpensItsCases("/statistics?report=manufacturer-claims-monthly-statistics&from=2026-06-01", 8);
    cockpit.bookmark("/overview").sees(By.cssSelector(".redress-page a[href*='#/cases?']")).picture("overview");
    cockpit.everyNumberOpensItsCases("/overview", 6);
  }

  @Test
  @Order(3)
  void opens_every_page_as_a_bookmark_and_it_asks_once_and_shuts_nobody_out() throws Exception {
    var page = new OwnPage(browser);
    for (String hash : pages()) {
      cockpit.bookmark(hash);
      page.stands();

      assertThat(page.asked()).as(hash).isNotEmpty().doesNotHaveDuplicates();
      assertThat(new Axe(browser).findings("main.redress-page")).as(hash).isEmpty();
    }
  }

  @Test
  @Order(4)
  void goes_through_every_page_to_its_end_on_a_laptop_a_large_screen_and_a_phone() throws Exception {
    var page = new OwnPage(browser);
    for (int[] size : SIZES) {
      Browser.size(browser, size[0], size[1]);
      for (String hash : pages()) {
        String where = "%s at %d×%d".formatted(hash, size[0], size[1]);
        page.turnTo(hash);
        page.nothingIsCutOff(where);
        page.movesByWheelAndKeys(where);
        assertThat(page.asked()).as(where).isNotEmpty().doesNotHaveDuplicates();
        if (size == PHONE) {
          page.movesByFinger(where);
        }
      }
      cockpit.picture("page-" + size[0]);
    }
    Browser.usualSize(browser);
  }

  @Test
  @Order(5)
  void goes_through_the_list_by_keys_opens_a_case_and_comes_back_to_its_row() {
    cockpit.bookmark("/cases?sort=MISSED").sees(By.cssSelector(".redress-cases tbody tr:nth-child(3)"));
    cockpit.press(By.cssSelector(".redress-find input"), Keys.ARROW_DOWN).pressThere(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
    String third = cockpit.focused();

    cockpit.pressThere(Keys.ENTER).sees(By.cssSelector(".redress-summary"));
    assertThat(third).startsWith(cockpit.text(By.cssSelector("h1 .redress-number")));

    cockpit.open("← 案件").sees(By.cssSelector(".redress-cases tbody tr:focus"));
    assertThat(cockpit.focused()).isEqualTo(third);
  }

  @Test
  @Order(6)
  void finds_the_task_with_its_form_open_to_everybody_too() throws Exception {
    Browser.usualSize(browser);
    node.file("T-1");
    browser.manage().deleteAllCookies();
    browser.get("about:blank");
    browser.get(node.address("/camunda/app/tasklist/default/"));
    Browser.sees(browser, "input[type=password]");
    assertThat(new Axe(browser).findings("body")).as("the login").isEmpty();
    var tasklist = new Tasklist(browser, node.port()).login("retail-first-level-receiver", node.password("retail-first-level-receiver"));
    tasklist.list("待认领").open("联系客户并登记投诉", "T-1");

    Browser.sees(browser, ".fjs-container .redress-head");
    assertThat(new Axe(browser).findings("body")).isEmpty();
    tasklist.claim();
    assertThat(new Axe(browser).findings("body")).as("claimed").isEmpty();
    tasklist.tab("案件").reads(".redress-facts", "T-1");
    assertThat(new Axe(browser).findings("body")).as("the case").isEmpty();
    tasklist.startProcess("零售品牌客户投诉（三级受理）");
    assertThat(new Axe(browser).findings(".modal-content")).as("the start form").isEmpty();
    cockpit.login("compliance");
  }

  @Test
  @Order(7)
  void sees_a_complaint_that_came_meanwhile_without_leaving_the_page() throws Exception {
    String report = "/statistics?report=" + generalOfRetail() + "&kind=day&from=" + LocalDate.now(ZoneId.of("Asia/Shanghai"));
    for (String hash : List.of("/overview", report)) {
      By number = By.cssSelector(hash.equals(report) ? ".redress-report table a" : ".ro-numbers dd a");
      node.file("before " + hash);
      cockpit.bookmark(hash);
      int before = Integer.parseInt(cockpit.text(number));

      node.file("after " + hash);
      Browser.sees(browser, ".redress-refresh").click();

      new WebDriverWait(browser, Duration.ofSeconds(60)).ignoring(StaleElementReferenceException.class).withMessage(hash).until(driver -> cockpit.text(number).equals(String.valueOf(before + 1)));
      assertThat(browser.switchTo().activeElement().getText()).as("what has the focus").isEqualTo("刷新");
    }
  }

  private static String generalOfRetail() throws Exception {
    for (JsonNode report : new ObjectMapper().readTree(node.get("/api/reports", "compliance"))) {
      if (report.path("general").asBoolean() && report.path("lifecycle").asText().equals("retail-franchise")) {
        return report.path("id").asText();
      }
    }
    throw new AssertionError("no general statistics");
  }

  @Test
  @Order(8)
  void finds_the_register_whole_and_a_row_that_was_changed() throws Exception {
    cockpit.page("验证").sees(By.cssSelector(".redress-verdict.redress-holds")).picture("proof");
    node.close();
    assertThat(Node.run(directory, "verify")).as("untouched").isZero();
    try (Connection database = database();
        Statement statement = database.createStatement()) {
      int changed =
          statement.executeUpdate(
              "update rd_entry set authority = 'somebody-else' where kind = 'ESCALATED' and case_id in (select case_id "
                  + CLAIM + " and case_number = '" + number + "')");
      assertThat(changed).isPositive();
    }
    assertThat(Node.run(directory, "verify")).as("one authority changed").isEqualTo(1);
    assertThat(Files.readString(directory.resolve("verify.log"))).contains(number);
  }

  /** Every page of our own. */
  private static List<String> pages() {
    return List.of(
        "/cases?state=closed", "/cases?case=" + caseId, "/cases?case=" + caseId + "&view=diagram", "/lifecycle", "/lifecycle?id=manufacturer-claims",
        "/statistics", "/overview", "/proof", "/changes");
  }

  private static String text(String query) throws Exception {
    try (Connection database = database();
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection database() throws Exception {
    return DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("redress"), "redress", Node.databasePassword(directory));
  }
}
