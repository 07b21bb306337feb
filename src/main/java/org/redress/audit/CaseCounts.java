package org.redress.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts cases in the database by the conditions that the officers' list searches with. */
@Component
public class CaseCounts {

  private final CaseCountMapper mapper;
  private final Questions questions;

  CaseCounts(CaseCountMapper mapper, Questions questions) {
    this.mapper = mapper;
    this.questions = questions;
  }

  /**
   * What the query finds, in all.
   *
   * @param query names the policy
   * @param viewer the officer, for whom only what they may see is counted; empty for the platform's
   *     own count, which has confidential cases too
   */
  public CaseCount count(CaseQuery query, Optional<String> viewer) {
    return rows(query, viewer, CaseGroup.LIFECYCLE).stream()
        .findFirst()
        .map(
            found ->
                new CaseCount(
                    null,
                    found.cases(),
                    found.entries(),
                    found.entryAmount(),
                    found.approved(),
                    found.workingMinutes()))
        .orElse(new CaseCount(null, 0, query.event() == null ? null : 0L, null, null, null));
  }

  /** The same, for each value that the cases (or the entries) found have. */
  public List<CaseCount> count(CaseQuery query, Optional<String> viewer, CaseGroup by) {
    if (by.ofEntries() && query.event() == null) {
      throw new IllegalArgumentException(by + " groups entries, but no event is asked");
    }
    return rows(query, viewer, by);
  }

  private List<CaseCount> rows(CaseQuery query, Optional<String> viewer, CaseGroup by) {
    if (query.lifecycle() == null) {
      throw new IllegalArgumentException("counts are a policy's: lifecycle is missing");
    }
    Asked asked = questions.of(query, viewer.orElse(null));
    return query.event() == null ? mapper.countCases(asked, by) : mapper.countEntries(asked, by);
  }
}
