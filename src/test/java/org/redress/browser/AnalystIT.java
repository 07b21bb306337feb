package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openqa.selenium.WebDriver;
import org.redress.testing.Node;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** An analyst keeps the models on the page of that name, by what is on the screen. */
@ExtendWith(Browser.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnalystIT {

  private static final String DIAGRAM = "retail-franchise.bpmn";
  private static final String SHEET = "retail-franchise-complaint-sheet.form";

  @TempDir private static Path directory;
  private static Node node;
  private static WebDriver browser;
  private static Cockpit cockpit;
  private static String number;

  @BeforeAll
  static void a_case_is_open_and_a_corrected_version_has_been_deployed() throws Exception {
    node = Node.start(directory);
    number = node.file("analyst");
    deploysCorrected();
    browser = Browser.start();
    Browser.size(browser, 1366, 768);
    cockpit = new Cockpit(browser, node).login("analyst");
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
  void begins_with_the_models_and_opens_a_lifecycle() throws Exception {
    cockpit.sees(By.cssSelector(".redress-models")).picture("models").open("零售品牌客户投诉（三级受理）")
        .sees(By.xpath("//td[normalize-space()='第2版（最新）']")).picture("model-versions");
    assertThat(new Axe(browser).findings("main.redress-page")).isEmpty();
  }

  @Test
  @Order(2)
  void moves_the_open_case_to_the_corrected_version() throws Exception {
    cockpit.open("在办案件").sees(By.xpath("//td[normalize-space()='" + number + "']")).picture("model-cases");
    assertThat(new Axe(browser).findings("main.redress-page")).isEmpty();
    cockpit.sees(By.xpath("//li[contains(.,'没有标识为 register 的元素')]"))
        .choose("register", "take-down").push("按此再试")
        .sees(By.xpath("//li[contains(.,'第1版 → 第2版')]")).picture("model-cases-renamed");

    cockpit.press(By.cssSelector("input[aria-label='选择 " + number + "']"), Keys.SPACE)
        .push("转换所选案件").sees(By.xpath("//p[contains(.,'已转换 1 件，0 件未能转换')]"))
        .sees(By.xpath("//p[contains(.,'在办案件都已在最新版本上')]"));
  }

  @Test
  @Order(3)
  void tries_a_table_and_sees_the_row_that_decides() {
    cockpit.open("决策表").open("投诉级别").choose("subject", "new-product-batch").push("试算")
        .sees(By.xpath("//h3[contains(.,'第 2 行') and contains(.,'4.3.3')]")).picture("model-trial");
    assertThat(cockpit.text(By.cssSelector(".redress-row-found"))).contains("三级投诉（非常严重投诉）");
  }

  @Test
  @Order(4)
  void sees_who_uses_what() {
    cockpit.bookmark("/models?of=periodic-duty").sees(By.xpath("//td[normalize-space()='调用']")).picture("model-uses");
  }

  @Test
  @Order(5)
  void goes_back_to_the_version_before() {
    cockpit.bookmark("/models?id=retail-franchise").push("退回到此版").push("确定：把第1版重新部署为最新版本")
        .sees(By.xpath("//p[contains(.,'已退回')]")).push("好").sees(By.xpath("//td[normalize-space()='第3版（最新）']"));
  }

  @Test
  @Order(6)
  void retires_the_lifecycle_and_takes_it_back_into_service_each_with_a_reason() {
    cockpit.push("停用").type("理由（记入操作日志）", "并入新办法").push("停用")
        .sees(By.xpath("//p[contains(.,'停用：并入新办法')]")).picture("model-retired")
        .push("恢复启用").type("理由（记入操作日志）", "继续使用").push("恢复启用")
        .sees(By.xpath("//button[normalize-space()='停用']"));
  }

  @Test
  @Order(7)
  void its_pages_scroll_and_are_whole_on_a_laptop_and_a_phone() throws Exception {
    var page = new OwnPage(browser);
    for (int[] size : new int[][] {{1366, 768}, {390, 844}}) {
      Browser.size(browser, size[0], size[1]);
      for (String hash : new String[] {"/models", "/models?id=retail-franchise", "/models?id=retail-franchise&view=tables&table=retail-franchise-grade",
          "/models?id=retail-franchise&view=uses"}) {
        page.turnTo(hash);
        page.nothingIsCutOff(hash + " at " + size[0]);
        assertThat(page.asked()).as(hash).isNotEmpty().doesNotHaveDuplicates();
      }
      cockpit.picture("models-" + size[0]);
    }
    Browser.usualSize(browser);
  }

  /** As the Modeler does; a step has another name, and another id. */
  private static void deploysCorrected() throws IOException {
    String model =
        Files.readString(Path.of("processes/retail", DIAGRAM)).replace("了解详情告知流程", "了解详情并告知")
            .replace("\"register\"", "\"take-down\"").replace(">register<", ">take-down<");
    String sheet = Files.readString(Path.of("forms/retail", SHEET)).replace("\"trail\": \"register,", "\"trail\": \"take-down,");
    LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("deployment-name", "corrected");
    parts.add(DIAGRAM, file(DIAGRAM, model));
    parts.add(SHEET, file(SHEET, sheet));
    String password = node.password("analyst");
    RestClient.create().post().uri(node.address("/engine-rest/deployment/create"))
        .headers(headers -> headers.setBasicAuth("analyst", password, StandardCharsets.UTF_8)).body(parts).retrieve().toBodilessEntity();
  }

  private static ByteArrayResource file(String name, String text) {
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return name;
      }
    };
  }
}
