package org.redress.report;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.redress.audit.Officers;
import org.springframework.stereotype.Component;

/**
 * Who may read reports: compliance and management those of all policies but confidential ones, a
 * role the reports that it owes.
 */
@Component
class ReportReaders {

  private final IdentityService identity;
  private final Officers officers;

  ReportReaders(IdentityService identity, Officers officers) {
    this.identity = identity;
    this.officers = officers;
  }

  /** The user who asks, for reports in general; empty where they are no reader of all. */
  Optional<Reader> ofAll() {
    return officers.orManagementAreActing()
        ? Optional.of(new Reader(Optional.of(user()), officers.areActing()))
        : Optional.empty();
  }

  /**
   * The user who asks, for one report.
   *
   * @throws AuthorizationException where it is not theirs to read
   */
  Reader of(ReportDefinition report) {
    if (!mayRead(report)) {
      throw refused();
    }
    return groups().contains(report.group()) ? Reader.OWNER : ofAll().orElseThrow();
  }

  /** Whether the report is theirs to read. */
  boolean mayRead(ReportDefinition report) {
    return groups().contains(report.group())
        || ofAll().filter(reader -> !report.confidential()).isPresent();
  }

  static AuthorizationException refused() {
    return new AuthorizationException("只有合规人员（组 compliance）、管理层（组 management）和负责编制的岗位可以查阅统计报表");
  }

  /** User id of who asks. */
  String user() {
    return identity.getCurrentAuthentication().getUserId();
  }

  private List<String> groups() {
    Authentication acting = identity.getCurrentAuthentication();
    return acting == null ? List.of() : acting.getGroupIds();
  }
}
