package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.testing.Complaints;
import org.redress.testing.RedressTest;
import org.redress.testing.Rest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/** What a complainant writes is text in every spreadsheet, however its beginning is dressed up. */
@RedressTest
class SpreadsheetFormulaTest {

  private static final String OFFICER = "officer-of-the-spreadsheets";
  private static final String CALL = "cmd|'/c calc'!A0";

  @Autowired private Complaints complaints;
  @Autowired private MockMvc web;
  @Autowired private Rest rest;
  @Autowired private Staff staff;

  @BeforeEach
  void an_officer() {
    staff.employs(OFFICER, "compliance");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "=", "+", "-", "@", "\n=", "\r\n=", "\t=", " =", "\u3000=", "\u00a0+", "\u200b=", "\ufeff@", "\u2060-",
    "＝", "＋", "－", "＠", " ＝", "\n＠", "\u2212", "'=", "\"=", "\"\n\u3000＝"
  })
  void a_formula_however_hidden_is_begun_with_an_apostrophe(String beginning) {
    assertThat(PlainText.of(beginning + CALL)).isEqualTo("'" + beginning + CALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "包带断裂", "1+1=2", "A-1", "a@b.cn", "「=」", "\n第二行", "（-）", "5"})
  void other_text_stays_as_it_is(String text) {
    assertThat(PlainText.of(text)).isEqualTo(text);
  }

  @Test
  void the_list_of_cases_has_no_formula_in_either_format() throws Exception {
    List<String> titles = List.of("=" + CALL, "\n=" + CALL, "\u3000＝" + CALL, "\t＠SUM(A1)", "-2+3", " +1");
    complaints.at("2024-07-02T10:00");
    titles.forEach(title -> complaints.about("retail-franchise").with("title", title).filed());

    String csv = new String(asked("csv"), StandardCharsets.UTF_8);
    titles.forEach(title -> assertThat(csv).contains(",\"'" + title + "\","));
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(asked("xlsx")))) {
      assertThat(read.getFirstSheet().read().stream().flatMap(row -> row.stream()).filter(cell -> cell != null))
          .isNotEmpty()
          .noneMatch(cell -> cell.getType() == CellType.FORMULA);
      assertThat(read.getFirstSheet().read()).hasSize(titles.size() + 1);
    }
  }

  private byte[] asked(String ending) throws Exception {
    return web.perform(
            get("/api/audit/cases." + ending + "?from=2024-07-02&to=2024-07-02")
                .header(HttpHeaders.AUTHORIZATION, rest.basic(OFFICER)))
        .andReturn().getResponse().getContentAsByteArray();
  }
}
