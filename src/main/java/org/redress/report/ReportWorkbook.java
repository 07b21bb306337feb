package org.redress.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.redress.audit.Spreadsheet;
import org.redress.audit.Spreadsheet.Percent;
import org.springframework.stereotype.Component;

/** A report as a table for spreadsheets. */
@Component
class ReportWorkbook {

  private static final List<String> HEADS =
      List.of("项目", "数量", "单位", "涉及案件（件）", "基数", "比率", "目标", "条款");

  private static final int[] WIDTHS = {40, 12, 10, 16, 12, 10, 10, 28};

  byte[] write(ReportSheet report) throws IOException {
    var out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Redress", "1.0")) {
      Spreadsheet sheet = new Spreadsheet(workbook.newWorksheet("统计报表"), WIDTHS);
      int at = 0;
      for (String line : ReportHead.of(report)) {
        if (at == 0) {
          sheet.title(at++, line);
        } else {
          sheet.cells(at++, List.of(line));
        }
      }
      for (ReportSection section : report.sections()) {
        at = write(sheet, at + 1, section);
      }
    }
    return out.toByteArray();
  }

  private static int write(Spreadsheet sheet, int first, ReportSection section) {
    int at = first;
    sheet.title(at++, section.title());
    sheet.heads(at++, HEADS);
    for (ReportRow row : section.rows()) {
      sheet.cells(at++, cells(row));
    }
    return at;
  }

  private static List<Object> cells(ReportRow row) {
    return Arrays.asList(
        row.part() ? "　" + row.item() : row.item(),
        row.figure().number(),
        row.figure().unit().inWords(),
        row.figure().cases(),
        row.per() == null ? null : row.per().number(),
        Percent.of(row.rate()),
        Percent.of(row.target()),
        row.clause());
  }
}
