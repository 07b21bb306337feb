package org.redress.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** The officers' list as a table for spreadsheets: what the search finds, all its pages. */
@Component
class CaseExport {

  private static final String ERASED = "（已按保存期限清除）";

  private static final String HISTORY_GONE = "（流程历史缺失，请核验）";

  private static final List<String> HEADS =
      List.of(
          "案件编号",
          "制度",
          "投诉事项",
          "级别",
          "类别",
          "受理时间",
          "结案时间",
          "结果",
          "当前环节",
          "现由",
          "期限",
          "满意度",
          "满意度折算（5最好）",
          "逾期次数",
          "升级次数",
          "升级至",
          "不满意次数",
          "被投诉人");

  private static final int[] WIDTHS = {
    18, 24, 36, 16, 14, 17, 17, 12, 20, 18, 17, 14, 10, 9, 9, 16, 10, 12
  };

  private final CaseList list;
  private final FieldValues values;

  CaseExport(CaseList list, FieldValues values) {
    this.list = list;
    this.values = values;
  }

  /** UTF-8 with byte order mark, as spreadsheet programs expect; RFC 4180. */
  void csv(CaseQuery query, String viewer, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    line(writer, HEADS);
    for (Iterator<CaseLine> lines = list.lines(query, viewer).iterator(); lines.hasNext(); ) {
      line(writer, cells(lines.next()));
    }
    writer.flush();
  }

  void xlsx(CaseQuery query, String viewer, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "Redress", "1.0")) {
      Spreadsheet sheet = new Spreadsheet(workbook.newWorksheet("案件"), WIDTHS);
      sheet.heads(0, HEADS);
      int at = 0;
      for (Iterator<CaseLine> lines = list.lines(query, viewer).iterator(); lines.hasNext(); ) {
        sheet.cells(++at, cells(lines.next()));
      }
      sheet.table(HEADS, at);
    }
  }

  private static List<Object> cells(CaseLine line) {
    CaseRow row = line.row();
    CaseLine.Words words = line.words();
    return Arrays.asList(
        row.caseNumber(),
        words.policy(),
        row.erasedAt() == null ? row.title() : ERASED,
        words.grade(),
        words.category(),
        row.receivedAt(),
        row.historyGone() ? HISTORY_GONE : row.closedAt(),
        row.historyGone() ? null : words.outcome(),
        told(line, Standing::step),
        told(line, CaseExport::holder),
        line.standsAt().stream()
            .map(Standing::due)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null),
        words.satisfaction(),
        row.satisfaction(),
        row.missed(),
        row.escalated(),
        words.authority(),
        row.dissatisfied(),
        words.respondent());
  }

  private static String told(CaseLine line, Function<Standing, String> said) {
    return line.standsAt().stream().map(said).distinct().collect(Collectors.joining("、"));
  }

  private static String holder(Standing standing) {
    return standing.holder() == null ? String.join("、", standing.roles()) : standing.holder();
  }

  private void line(Writer writer, List<?> cells) throws IOException {
    writer.write(cells.stream().map(this::quoted).collect(Collectors.joining(",")));
    writer.write("\r\n");
  }

  private String quoted(Object cell) {
    String text = cell == null ? "" : values.text(cell);
    return '"' + (cell instanceof Number ? text : PlainText.of(text)).replace("\"", "\"\"") + '"';
  }
}
