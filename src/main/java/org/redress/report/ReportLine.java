package org.redress.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.redress.audit.CaseGroup;

/**
 * A line of a report, as its table declares it.
 *
 * @param section head of the section that it stands in
 * @param item what it is called
 * @param figure what it counts
 * @param per what that is a rate of
 * @param by what it is broken down by
 * @param only further conditions, in the words of the officers' list
 * @param target rate that the policy wants, percent
 * @param clause where the policy says so
 */
record ReportLine(
    String section,
    String item,
    Measure figure,
    Optional<Measure> per,
    Optional<CaseGroup> by,
    Map<String, String> only,
    Optional<BigDecimal> target,
    String clause) {}
