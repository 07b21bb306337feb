package org.redress.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.redress.pdf.Paper;
import org.redress.proof.VerifyCommand;
import org.redress.simulation.Outcome;
import org.redress.simulation.Plan;
import org.springframework.web.util.HtmlUtils;

/**
 * Half a year of all policies. Every case goes its way, and whoever looks back on one reads the policy's words, in whatever
 * place: nobody's ids, nothing of the program's.
 */
@ExtendWith(Browser.class)
class WordsIT {

  private static final int LIFECYCLES = 34;
  private static final int CONFIDENTIAL = 4;

  /** Of each lifecycle, in months in which each comes to an end. */
  private static final int CASES = 3;

  private static final Plan PLAN =
      new Plan(CASES * LIFECYCLES, Instant.parse("2025-09-08T01:00:00Z"), Instant.parse("2026-03-20T08:00:00Z"), 8);

  private static final String OFFICER = "compliance";

  /** The command by which the proof is checked without the product's pages. */
  private static final String FOR_THE_SERVER = "java-jarredress.jarverify";

  /** All that can be unfolded; a login stands beside a name where access is read, since two may bear one name. */
  private static final String WHAT_IS_READ =
      "document.querySelectorAll('main.redress-page details').forEach(one => { one.open = true; });"
          + "document.querySelectorAll('.redress-login').forEach(login => login.remove());"
          + "return document.querySelector('main.redress-page').innerText";

  @TempDir private static Path directory;
  private static Outcome outcome;
  private static int tampered;
  private static SimulatedOffice office;
  private static OwnPage page;

  private final SoftAssertions words = new SoftAssertions();

  @BeforeAll
  static void half_a_year_of_every_policy() throws Exception {
    outcome = SimulatedOffice.simulate(directory, PLAN, "");
    tampered = VerifyCommand.run(silently(), VerifyCommand.NAME, "--redress.data-directory=" + directory);
    office = SimulatedOffice.open(directory, "", "zh-CN");
    new Cockpit(office.browser(), office.node()).login(OFFICER);
    page = new OwnPage(office.browser());
  }

  @AfterAll
  static void close() throws Exception {
    if (office != null) {
      office.close();
    }
  }

  /** The register of what was simulated is a register like any other: its chains hold. */
  @Test
  void every_lifecycle_came_to_an_end_and_no_form_was_refused() {
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.lifecycles())
        .allSatisfy(
            (lifecycle, figures) -> {
              assertThat(figures.opened()).as("cases of %s", lifecycle).isEqualTo(CASES);
              assertThat(figures.closed()).as("ended ones of %s", lifecycle).isPositive();
            });
    assertThat(outcome.lifecycles()).hasSize(LIFECYCLES);
    assertThat(outcome.all().opened()).isEqualTo(CASES * LIFECYCLES);
    assertThat(outcome.all().closed()).isGreaterThanOrEqualTo(CASES * LIFECYCLES * 7 / 10);
    assertThat(outcome.timers()).as("timers that fired").isPositive();
    assertThat(tampered).as("what the command that verifies answers").isZero();
  }

  @Test
  void a_finished_case_of_each_lifecycle_is_told_in_words() throws Exception {
    List<String> told = new ArrayList<>();
    for (JsonNode policy : json("/api/audit/lifecycles")) {
      String id = policy.path("id").asText();
      JsonNode ended = json("/api/audit/cases?state=closed&size=1&sort=MISSED&lifecycle=" + id).path("cases");
      if (ended.isEmpty()) {
        continue; // a confidential one
      }
      told.add(id);
      reads("/cases?case=" + ended.get(0).path("caseId").asText());
      reads("/cases?state=closed&lifecycle=" + id);
      reads("/lifecycle?id=" + id);
      isOnPaper("/api/audit/cases/" + ended.get(0).path("caseId").asText() + "/file.pdf");
      documents(ended.get(0).path("caseNumber").asText(), id);
      String query = "?state=closed&lifecycle=" + id;
      says("/api/audit/cases.csv" + query, new String(answer("/api/audit/cases.csv" + query), StandardCharsets.UTF_8));
      says("/api/audit/cases.xlsx" + query, cells(answer("/api/audit/cases.xlsx" + query)));
    }

    assertThat(told).hasSize(LIFECYCLES - CONFIDENTIAL);
    words.assertAll();
  }

  @Test
  void each_report_is_written_in_words() throws Exception {
    for (JsonNode report : json("/api/reports")) {
      String id = report.path("id").asText();
      reads("/statistics?report=" + id + "&from=2026-01-01");
      isOnPaper("/api/reports/" + id + ".pdf?from=2026-01-01");
      says(id, cells(answer("/api/reports/" + id + ".xlsx?from=2026-01-01")));
    }
    Stream.of("/overview", "/proof", "/changes", "/lifecycle", "/cases?state=open").forEach(this::reads);

    words.assertAll();
  }

  /** What somebody answered is one thing, wherever it stands. */
  @Test
  void a_satisfaction_reads_the_same_on_the_page_in_the_list_and_on_paper() throws Exception {
    JsonNode asked =
        StreamSupport.stream(json("/api/audit/cases?state=closed&size=50&lifecycle=retail-franchise").path("cases").spliterator(), false)
            .filter(one -> one.path("words").path("satisfaction").isTextual()).findFirst().orElseThrow();
    String answer = asked.path("words").path("satisfaction").asText();

    assertThat(answer).matches("[1-5]-\\p{IsHan}.*");
    page.turnTo("/cases?case=" + asked.path("caseId").asText());
    assertThat(office.browser().findElement(By.cssSelector(".redress-summary")).getText()).contains(answer);
    assertThat(new Paper(answer("/api/audit/cases/" + asked.path("caseId").asText() + "/file.pdf")).text()).contains(answer);
    String csv = new String(answer("/api/audit/cases.csv?number=" + asked.path("caseNumber").asText()), StandardCharsets.UTF_8);
    assertThat(csv).contains(answer);
  }

  private void documents(String number, String lifecycle) throws Exception {
    String path = "/api/complaints/" + URLEncoder.encode(number, StandardCharsets.UTF_8) + "/documents";
    for (JsonNode document : json(path + "?lifecycle=" + lifecycle)) {
      isOnPaper(path + "/" + document.path("form").asText() + ".pdf?lifecycle=" + lifecycle);
    }
  }

  private void reads(String hash) {
    page.turnTo(hash);
    says(hash, (String) ((JavascriptExecutor) office.browser()).executeScript(WHAT_IS_READ));
  }

  private void isOnPaper(String path) throws Exception {
    says(path, new Paper(answer(path)).text().replace(FOR_THE_SERVER, ""));
  }

  private void says(String where, String text) {
    words.check(() -> Wording.isStaffs(where, text));
  }

  /** What is written in a workbook: names of its parts are not. */
  private static String cells(byte[] workbook) throws IOException {
    StringBuilder text = new StringBuilder();
    try (var zip = new ZipFile(Files.write(directory.resolve("words.xlsx"), workbook).toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().matches("xl/(sharedStrings|worksheets/.*)\\.xml")) {
          text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", " "));
        }
      }
    }
    return HtmlUtils.htmlUnescape(text.toString());
  }

  private static PrintStream silently() {
    return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
  }

  private static JsonNode json(String path) throws Exception {
    return new ObjectMapper().readTree(answer(path));
  }

  private static byte[] answer(String path) throws Exception {
    return office.node().get(path, OFFICER);
  }
}
