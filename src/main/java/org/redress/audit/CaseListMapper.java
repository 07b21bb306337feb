package org.redress.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * The officers' list. The SQL runs unchanged on H2, PostgreSQL and Oracle; {@link VisibleCases}
 * says what it leaves out.
 */
@Mapper
interface CaseListMapper {

  String ROW =
      """
      select c.case_id, c.lifecycle, c.case_number, c.title, c.grade, c.category, c.respondent, c.received_at,
        c.closed_at, c.outcome, c.satisfaction, c.missed, c.escalated, c.dissatisfied, c.authority
      from rd_case c
      """;

  String ASKED =
      """
      <if test="q.numberPattern != null">
        and (c.case_number like #{q.numberPattern} escape '!' or c.receipt_number like #{q.numberPattern} escape '!')
      </if>
      <if test="q.asked.lifecycle != null">and c.lifecycle = #{q.asked.lifecycle}</if>
      <if test="q.from != null">and c.received_at &gt;= #{q.from}</if>
      <if test="q.to != null">and c.received_at &lt; #{q.to}</if>
      <if test="q.closedFrom != null">and c.closed_at &gt;= #{q.closedFrom}</if>
      <if test="q.closedTo != null">and c.closed_at &lt; #{q.closedTo}</if>
      <if test="q.asked.open != null and q.asked.open">and c.closed_at is null</if>
      <if test="q.asked.open != null and !q.asked.open">and c.closed_at is not null</if>
      <if test="q.asked.grade != null">and c.grade = #{q.asked.grade}</if>
      <if test="q.asked.category != null">and c.category = #{q.asked.category}</if>
      <if test="q.asked.outcome != null">and c.outcome = #{q.asked.outcome}</if>
      <if test="q.asked.authority != null">and c.authority = #{q.asked.authority}</if>
      <if test="q.asked.respondent != null">and c.respondent = #{q.asked.respondent}</if>
      <if test="q.asked.overdue != null and q.asked.overdue">and c.missed &gt; 0</if>
      <if test="q.asked.overdue != null and !q.asked.overdue">and c.missed = 0</if>
      <if test="q.asked.escalated != null and q.asked.escalated">and c.escalated &gt; 0</if>
      <if test="q.asked.escalated != null and !q.asked.escalated">and c.escalated = 0</if>
      <if test="q.asked.dissatisfied != null and q.asked.dissatisfied">and c.dissatisfied &gt; 0</if>
      <if test="q.asked.dissatisfied != null and !q.asked.dissatisfied">and c.dissatisfied = 0</if>
      <if test="q.asked.actor != null">
        and exists (select 1 from rd_entry a where a.case_id = c.case_id and a.actor = #{q.asked.actor})
      </if>
      <if test="q.asked.respondentUnit != null">and c.respondent_unit = #{q.asked.respondentUnit}</if>
      """;

  /** An open task that lies with the role asked for, and is due as asked. */
  String LIES =
      "<if test='q.asked.holder != null or q.due != null'>and exists (select 1 from"
          + OpenTasks.FROM
          + "<if test='q.asked.holder != null'>"
          + OpenTasks.JOIN_HOLDER
          + "</if> where e.root_proc_inst_id_ = c.case_id"
          + "<if test='q.asked.holder != null'> and l.group_id_ = #{q.asked.holder}</if>"
          + "<if test='q.due != null'> and t.due_date_ &gt;= #{q.due.from} and t.due_date_ &lt; #{q.due.to}</if>"
          + ")</if>";

  /** The complainant has so many cases of the policy, received from that day on. */
  String REPEATED =
      """
      <if test="q.asked.complaints != null">
        and c.case_id in (select i.case_id from rd_identity i where i.pseudonym in (
          select s.pseudonym from rd_identity s join rd_case c on c.case_id = s.case_id
      """
          + VisibleCases.WHERE
          + """
            and s.pseudonym is not null
            <if test="q.asked.lifecycle != null">and c.lifecycle = #{q.asked.lifecycle}</if>
            <if test="q.from != null">and c.received_at &gt;= #{q.from}</if>
            <if test="q.to != null">and c.received_at &lt; #{q.to}</if>
          group by s.pseudonym having count(*) = #{q.asked.complaints}))
      </if>
      """;

  @Select(ROW + VisibleCases.WHERE + "and c.case_id = #{caseId}")
  Optional<CaseRow> find(@Param("caseId") String caseId, @Param("q") Asked asked);

  @Select(
      "<script>"
          + ROW
          + VisibleCases.WHERE
          + ASKED
          + LIES
          + REPEATED
          + """
          <if test="after != null">
            and (c.received_at &lt; #{after.receivedAt}
              or (c.received_at = #{after.receivedAt} and c.case_id &lt; #{after.caseId}))
          </if>
          order by c.received_at desc, c.case_id desc
          fetch first ${size} rows only
          </script>
          """)
  List<CaseRow> page(
      @Param("q") Asked asked, @Param("after") Cursor after, @Param("size") int size);

  @Select(
      "<script>select count(*) from (select c.case_id from rd_case c "
          + VisibleCases.WHERE
          + ASKED
          + LIES
          + REPEATED
          + " fetch first ${most} rows only) found</script>")
  int count(@Param("q") Asked asked, @Param("most") int most);

  /**
   * A query as the database needs it.
   *
   * @param asked as the officer asked it
   * @param viewer the officer
   * @param numberPattern case number with wildcard; null where none is asked
   * @param from first moment of receipt
   * @param to first moment after
   * @param closedFrom first moment of closing
   * @param closedTo first moment after
   * @param due when an open task has to be due; null where that is not asked
   * @param no false, as each database binds it
   */
  record Asked(
      CaseQuery asked,
      String viewer,
      String numberPattern,
      Instant from,
      Instant to,
      Instant closedFrom,
      Instant closedTo,
      DueWindows.Window due,
      boolean no) {

    /** Nothing but what the officer may see. */
    static Asked by(String viewer) {
      return new Asked(null, viewer, null, null, null, null, null, null, false);
    }
  }
}
