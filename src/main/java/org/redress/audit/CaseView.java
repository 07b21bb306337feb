package org.redress.audit;

import java.util.List;
import java.util.Map;
import org.redress.casefile.Called;
import org.redress.people.FormerName;

/**
 * One case for an officer.
 *
 * @param facts what the list shows of it
 * @param summary what it is about
 * @param policy name of the policy
 * @param grade how severe the policy calls it; null before it is graded
 * @param category what the policy sorts it by; null where it has not been
 * @param outcome what the policy calls its end; null while it runs
 * @param satisfaction the last answer, in the policy's words; null where nobody has answered
 * @param paths its way through its diagrams, the case's own first
 * @param trail what happened, in order
 * @param names what people and roles of the trail are called, by id
 * @param formerNames what they were called until a moment, oldest first
 */
public record CaseView(
    CaseRow facts,
    CaseSummary summary,
    String policy,
    String grade,
    String category,
    String outcome,
    String satisfaction,
    List<CasePath> paths,
    List<TrailLine> trail,
    Map<String, String> names,
    List<FormerName> formerNames) {

  /** What the people and roles of the trail were called at any moment. */
  public Called called() {
    return new Called(names, formerNames);
  }
}
