package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.redress.testing.Node;

/** An administrator enters the organisation by a file and goes on by hand, by what is on the screen. */
@ExtendWith(Browser.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OrganisationIT {

  private static final String RIGHT = """
      编码,名称,类型,上级编码,地址,电话
      dc-1,东城一店,门店,dc,东大街1号,010-1
      dc-2,东城二店,门店,dc,,
      hq,总部,集团,,,
      dc,东城区域,区域,hq,,
      """;
  private static final String POSTS = """
      用户名,姓名,岗位,机构编码,起,止
      east-clerk,王小芳,retail-franchise.first-level-receiver,dc-1,,
      """;
  private static final String RECEIVER = "retail-first-level-receiver";
  private static final String COLLEAGUE = "retail-second-level-receiver";
  private static final String HEAD = "retail-third-level-receiver";
  private static final String MISDIRECTED = "错投本店的投诉";
  private static final String FIRST_STEP = "联系客户并登记投诉";
  private static final By FILE = By.cssSelector(".redress-page input[type=file]");

  @TempDir private static Path directory;
  private static Node node;
  private static WebDriver browser;
  private static Cockpit admin;

  @BeforeAll
  static void a_company_without_units() throws Exception {
    node = Node.launch(directory, "--camunda.bpm.job-execution.enabled=false", "--redress.demonstration.units=false");
    node.awaitStarted();
    browser = Browser.start();
    Browser.size(browser, 1366, 768);
    admin = Cockpit.pagesOf("admin", browser, node).login("admin");
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
  void a_wrong_line_is_told_and_nothing_is_taken_in() throws Exception {
    admin.page("机构").sees(By.xpath("//*[contains(.,'还没有机构')]"));
    assertThat(new Axe(browser).findings("main.redress-page")).isEmpty();

    admin.open("导入");
    choose("wrong.csv", RIGHT.replace("东城二店,门店,dc", "东城二店,门店,nowhere"));

    admin.sees(By.xpath("//p[contains(.,'1 处有误')]"))
        .sees(By.xpath("//tr[td[1]='3' and td[2]='上级编码' and td[3]='nowhere']")).picture("organisation-import");
    assertThat(browser.findElements(By.xpath("//button[normalize-space()='确认导入']"))).isEmpty();
    assertThat(new Axe(browser).findings("main.redress-page")).isEmpty();
  }

  @Test
  @Order(2)
  void a_corrected_file_is_confirmed_and_its_tree_stands() throws Exception {
    choose("right.csv", RIGHT);
    admin.push("确认导入").sees(By.xpath("//p[contains(.,'已导入机构文件：新增 4 行')]"));
    choose("posts.csv", POSTS);
    admin.push("确认导入").sees(By.xpath("//p[contains(.,'新增人员 1 人，尚无密码')]"));

    admin.open("机构与任职").sees(By.cssSelector("[role=treeitem][data-code=hq]"))
        .press(By.cssSelector("[role=treeitem][data-code=hq]"), Keys.ARROW_DOWN)
        .pressThere(Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ENTER)
        .sees(By.xpath("//h2[.='东城一店']")).sees(By.xpath("//td[contains(.,'王小芳')]")).picture("organisation");
    assertThat(new Axe(browser).findings("main.redress-page")).isEmpty();
  }

  @Test
  @Order(3)
  void on_a_phone_the_tree_and_a_unit_are_pages_of_their_own() throws Exception {
    Browser.size(browser, 390, 844);
    admin.bookmark("/organisation?unit=dc").sees(By.xpath("//h2[.='东城区域']"));
    assertThat(browser.findElement(By.cssSelector(".redress-tree")).isDisplayed()).isFalse();
    assertThat(((JavascriptExecutor) browser).executeScript(
            "const page = document.querySelector('main.redress-page'); return page.scrollWidth - page.clientWidth"))
        .isEqualTo(0L);
    admin.open("‹ 机构").sees(By.cssSelector("[role=treeitem][data-code=dc]"));
    Browser.size(browser, 1366, 768);
  }

  @Test
  @Order(4)
  void a_post_is_entered_by_hand() {
    employs("dc-2", RECEIVER, "一级受理人");
    employs("dc-1", COLLEAGUE, "一级受理人");
    admin.picture("organisation-post");
  }

  @Test
  @Order(5)
  void a_case_handed_over_leaves_the_unit_and_is_before_the_other_which_reads_why() throws Exception {
    Tasklist tasks = new Tasklist(browser, node.port());
    tasks.login(RECEIVER, node.password(RECEIVER))
        .startProcess("零售品牌客户投诉（三级受理）").answer("投诉标题", MISDIRECTED).start()
        .list("待认领").open(FIRST_STEP, MISDIRECTED).claim().tab("案件");

    tasks.handOver("东城一店", "商品购自东城一店").list("我的待办").hasNot(FIRST_STEP, MISDIRECTED)
        .list("待认领").hasNot(FIRST_STEP, MISDIRECTED);

    tasks.login(COLLEAGUE, node.password(COLLEAGUE)).list("待认领").open(FIRST_STEP, MISDIRECTED).claim().tab("案件")
        .reads(".redress-trail", "商品购自东城一店").picture("organisation-handed-over");
  }

  @Test
  @Order(6)
  void the_head_of_the_region_has_a_list_of_what_is_open_below_it_and_opens_a_case() throws Exception {
    Tasklist tasks = new Tasklist(browser, node.port());
    tasks.login(COLLEAGUE, node.password(COLLEAGUE)).without(".redress-below-list");
    admin.login("admin");
    employs("dc", HEAD, "负责人");

    tasks.login(HEAD, node.password(HEAD)).list("本单位及下级的投诉")
        .reads(".redress-below-cases", MISDIRECTED).reads(".redress-below-cases", "东城一店").picture("organisation-below")
        .clicks(".redress-below-cases tbody tr")
        .reads(".redress-drawer:not(.redress-below)", "商品购自东城一店");
  }

  private static void employs(String unit, String person, String role) {
    admin.bookmark("/organisation?unit=" + unit).push("新增任职").take("人员", person, person);
    new Select(browser.findElement(By.cssSelector(".redress-entry select"))).selectByVisibleText(role);
    admin.push("登记任职").sees(By.xpath("//tr[td[1][contains(.,'(" + person + ")')] and td[2][starts-with(normalize-space(),'" + role + "')]]"));
  }

  private static void choose(String name, String text) throws IOException {
    new WebDriverWait(browser, Duration.ofSeconds(20)).until(page -> !page.findElements(FILE).isEmpty());
    Path file = Files.writeString(directory.resolve(name), text);
    browser.findElement(FILE).sendKeys(file.toString());
  }
}
