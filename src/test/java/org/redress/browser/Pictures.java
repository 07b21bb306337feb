package org.redress.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.redress.pdf.Paper;
import org.redress.simulation.Plan;
import org.redress.testing.Upload;

/**
 * Makes the pictures of the guides anew, in docs/pictures, from three months of simulated cases that end now. Outside the
 * ordinary tests: {@code ./mvnw -Ppictures verify}.
 */
@ExtendWith(Browser.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Pictures {

  private static final Path PICTURES = Path.of("docs/pictures");
  private static final String POLICY = "retail-franchise";
  private static final String LIFECYCLES = "retail-franchise,manufacturer-claims,hotel-guest,bank-outlet";
  private static final String OFFICER = "compliance";
  private static final String TASK = "联系客户并登记投诉";

  /** Dots per inch of a page of paper. */
  private static final float FINE = 90;
  private static final float SMALL = 55;
  private static final int GAP = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path directory;
  private static SimulatedOffice office;
  private static Cockpit cockpit;
  private static JsonNode missed;

  @BeforeAll
  static void three_months_of_cases() throws Exception {
    Instant now = Instant.now();
    office = SimulatedOffice.open(directory, new Plan(100, now.minus(100, ChronoUnit.DAYS), now, 1), LIFECYCLES, "zh-CN");
    Browser.size(office.browser(), 1366, 768);
    cockpit = new Cockpit(office.browser(), office.node());
    missed = json("/api/audit/cases?state=closed&size=1&sort=MISSED&lifecycle=" + POLICY).path("cases").get(0);
  }

  @AfterAll
  static void close() throws Exception {
    if (office != null) {
      office.close();
    }
  }

  @Test
  @Order(1)
  void a_clerk_in_tasklist_and_the_case_behind_a_task() throws Exception {
    arrives("包带断裂", "购买三天后包带断裂，要求退货并赔偿往返车费。");
    arrives("羊毛衫起球", "洗涤一次后大面积起球，店员不予退换。");
    arrives("收银多收一件", "结账时多收一件衣服的钱，要求退回差额。");
    arrives("试衣间物品遗失", "试衣时物品遗失，店长不肯调看录像。");
    arrives("鞋底开胶", "穿用一周后鞋底开胶，到店要求更换，店员说只能维修。");
    Tasklist clerk = tasklist("retail-first-level-receiver");
    clerk.list("待认领").open(TASK, "鞋底开胶").claim().reads(".redress-head", "张三");
    keep("tasklist");

    clerk.answer("投诉因素", "产品质量", "投诉事项", "消费者对产品质量不满要求维修").complete();
    clerk.list("待认领").open("了解详情告知流程", "鞋底开胶").claim().tab("案件")
        .reads(".redress-facts", "案件编号").reads(".redress-documents", "投诉处理单").reads(".redress-trail", TASK);
    new WebDriverWait(office.browser(), PATIENCE).until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".redress-toast")));
    keep("case");
  }

  @Test
  @Order(2)
  void an_officer_in_cockpit() throws Exception {
    cockpit.login(OFFICER);
    page("/cases?state=open", "cockpit-cases");
    page("/cases?case=" + missed.path("caseId").asText(), "cockpit-case");
    page("/lifecycle?id=" + POLICY, "cockpit-lifecycle");
    LocalDate lastMonth = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusMonths(1).withDayOfMonth(1);
    page("/statistics?report=manufacturer-claims-monthly-statistics&from=" + lastMonth, "statistics");
    page("/overview", "overview");
  }

  @Test
  @Order(3)
  void the_running_cases_in_their_diagram() throws Exception {
    String definition = json("/engine-rest/process-definition/key/" + POLICY).path("id").asText();
    office.browser().get("about:blank");
    office.browser().get(office.node().address("/camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime"));
    cockpit.sees(By.cssSelector(".djs-container .djs-overlay"));
    keep("cockpit");
  }

  @Test
  @Order(4)
  void two_versions() throws Exception {
    new Upload(office.node()).limitsTheFirstContactTo("P2BD");
    cockpit.bookmark("/lifecycle?id=" + POLICY).open("比较两个版本").sees(By.cssSelector(".redress-compared svg"));
    new OwnPage(office.browser()).stands();
    keep("cockpit-comparison");
  }

  @Test
  @Order(5)
  void paper() throws Exception {
    byte[] file = office.node().get("/api/audit/cases/" + missed.path("caseId").asText() + "/file.pdf", OFFICER);
    Paper paper = new Paper(file);
    int diagram = first(paper, page -> paper.sizes().get(page - 1).getWidth() > paper.sizes().get(page - 1).getHeight());
    int story = first(paper, page -> page > 1 && paper.page(page).contains("环节、何人、依据与详情"));
    sideBySide("case-file", file, SMALL, 1, diagram, story);

    String path = "/api/complaints/" + URLEncoder.encode(missed.path("caseNumber").asText(), StandardCharsets.UTF_8) + "/documents";
    JsonNode document = json(path + "?lifecycle=" + POLICY).get(0);
    sideBySide("document", office.node().get(path + "/" + document.path("form").asText() + ".pdf?lifecycle=" + POLICY, OFFICER), FINE, 1);
  }

  @Test
  @Order(6)
  void a_bank_of_units() throws Exception {
    Cockpit.pagesOf("admin", office.browser(), office.node()).login("admin")
        .bookmark("/organisation?unit=bank-city-1").sees(By.xpath("//td[contains(.,'(banking-')]"));
    new OwnPage(office.browser()).stands();
    keep("organisation");
  }

  private static int first(Paper paper, IntPredicate page) {
    return IntStream.rangeClosed(1, paper.pages()).filter(page).findFirst().orElseThrow();
  }

  private static void arrives(String title, String content) {
    try {
      office.node().file("picture-" + title.hashCode(), Map.of("title", title, "content", content, "identityPhone", "13800001111"));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(title, e);
    }
  }

  private static Tasklist tasklist(String user) throws IOException {
    return new Tasklist(office.browser(), office.node().port()).login(user, office.node().password(user));
  }

  /** A page of our own, once it stands. */
  private static void page(String hash, String name) throws IOException {
    cockpit.bookmark(hash);
    new OwnPage(office.browser()).stands();
    keep(name);
  }

  private static void keep(String name) throws IOException {
    Files.write(PICTURES.resolve(name + ".png"), ((TakesScreenshot) office.browser()).getScreenshotAs(OutputType.BYTES));
  }

  /** Pages of a paper, each with a thin frame. */
  private static void sideBySide(String name, byte[] pdf, float dotsPerInch, int... pages) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<BufferedImage> drawn =
          IntStream.of(pages).mapToObj(page -> draw(renderer, page, dotsPerInch)).toList();
      int width = drawn.stream().mapToInt(BufferedImage::getWidth).sum() + GAP * (pages.length + 1);
      int height = drawn.stream().mapToInt(BufferedImage::getHeight).max().orElseThrow() + 2 * GAP;
      BufferedImage whole = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      Graphics2D ink = whole.createGraphics();
      ink.setColor(Color.WHITE);
      ink.fillRect(0, 0, width, height);
      ink.setColor(Color.GRAY);
      int x = GAP;
      for (BufferedImage page : drawn) {
        ink.drawImage(page, x, GAP, null);
        ink.drawRect(x - 1, GAP - 1, page.getWidth() + 1, page.getHeight() + 1);
        x += page.getWidth() + GAP;
      }
      ImageIO.write(whole, "png", PICTURES.resolve(name + ".png").toFile());
    }
  }

  private static BufferedImage draw(PDFRenderer renderer, int page, float dotsPerInch) {
    try {
      return renderer.renderImageWithDPI(page - 1, dotsPerInch);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(String path) throws Exception {
    return new ObjectMapper().readTree(office.node().get(path, OFFICER));
  }
}
