package org.redress.audit;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.redress.casefile.NoSuchCaseException;
import org.redress.proof.RegisterCheck;
import org.redress.proof.Verification;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the plug-in in Cockpit asks; for members of the group {@code compliance}. */
@RestController
@RequestMapping("/api/audit")
@Hidden
class AuditApi {

  private static final int LARGEST_PAGE = 200;
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final CaseList list;
  private final CaseViews views;
  private final RegisterCheck check;
  private final CaseExport export;
  private final PolicyVocabulary vocabulary;
  private final UnattendedSteps unattended;
  private final UnitChoices units;
  private final Officers officers;

  AuditApi(
      CaseList list,
      CaseViews views,
      CaseExport export,
      PolicyVocabulary vocabulary,
      RegisterCheck check,
      UnattendedSteps unattended,
      UnitChoices units,
      Officers officers) {
    this.unattended = unattended;
    this.units = units;
    this.list = list;
    this.export = export;
    this.vocabulary = vocabulary;
    this.views = views;
    this.check = check;
    this.officers = officers;
  }

  /** Cases, in the order asked for. */
  @GetMapping("/cases")
  CasePage cases(
      @ModelAttribute CaseQuery query,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "50") int size) {
    String officer = officers.acting();
    if (size < 1 || size > LARGEST_PAGE) {
      throw new BadUserRequestException("每页件数 size 须为1至%d".formatted(LARGEST_PAGE));
    }
    try {
      return list.find(query, officer, Optional.ofNullable(after), size);
    } catch (IllegalArgumentException unreadable) {
      throw new BadUserRequestException("翻页位置 after 无效，请从第一页重新查询", unreadable);
    }
  }

  /** How many of them stand how, whatever state the query asks for: for the tabs above the list. */
  @GetMapping("/cases/counts")
  StateCounts counts(@ModelAttribute CaseQuery query) {
    return list.counts(query, officers.acting());
  }

  /**
   * Steps of confidential cases and of periodic duties that lie before nobody; of the cases
   * themselves nothing is told.
   */
  @GetMapping("/unattended")
  List<UnattendedSteps.Step> unattended() {
    return unattended.beforeNobody(officers.actingForAll());
  }

  /** What the policies' ids are called. */
  @GetMapping("/lifecycles")
  List<PolicyWords> lifecycles() {
    officers.acting();
    return vocabulary.all();
  }

  /** The units whose cases the reader may ask for, each after the one above it. */
  @GetMapping("/units")
  List<UnitChoice> units() {
    return units.choices();
  }

  @GetMapping("/cases.csv")
  void csv(@ModelAttribute CaseQuery query, HttpServletResponse response) throws IOException {
    String officer = officers.acting();
    attach(response, "csv", "text/csv;charset=UTF-8");
    export.csv(query, officer, response.getOutputStream());
  }

  @GetMapping("/cases.xlsx")
  void xlsx(@ModelAttribute CaseQuery query, HttpServletResponse response) throws IOException {
    String officer = officers.acting();
    attach(response, "xlsx", XLSX);
    export.xlsx(query, officer, response.getOutputStream());
  }

  private static void attach(HttpServletResponse response, String ending, String type) {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("案件." + ending, StandardCharsets.UTF_8)
            .build()
            .toString());
  }

  @GetMapping("/cases/{caseId}")
  CaseView view(@PathVariable String caseId) {
    return views.find(caseId, officers.acting()).orElseThrow(() -> new NoSuchCaseException(caseId));
  }

  /** A diagram that the case ran on, in the version of then. */
  @GetMapping(
      value = "/cases/{caseId}/diagrams/{definition}",
      produces = MediaType.APPLICATION_XML_VALUE)
  String diagram(@PathVariable String caseId, @PathVariable String definition) {
    return views
        .diagram(caseId, definition, officers.acting())
        .orElseThrow(() -> new NoSuchCaseException(caseId));
  }

  /** Whether the case's entries are as they were written. */
  @GetMapping("/cases/{caseId}/proof")
  Verification proof(@PathVariable String caseId) {
    if (list.find(caseId, officers.acting()).isEmpty()) {
      throw new NoSuchCaseException(caseId);
    }
    return check.ofCase(caseId);
  }

  /** Whether the whole register is. */
  @GetMapping("/proof")
  Verification proof() {
    officers.actingForAll();
    return check.ofAll();
  }
}
