package org.redress.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** A report as a table for spreadsheets. */
@Component
class ReportWorkbook {

  private static final List<String> HEADS =
      List.of("项目", "数量", "单位", "涉及案件（件）", "基数", "比率", "目标", "条款");

  private static final int ITEM_WIDTH = 34;
  private static final int RATE_COLUMN = 5;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  byte[] write(ReportSheet report) throws IOException {
    var out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Redress", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("统计报表");
      sheet.width(0, ITEM_WIDTH);
      int at = 0;
      for (String line : ReportHead.of(report)) {
        sheet.value(at++, 0, line);
      }
      sheet.style(0, 0).bold().set();
      for (ReportSection section : report.sections()) {
        at = write(sheet, at + 1, section);
      }
    }
    return out.toByteArray();
  }

  private static int write(Worksheet sheet, int first, ReportSection section) {
    int at = first;
    sheet.value(at, 0, section.title());
    sheet.style(at++, 0).bold().set();
    for (int column = 0; column < HEADS.size(); column++) {
      sheet.value(at, column, HEADS.get(column));
    }
    sheet.range(at, 0, at, HEADS.size() - 1).style().bold().fillColor("EEEEEE").set();
    at++;
    for (ReportRow row : section.rows()) {
      write(sheet, at++, row);
    }
    return at;
  }

  private static void write(Worksheet sheet, int at, ReportRow row) {
    sheet.value(at, 0, row.part() ? "　" + row.item() : row.item());
    number(sheet, at, 1, row.figure().number());
    sheet.value(at, 2, row.figure().unit().inWords());
    sheet.value(at, 3, row.figure().cases());
    number(sheet, at, 4, row.per() == null ? null : row.per().number());
    percent(sheet, at, RATE_COLUMN, row.rate());
    percent(sheet, at, RATE_COLUMN + 1, row.target());
    sheet.value(at, RATE_COLUMN + 2, row.clause());
  }

  private static void number(Worksheet sheet, int at, int column, BigDecimal number) {
    if (number != null) {
      sheet.value(at, column, number);
    }
  }

  private static void percent(Worksheet sheet, int at, int column, BigDecimal percent) {
    if (percent != null) {
      sheet.value(at, column, percent.divide(HUNDRED));
      sheet.style(at, column).format("0.0%").set();
    }
  }
}
