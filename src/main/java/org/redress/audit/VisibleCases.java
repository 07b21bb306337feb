package org.redress.audit;

/**
 * Which cases lists show and figures count, as SQL that follows {@code from rd_case c}: no
 * confidential ones, none that the viewer is barred from, no periodic duties. Wants {@code q.no}
 * (false, as each database binds it) and {@code q.viewer} (a user id).
 */
public final class VisibleCases {

  public static final String WHERE =
      """
      where c.confidential = #{q.no} and c.duty = #{q.no}
        and (c.respondent is null or not c.respondent = #{q.viewer})
        and not exists (select 1 from rd_entry b
          where b.case_id = c.case_id and b.kind = 'BARRED' and b.holder = #{q.viewer})
      """;

  private VisibleCases() {}
}
