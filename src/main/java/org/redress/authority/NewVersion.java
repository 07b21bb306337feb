package org.redress.authority;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.redress.engine.Platform;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A case goes on by another version of its diagrams, which may give its open tasks to others. */
@Component
public class NewVersion {

  private final ProcessEngine engine;
  private final CaseParts parts;
  private final Staffing staffing;

  NewVersion(@Lazy ProcessEngine engine, CaseParts parts, Staffing staffing) {
    this.engine = engine;
    this.parts = parts;
    this.staffing = staffing;
  }

  /**
   * Gives each open task that nobody has claimed to the groups that the version names which the
   * case runs on now, or who stands in for them; a claimed one stays with who has it. Each change
   * is entered.
   *
   * @return a sentence for each that has changed
   */
  public List<String> regroup(String caseId) {
    return Platform.unrestricted(
        engine,
        () ->
            parts.openTasks(caseId).stream()
                .flatMap(task -> staffing.regroup(task).stream())
                .sorted()
                .toList());
  }
}
