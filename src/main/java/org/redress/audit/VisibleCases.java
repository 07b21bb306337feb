package org.redress.audit;

/**
 * Which cases lists show and figures count, as SQL of a script that follows {@code from rd_case c}:
 * no periodic duties; for a viewer, no confidential cases and none that they are barred from. Wants
 * {@code q.no} (false, as each database binds it) and {@code q.viewer}: a user id, or null where
 * the platform itself counts. What a viewer is barred from is few and looked up once, not case by
 * case.
 */
public final class VisibleCases {

  public static final String WHERE =
      """
      where c.duty = #{q.no}
      <if test="q.viewer != null">
        and c.confidential = #{q.no} and (c.respondent is null or not c.respondent = #{q.viewer})
        and c.case_id not in (select b.case_id from rd_entry b where b.holder = #{q.viewer} and b.kind = 'BARRED')
      </if>
      """;

  private VisibleCases() {}
}
