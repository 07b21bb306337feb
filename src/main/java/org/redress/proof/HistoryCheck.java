package org.redress.proof;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The register against the engine's history: of each case that has not been erased, and whose
 * retention is not over, the engine remembers the instance and, for each step that was entered, the
 * task and the activity.
 */
@Component
class HistoryCheck {

  private final HistoryMapper history;
  private final Clock clock;

  HistoryCheck(HistoryMapper history, Clock clock) {
    this.history = history;
    this.clock = clock;
  }

  /** What is missing of one case. */
  List<Finding> findings(String caseId) {
    return find(caseId);
  }

  /** What is missing of any. */
  List<Finding> findings() {
    return find(null);
  }

  private List<Finding> find(String caseId) {
    return Stream.of(
            history.casesGone(caseId, clock.instant()), history.stepsGone(caseId, clock.instant()))
        .flatMap(List::stream)
        .map(Findings::history)
        .toList();
  }
}
