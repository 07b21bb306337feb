package org.redress.dossier;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.BadUserRequestException;
import org.redress.audit.CaseList;
import org.redress.audit.Officers;
import org.redress.casefile.NoSuchCaseException;
import org.redress.document.Printed;
import org.redress.proof.ValueAnswer;
import org.redress.proof.ValueCheck;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The file of a case, and whether such a file is true; for members of {@code compliance}. */
@RestController
@RequestMapping("/api/audit/cases/{caseId}")
@Hidden
class DossierApi {

  private final Dossiers dossiers;
  private final CaseList cases;
  private final ValueCheck values;
  private final Officers officers;

  DossierApi(Dossiers dossiers, CaseList cases, ValueCheck values, Officers officers) {
    this.dossiers = dossiers;
    this.cases = cases;
    this.values = values;
    this.officers = officers;
  }

  @GetMapping("/file.pdf")
  ResponseEntity<byte[]> file(@PathVariable String caseId) {
    Printed handed = dossiers.hand(caseId, officers.acting());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(handed.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(handed.pdf());
  }

  /** Whether a value from a cover, or the SHA-256 of a file, belongs to the case. */
  @GetMapping("/proof/{value}")
  ValueAnswer value(@PathVariable String caseId, @PathVariable String value) {
    cases.find(caseId, officers.acting()).orElseThrow(() -> new NoSuchCaseException(caseId));
    try {
      return values.of(caseId, value);
    } catch (IllegalArgumentException noValue) {
      throw new BadUserRequestException(noValue.getMessage(), noValue);
    }
  }
}
