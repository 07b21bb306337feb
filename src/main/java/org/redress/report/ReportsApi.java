package org.redress.report;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.redress.casefile.Names;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The reports, for the page in Cockpit and the tab in Tasklist. */
@RestController
@RequestMapping("/api/reports")
@Hidden
class ReportsApi {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final ReportDefinitions definitions;
  private final Reports reports;
  private final ReportReaders readers;
  private final ReportWorkbook workbook;
  private final ReportPaper paper;
  private final Names names;
  private final Clock clock;

  ReportsApi(
      ReportDefinitions definitions,
      Reports reports,
      ReportReaders readers,
      ReportWorkbook workbook,
      ReportPaper paper,
      Names names,
      Clock clock) {
    this.definitions = definitions;
    this.reports = reports;
    this.readers = readers;
    this.workbook = workbook;
    this.paper = paper;
    this.names = names;
    this.clock = clock;
  }

  /** Every report of every policy that is not confidential. */
  @GetMapping
  List<ReportDefinition> all() {
    readers.ofAll().orElseThrow(ReportReaders::refused);
    return definitions.all().stream().filter(report -> !report.confidential()).toList();
  }

  @GetMapping("/{id}")
  ReportSheet report(@PathVariable String id, @ModelAttribute PeriodAsked asked) {
    return sheet(id, asked);
  }

  @GetMapping("/{id}.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String id, @ModelAttribute PeriodAsked asked) {
    ReportSheet sheet = sheet(id, asked);
    return file(sheet, "pdf", MediaType.APPLICATION_PDF, paper.print(sheet));
  }

  @GetMapping("/{id}.xlsx")
  ResponseEntity<byte[]> xlsx(@PathVariable String id, @ModelAttribute PeriodAsked asked)
      throws IOException {
    ReportSheet sheet = sheet(id, asked);
    return file(sheet, "xlsx", XLSX, workbook.write(sheet));
  }

  /** The report that a duty owes, with its period; none where the process is no such duty. */
  @GetMapping("/owed")
  List<Owed> owed(@RequestParam String process, @RequestParam LocalDate on) {
    return definitions.find(process).filter(report -> !report.general()).stream()
        .filter(readers::mayRead)
        .map(report -> Owed.of(report, Period.of(report.kind(), on)))
        .toList();
  }

  private ReportSheet sheet(String id, PeriodAsked asked) {
    ReportDefinition report = definitions.find(id).orElseThrow(() -> new NoSuchReportException(id));
    Reader reader = readers.of(report, asked.asksUnit());
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    return reports.make(
        report,
        asked.kindFor(report),
        asked.period(report, today),
        reader,
        names.person(readers.user()));
  }

  private static ResponseEntity<byte[]> file(
      ReportSheet sheet, String ending, MediaType type, byte[] content) {
    String name =
        "%s-%s-%s.%s".formatted(sheet.definition().name(), sheet.from(), sheet.to(), ending);
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline()
                .filename(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }

  /**
   * @param report id of the report
   * @param name its name
   * @param from first day of its period
   * @param to last day
   */
  record Owed(String report, String name, LocalDate from, LocalDate to) {

    static Owed of(ReportDefinition report, Period period) {
      return new Owed(report.id(), report.name(), period.from(), period.last());
    }
  }
}
