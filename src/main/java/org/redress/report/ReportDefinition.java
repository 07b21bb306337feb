package org.redress.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A report that a policy names, or the general one of every policy.
 *
 * @param id of the periodic process that brings it before its role; of the policy for its general
 *     one
 * @param lifecycle policy whose cases it counts
 * @param policy name of the policy
 * @param name of the report
 * @param clause that asks for it
 * @param kind of its period, one of {@link Period#kinds()}
 * @param group that owes it; empty for the general one
 * @param confidential whether only who owes it may see it
 * @param lines what it consists of
 */
record ReportDefinition(
    String id,
    String lifecycle,
    String policy,
    String name,
    String clause,
    String kind,
    @JsonIgnore String group,
    @JsonIgnore boolean confidential,
    @JsonIgnore List<ReportLine> lines) {

  /** Whether it is the general one, which no role owes. */
  @JsonProperty
  boolean general() {
    return group.isEmpty();
  }
}
