package org.redress.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.pdf.Paper;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.ServedForm;
import org.redress.testing.Staff;
import org.redress.testing.Writings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/**
 * One case for each text: it is the complaint's content and what a step entered, and as far as it fits the title. Every
 * place that shows text is walked.
 */
@RedressTest
class WrittenExactlyTest {

  private static final String OFFICER = "officer-of-what-is-written";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Autowired private Complaints complaints;
  @Autowired private FormService forms;
  @Autowired private MockMvc web;
  @Autowired private Rest rest;
  @Autowired private Staff staff;

  @BeforeEach
  void an_officer() {
    staff.employs(OFFICER, "compliance");
  }

  static List<String> texts() {
    return Writings.ALL;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void it_is_read_as_it_was_written_wherever_it_is_shown(String text) throws Exception {
    String title = text.length() <= 100 && !text.contains("\n") ? text : "标题";
    ComplaintCase complaint =
        complaints.at("2024-09-03T10:00").about("retail-franchise").with("title", title).with("content", text).filed()
            .does("register", "subject", "product-repair", "contact", "customer",
                "contactedAt", "2024-09-02T10:00:00+08:00", "findings", text)
            .does("inform-customer", "occurredAt", "2024-09-01");
    String number = complaint.record().caseNumber();
    String task = complaint.open("handle-level-1").getId();

    assertThat(ServedForm.of(forms.getDeployedTaskForm(task)).head()).as("form")
        .contains("¦" + title + "¦", "投诉内容¦" + text + "¦", "投诉原因、事件经过¦" + text + "¦");
    assertThat(json("/api/complaints/" + number)).as("status").contains(title);
    assertThat(json("/api/audit/cases?from=2024-09-03&to=2024-09-03&number=" + number)).as("list").contains(title);
    assertThat(json("/api/audit/cases/" + complaint.id())).as("trail").contains(title, text);
    String csv = new String(answer("/api/audit/cases.csv?from=2024-09-03&to=2024-09-03"), StandardCharsets.UTF_8);
    assertThat(csv).as("export as CSV").contains(title.replace("\"", "\"\""));
    assertThat(workbook("/api/audit/cases.xlsx?from=2024-09-03&to=2024-09-03")).as("export as XLSX").contains(title);
    assertThat(paper("/api/complaints/" + number + "/documents/retail-franchise-complaint-sheet.pdf")).as("document")
        .contains("投诉内容" + onPaper(text));
    assertThat(paper("/api/audit/cases/" + complaint.id() + "/file.pdf")).as("dossier").contains(onPaper(text));
  }

  /**
   * Blanks and breaks are left out on paper, marks of direction too: they are not ink. A character that the face does
   * not have is printed by its number, so that it can be written in.
   */
  private static String onPaper(String text) {
    return text.replaceAll("[\\s\u202A-\u202E\u200E\u200F]", "")
        .codePoints()
        .mapToObj(code -> code > 0xFFFF || code >= 0x590 && code < 0x600 ? "〓〔U+%X〕".formatted(code) : Character.toString(code))
        .collect(Collectors.joining());
  }

  private String paper(String path) throws Exception {
    Paper paper = new Paper(answer(path));
    StringBuilder text = new StringBuilder();
    for (int page = 1; page <= paper.pages(); page++) {
      text.append(paper.page(page).replaceFirst("^案件编号.{0,99}?第\\d+页共\\d+页", ""));
    }
    return text.toString();
  }

  private List<String> json(String path) throws Exception {
    List<String> texts = new ArrayList<>();
    collect(JSON.readTree(answer(path)), texts);
    return texts;
  }

  private static void collect(JsonNode node, List<String> into) {
    if (node.isTextual()) {
      into.add(node.asText());
    }
    node.forEach(inner -> collect(inner, into));
  }

  private String workbook(String path) throws Exception {
    Path file = Files.write(folder.resolve("cases.xlsx"), answer(path));
    StringBuilder text = new StringBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return HtmlUtils.htmlUnescape(text.toString().replace("&apos;", "'"));
  }

  private byte[] answer(String path) throws Exception {
    var response = web.perform(get(URI.create(path)).header("Authorization", rest.basic(OFFICER))).andReturn().getResponse();
    assertThat(response.getStatus()).as("%s: %s", path, response.getContentAsString()).isEqualTo(200);
    return response.getContentAsByteArray();
  }
}
