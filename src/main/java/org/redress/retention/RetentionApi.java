package org.redress.retention;

import io.swagger.v3.oas.annotations.Hidden;
import org.redress.audit.Officers;
import org.redress.register.Retention;
import org.redress.register.RetentionOutlook;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What officers do about the retention of cases; for members of the group {@code compliance}. */
@RestController
@RequestMapping("/api/audit")
@Hidden
class RetentionApi {

  private final Holds holds;
  private final Retention retention;
  private final Officers officers;

  RetentionApi(Holds holds, Retention retention, Officers officers) {
    this.holds = holds;
    this.retention = retention;
    this.officers = officers;
  }

  /** What the next run of the erasure will find. */
  @GetMapping("/erasure")
  RetentionOutlook erasure() {
    officers.actingForAll();
    return retention.outlook();
  }

  /** Puts the case under legal hold. */
  @PostMapping("/cases/{caseId}/hold")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hold(@PathVariable String caseId, @RequestBody Reason reason) {
    holds.put(caseId, reason.reason());
  }

  /** Lifts the legal hold. */
  @PostMapping("/cases/{caseId}/hold/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(@PathVariable String caseId, @RequestBody Reason reason) {
    holds.lift(caseId, reason.reason());
  }

  /**
   * @param reason why, for the register
   */
  record Reason(String reason) {}
}
