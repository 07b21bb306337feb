package org.redress.report;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.redress.audit.Officers;
import org.redress.engine.PolicyGroup;
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
    return ofAll(Optional.empty());
  }

  private Optional<Reader> ofAll(Optional<String> unit) {
    return officers.orManagementAreActing()
        ? Optional.of(new Reader(Optional.of(user()), unit, officers.areActing()))
        : Optional.empty();
  }

  /**
   * The user who asks, for one report. A role that is held in units owes it for its own alone.
   *
   * @param unit code of the unit that is asked for
   * @throws AuthorizationException where it is not theirs to read
   */
  Reader of(ReportDefinition report, Optional<String> unit) {
    if (!mayRead(report)) {
      throw refused();
    }
    return groups().contains(report.group())
        ? Reader.owner(ownUnit(report, unit))
        : ofAll(unit).orElseThrow();
  }

  /** The unit asked for, where the role is held in it; else the first in which it is held. */
  private Optional<String> ownUnit(ReportDefinition report, Optional<String> asked) {
    List<String> own =
        groups().stream()
            .filter(group -> PolicyGroup.everywhere(group).equals(report.group()))
            .flatMap(group -> PolicyGroup.unit(group).stream())
            .sorted()
            .toList();
    return asked.filter(own::contains).or(() -> own.stream().findFirst());
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
