package org.redress.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A line of the officers' list.
 *
 * @param row the case
 * @param overdueNow whether a limit has passed of what is open
 * @param standsAt its open tasks, those due first first; none where it has ended or only waits
 * @param words what the row's ids are called
 */
public record CaseLine(
    @JsonUnwrapped CaseRow row, boolean overdueNow, List<Standing> standsAt, Words words) {

  /**
   * What the ids of a case are called; null where there is none.
   *
   * @param policy the policy
   * @param grade how severe the policy calls it
   * @param category what the policy sorts it by
   * @param outcome what the policy calls its end
   * @param satisfaction the last answer on the policy's own scale
   * @param authority role it last climbed to
   * @param respondent who is complained about
   */
  public record Words(
      String policy,
      String grade,
      String category,
      String outcome,
      String satisfaction,
      String authority,
      String respondent) {}
}
