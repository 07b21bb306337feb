package org.redress.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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
          "满意度（5最好）",
          "逾期次数",
          "升级次数",
          "升级至",
          "不满意次数",
          "被投诉人");

  private final CaseList list;
  private final PolicyVocabulary vocabulary;
  private final FieldValues values;

  CaseExport(CaseList list, PolicyVocabulary vocabulary, FieldValues values) {
    this.list = list;
    this.vocabulary = vocabulary;
    this.values = values;
  }

  /** UTF-8 with byte order mark, as spreadsheet programs expect; RFC 4180. */
  void csv(CaseQuery query, String viewer, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    line(writer, HEADS);
    List<PolicyWords> words = vocabulary.all();
    for (Iterator<CaseRow> rows = list.all(query, viewer).iterator(); rows.hasNext(); ) {
      line(writer, cells(rows.next(), words));
    }
    writer.flush();
  }

  void xlsx(CaseQuery query, String viewer, OutputStream out) throws IOException {
    List<PolicyWords> words = vocabulary.all();
    try (Workbook workbook = new Workbook(out, "Redress", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("案件");
      write(sheet, 0, HEADS);
      sheet.range(0, 0, 0, HEADS.size() - 1).style().bold().set();
      sheet.freezePane(0, 1);
      int at = 1;
      for (Iterator<CaseRow> rows = list.all(query, viewer).iterator(); rows.hasNext(); ) {
        write(sheet, at++, cells(rows.next(), words));
      }
    }
  }

  private List<Object> cells(CaseRow row, List<PolicyWords> words) {
    PolicyWords policy =
        words.stream()
            .filter(known -> known.id().equals(row.lifecycle()))
            .findFirst()
            .orElse(PolicyWords.unknown(row.lifecycle()));
    return Stream.<Object>of(
            row.caseNumber(),
            policy.name(),
            row.erasedAt() == null ? text(row.title()) : ERASED,
            text(policy.grade(row.grade())),
            text(policy.category(row.category())),
            text(values.text(row.receivedAt())),
            row.historyGone() ? HISTORY_GONE : text(values.text(row.closedAt())),
            row.historyGone() ? "" : text(policy.outcome(row.outcome())),
            row.satisfaction() == null ? "" : row.satisfaction(),
            row.missed(),
            row.escalated(),
            text(policy.authority(row.authority())),
            row.dissatisfied(),
            text(row.respondent()))
        .toList();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static void write(Worksheet sheet, int at, List<?> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (cells.get(column) instanceof Number number) {
        sheet.value(at, column, number);
      } else {
        sheet.value(at, column, cells.get(column).toString());
      }
    }
  }

  private static void line(Writer writer, List<?> cells) throws IOException {
    writer.write(cells.stream().map(CaseExport::quoted).collect(Collectors.joining(",")));
    writer.write("\r\n");
  }

  private static String quoted(Object cell) {
    return '"'
        + (cell instanceof Number ? cell.toString() : PlainText.of(cell.toString()))
            .replace("\"", "\"\"")
        + '"';
  }
}
