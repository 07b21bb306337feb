package org.redress.audit;

import org.redress.register.BarredCases;
import org.redress.register.CasesInReach;

/**
 * Which cases lists show and figures count, as SQL of a script that follows {@code from rd_case c}:
 * no periodic duties; for a viewer, no confidential cases, none that they are barred from, and none
 * of a unit that they do not reach. Wants {@code q.no} (false, as each database binds it) and
 * {@code q.viewer}: a user id, or null where the platform itself counts. What a viewer is barred
 * from is few and looked up once, not case by case.
 */
public final class VisibleCases {

  public static final String WHERE =
      """
      where c.duty = #{q.no}
      <if test="q.viewer != null">
        and c.confidential = #{q.no} and (c.respondent is null or not c.respondent = #{q.viewer})
        and c.case_id not in
      """
          + BarredCases.OF
          + "#{q.viewer}"
          + BarredCases.END
          + CasesInReach.AND
          + "#{q.viewer}"
          + CasesInReach.OR
          + "#{q.viewer}"
          + CasesInReach.END
          + "</if> ";

  /** The ids of the cases that {@code viewer} is not shown for what they are to them: few. */
  public static final String UNSEEN =
      "select c.case_id from rd_case c where c.respondent = #{viewer} union "
          + BarredCases.OF
          + "#{viewer}"
          + BarredCases.END;

  private VisibleCases() {}
}
