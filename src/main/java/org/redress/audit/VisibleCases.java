package org.redress.audit;

/**
 * Which cases lists show and figures count, as SQL that follows {@code from rd_case c}: no
 * confidential ones, none that the viewer is barred from, no periodic duties. Wants {@code q.no}
 * (false, as each database binds it) and {@code q.viewer} (a user id). What the viewer is barred
 * from is few and looked up once, not case by case.
 */
public final class VisibleCases {

  public static final String WHERE =
      """
      where c.confidential = #{q.no} and c.duty = #{q.no}
        and (c.respondent is null or not c.respondent = #{q.viewer})
        and c.case_id not in (select b.case_id from rd_entry b where b.holder = #{q.viewer} and b.kind = 'BARRED')
      """;

  private VisibleCases() {}
}
