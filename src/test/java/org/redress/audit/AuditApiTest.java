package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.testing.ComplaintCase;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The plug-in in Cockpit asks for an officer. */
@Tag("database")
@RedressTest
class AuditApiTest {

  private static final String OFFICER = "officer-of-the-audit";

  @Autowired private Complaints complaints;
  @Autowired private MockMvc web;
  @Autowired private Rest rest;
  @Autowired private Staff staff;

  @BeforeEach
  void an_officer() {
    staff.employs(OFFICER, "compliance");
  }

  @Test
  void an_officer_finds_a_case_opens_it_and_its_entries_hold() throws Exception {
    ComplaintCase complaint = complaints.at("2024-08-01T10:00").about("retail-franchise").filed();

    as(OFFICER, "/api/audit/cases?from=2024-08-01&to=2024-08-01&lifecycle=retail-franchise")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.cases.length()").value(1))
        .andExpect(jsonPath("$.cases[0].caseNumber").value(complaint.record().caseNumber()))
        .andExpect(jsonPath("$.count").value(1));
    as(OFFICER, "/api/audit/cases/" + complaint.id())
        .andExpect(jsonPath("$.facts.caseId").value(complaint.id()))
        .andExpect(jsonPath("$.trail.length()").isNotEmpty());
    as(OFFICER, "/api/audit/cases/" + complaint.id() + "/proof")
        .andExpect(jsonPath("$.findings").isEmpty());
  }

  @Test
  void an_address_asks_by_words_and_state_and_the_tabs_have_their_counts() throws Exception {
    ComplaintCase complaint = complaints.at("2024-08-21T10:00").about("retail-franchise").with("title", "Zip").filed();
    String day = "from=2024-08-21&to=2024-08-21";

    as(OFFICER, "/api/audit/cases?q=zIP&state=open&" + day)
        .andExpect(jsonPath("$.cases[0].caseId").value(complaint.id()))
        .andExpect(jsonPath("$.cases[0].words.policy").value("零售品牌客户投诉（三级受理）"))
        .andExpect(jsonPath("$.cases[0].standsAt[0].roles[0]").value("一级受理人"));
    as(OFFICER, "/api/audit/cases?state=due-today&" + day).andExpect(jsonPath("$.cases").isEmpty());
    as(OFFICER, "/api/audit/cases?state=lost&" + day).andExpect(status().isBadRequest());
    as(OFFICER, "/api/audit/cases/counts?state=closed&" + day)
        .andExpect(jsonPath("$.open.count").value(1))
        .andExpect(jsonPath("$.closed.count").value(0));
  }

  @Test
  void nobody_but_an_officer_gets_anything() throws Exception {
    String other = staff.employs("receiver-of-the-audit", "retail-franchise.first-level-receiver");
    for (String path : new String[] {"cases", "cases/x", "cases/x/proof", "cases/counts", "lifecycles", "proof", "changes", "cases.csv", "cases.xlsx"}) {
      as(other, "/api/audit/" + path).andExpect(status().isForbidden());
    }
    web.perform(get("/api/audit/cases")).andExpect(status().isUnauthorized());
  }

  @Test
  void a_case_that_is_not_there_is_told_apart_from_nothing() throws Exception {
    as(OFFICER, "/api/audit/cases/unknown").andExpect(status().isNotFound());
    as(OFFICER, "/api/audit/cases?size=0").andExpect(status().isBadRequest());
    as(OFFICER, "/api/audit/cases?after=nonsense").andExpect(status().isBadRequest());
  }

  @Test
  void the_policies_say_what_their_ends_and_roles_are_called_and_the_confidential_ones_nothing() throws Exception {
    as(OFFICER, "/api/audit/lifecycles")
        .andExpect(jsonPath("$[?(@.id == 'retail-franchise')].outcomes[?(@.id == 'resolved')].name").isNotEmpty())
        .andExpect(jsonPath("$[?(@.id == 'retail-franchise')].authorities[?(@.id == 'second-level-receiver')].name")
            .value("二级受理人"))
        .andExpect(jsonPath("$[?(@.id == 'retail-franchise')].grades[?(@.id == 'level-2')].name")
            .value("二级投诉（较严重投诉）"))
        .andExpect(jsonPath("$[?(@.id == 'retail-franchise')].categories[?(@.id == 'franchisee')].name")
            .value("加盟商投诉"))
        .andExpect(jsonPath("$[?(@.id == 'whistleblowing')]").isEmpty());
  }

  @Test
  void what_is_found_is_exported_as_text_that_no_spreadsheet_runs() throws Exception {
    complaints.at("2024-08-02T10:00").about("retail-franchise").with("title", "=1+1,\"x\"").filed();

    String csv = as(OFFICER, "/api/audit/cases.csv?from=2024-08-02&to=2024-08-02")
        .andExpect(content().contentTypeCompatibleWith("text/csv"))
        .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFF\"案件编号\",").contains("\"'=1+1,\"\"x\"\"\"", "2024-08-02 10:00");
    assertThat(csv.split("\r\n")).hasSize(2);
  }

  @Test
  void what_is_found_is_exported_as_a_workbook() throws Exception {
    ComplaintCase complaint = complaints.at("2024-08-03T10:00").about("retail-franchise").filed();

    byte[] workbook = as(OFFICER, "/api/audit/cases.xlsx?from=2024-08-03&to=2024-08-03")
        .andReturn().getResponse().getContentAsByteArray();
    assertThat(sheet(workbook)).contains("<pageSetup", "paperSize=\"9\"", "orientation=\"landscape\"", "fitToWidth=\"1\"",
        "<autoFilter ref=\"A1:R2\"", "state=\"frozen\"", "<cols>");
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
      List<Row> rows = read.getFirstSheet().read();
      assertThat(rows).hasSize(2);
      assertThat(rows.get(0).getCellText(0)).isEqualTo("案件编号");
      assertThat(rows.get(1).getCellText(0)).isEqualTo(complaint.record().caseNumber());
      assertThat(rows.get(1).getCell(5).getType()).isEqualTo(CellType.NUMBER);
      assertThat(rows.get(1).getCellAsDate(5)).contains(LocalDateTime.of(2024, 8, 3, 10, 0));
      assertThat(rows.get(1).getCell(5).getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm");
      assertThat(rows.get(1).getCellAsNumber(14)).contains(BigDecimal.ZERO);
      assertThat(rows.get(1).getCellText(9)).isEqualTo("一级受理人");
    }
  }

  private static String sheet(byte[] workbook) throws IOException {
    Path file = Files.createTempFile("cases", ".xlsx");
    try {
      Files.write(file, workbook);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        return new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
      }
    } finally {
      Files.delete(file);
    }
  }

  private ResultActions as(String user, String path) throws Exception {
    return web.perform(get(path).header(HttpHeaders.AUTHORIZATION, rest.basic(user)));
  }
}
