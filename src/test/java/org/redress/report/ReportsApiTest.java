package org.redress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.pdf.Paper;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Who reads which reports, and how they leave the screen; told in 2033, after all other tests. */
@RedressTest
class ReportsApiTest {

  private static final String OFFICER = "officer-of-the-reports";
  private static final String MANAGER = "manager-of-the-reports";
  private static final String OWNER = "owner-of-the-reports";
  private static final String CLERK = "clerk-of-the-reports";
  private static final String WEEKLY = "/api/reports/retail-franchise-weekly-report";

  @Autowired private Complaints complaints;
  @Autowired private MockMvc web;
  @Autowired private Rest rest;
  @Autowired private Staff staff;
  @Autowired private IdentityService identity;

  @BeforeEach
  void employed() {
    staff.employs(OFFICER, "compliance");
    if (identity.createGroupQuery().groupId("management").count() == 0) {
      identity.saveGroup(identity.newGroup("management"));
    }
    staff.employs(MANAGER, "management");
    staff.employs(OWNER, "retail-franchise.franchise-clerk");
    staff.employs(CLERK, "retail-franchise.first-level-receiver");
  }

  @Test
  void compliance_and_management_find_every_policys_reports_but_confidential_ones() throws Exception {
    for (String reader : List.of(OFFICER, MANAGER)) {
      as(reader, "/api/reports")
          .andExpect(status().isOk())
          .andExpect(jsonPath("$[?(@.id == 'retail-franchise-weekly-report')].name").value("投诉周报"))
          .andExpect(jsonPath("$[?(@.id == 'retail-franchise-weekly-report')].clause").value("3.2"))
          .andExpect(jsonPath("$[?(@.id == 'retail-franchise')].name").value("综合统计"))
          .andExpect(jsonPath("$[?(@.lifecycle == 'whistleblowing')]").isEmpty());
      as(reader, "/api/reports/whistleblowing").andExpect(status().isForbidden());
    }
  }

  @Test
  void only_compliance_gets_the_way_to_the_cases() throws Exception {
    complaints.at("2033-01-05T10:00").about("retail-franchise").filed();

    as(OFFICER, WEEKLY + "?from=2033-01-05")
        .andExpect(jsonPath("$.sections[0].rows[0].figure.number").value(1))
        .andExpect(jsonPath("$.sections[0].rows[0].figure.query")
            .value("lifecycle=retail-franchise&from=2033-01-03&to=2033-01-09"));
    as(MANAGER, WEEKLY + "?from=2033-01-05")
        .andExpect(jsonPath("$.sections[0].rows[0].figure.number").value(1))
        .andExpect(jsonPath("$.sections[0].rows[0].figure.query").isEmpty());
  }

  @Test
  void a_role_reads_the_report_that_it_owes_and_no_other() throws Exception {
    as(OWNER, WEEKLY).andExpect(status().isOk());
    as(OWNER, "/api/reports/retail-franchise").andExpect(status().isForbidden());
    as(OWNER, "/api/reports/manufacturer-claims-monthly-statistics").andExpect(status().isForbidden());
    as(OWNER, "/api/reports").andExpect(status().isForbidden());
    as(CLERK, WEEKLY).andExpect(status().isForbidden());
    for (String form : List.of(".pdf", ".xlsx")) {
      as(CLERK, WEEKLY + form).andExpect(status().isForbidden());
      as(OWNER, WEEKLY + form).andExpect(status().isOk());
    }
    web.perform(get(WEEKLY)).andExpect(status().isUnauthorized());
  }

  @Test
  void a_duty_tells_which_report_it_owes_and_a_complaint_none() throws Exception {
    String owed = "/api/reports/owed?on=2033-02-07&process=";

    as(OWNER, owed + "retail-franchise-weekly-report")
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].report").value("retail-franchise-weekly-report"))
        .andExpect(jsonPath("$[0].from").value("2033-01-31"))
        .andExpect(jsonPath("$[0].to").value("2033-02-06"));
    as(CLERK, owed + "retail-franchise-weekly-report").andExpect(jsonPath("$.length()").value(0));
    as(OFFICER, owed + "retail-franchise").andExpect(jsonPath("$.length()").value(0));
    as(OFFICER, owed + "manufacturer-claims-monthly-statistics").andExpect(jsonPath("$[0].from").value("2033-01-01"));
  }

  @Test
  void periods_follow_one_another_and_the_general_report_takes_any_kind() throws Exception {
    as(OFFICER, WEEKLY + "?from=2033-03-09&kind=year")
        .andExpect(jsonPath("$.from").value("2033-03-07"))
        .andExpect(jsonPath("$.to").value("2033-03-13"))
        .andExpect(jsonPath("$.before").value("2033-03-06"))
        .andExpect(jsonPath("$.after").value("2033-03-14"));
    as(OFFICER, "/api/reports/retail-franchise?from=2033-03-09&kind=quarter")
        .andExpect(jsonPath("$.from").value("2033-01-01"))
        .andExpect(jsonPath("$.to").value("2033-03-31"));
    as(OFFICER, "/api/reports/retail-franchise?from=2033-03-09&to=2033-03-20")
        .andExpect(jsonPath("$.to").value("2033-03-20"));
    as(OFFICER, "/api/reports/retail-franchise?from=2033-03-09&to=2033-03-08").andExpect(status().isBadRequest());
    as(OFFICER, "/api/reports/retail-franchise?kind=fortnight").andExpect(status().isBadRequest());
    as(OFFICER, "/api/reports/no-such-report").andExpect(status().isNotFound());
  }

  @Test
  void on_paper_and_in_the_workbook_stand_name_period_maker_and_the_numbers() throws Exception {
    complaints.at("2033-04-05T10:00").about("retail-franchise").with("channel", "sms").filed();

    Paper paper = new Paper(bytes(WEEKLY + ".pdf?from=2033-04-05"));
    assertThat(paper.text())
        .contains("投诉周报", "零售品牌客户投诉（三级受理）3.2", "期间2033-04-04至2033-04-10", "制表人" + OFFICER, "本期受理1件", "短信1件100.0%", "第1页");
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(bytes(WEEKLY + ".xlsx?from=2033-04-05")));
        Stream<Row> rows = read.getFirstSheet().openStream()) {
      List<String> lines = rows.map(ReportsApiTest::line).toList();
      assertThat(lines).contains("投诉周报", "期间　2033-04-04 至 2033-04-10", "本期受理|1|件|1||||3.2", "　短信|1|件|1||1.0||");
    }
  }

  private static String line(Row row) {
    String cells = row.stream().map(cell -> cell == null ? "" : cell.getText()).reduce((a, b) -> a + "|" + b).orElse("");
    return cells;
  }

  private byte[] bytes(String path) throws Exception {
    return as(OFFICER, path).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
  }

  private ResultActions as(String user, String path) throws Exception {
    return web.perform(get(path).header(HttpHeaders.AUTHORIZATION, rest.basic(user)));
  }
}
