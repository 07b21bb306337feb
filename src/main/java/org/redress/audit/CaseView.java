package org.redress.audit;

import java.util.List;
import java.util.Map;

/**
 * One case for an officer.
 *
 * @param facts what the list shows of it
 * @param policy name of the policy
 * @param paths its way through its diagrams, the case's own first
 * @param trail what happened, in order
 * @param names what people and roles of the trail are called, by id
 */
public record CaseView(
    CaseRow facts,
    String policy,
    List<CasePath> paths,
    List<TrailLine> trail,
    Map<String, String> names) {}
