package org.redress.audit;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * The officers' list. The SQL runs unchanged on H2, PostgreSQL and Oracle; it leaves out
 * confidential cases, those that the viewer is barred from, and periodic duties. Sorted by closing,
 * open cases stand first: moments that are missing are the latest on all three (H2 by its setting
 * in the URL).
 */
@Mapper
interface CaseListMapper {

  String ROW =
      """
      select c.case_id, c.lifecycle, c.case_number, c.title, c.grade, c.category, c.respondent, c.received_at,
        c.closed_at, c.outcome, c.satisfaction, c.missed, c.escalated, c.dissatisfied, c.authority,
        c.held_since, c.erased_at
      from rd_case c
      """;

  String VISIBLE =
      """
      where c.confidential = #{q.no} and c.duty = #{q.no}
        and (c.respondent is null or not c.respondent = #{q.viewer})
        and not exists (select 1 from rd_entry b
          where b.case_id = c.case_id and b.kind = 'BARRED' and b.holder = #{q.viewer})
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
      <if test="q.asked.definition != null">and c.process_definition_id = #{q.asked.definition}</if>
      <if test="q.elements.size() > 0 and q.entryKind != null">
        and exists (select 1 from rd_entry t where t.case_id = c.case_id and t.kind = #{q.entryKind} and t.element in
          <foreach item="one" collection="q.elements" open="(" separator="," close=")">#{one}</foreach>)
      </if>
      <if test="q.elements.size() > 0 and q.entryKind == null">
        and exists (select 1 from act_hi_actinst h where h.root_proc_inst_id_ = c.case_id and h.act_id_ in
          <foreach item="one" collection="q.elements" open="(" separator="," close=")">#{one}</foreach>
          <if test="q.asked.diagram != null">and h.proc_def_key_ = #{q.asked.diagram}</if>
          <if test="q.asked.at != null and q.asked.at.name() == 'OPEN'">and h.end_time_ is null</if>)
      </if>
      <if test="q.asked.actor != null">
        and exists (select 1 from rd_entry a where a.case_id = c.case_id and a.actor = #{q.asked.actor})
      </if>
      """;

  @Select(ROW + VISIBLE + "and c.case_id = #{caseId}")
  Optional<CaseRow> find(@Param("caseId") String caseId, @Param("q") Asked asked);

  @Select(
      "<script>"
          + ROW
          + VISIBLE
          + ASKED
          + """
          <if test="after != null and sort.name() == 'RECEIVED'">
            and c.received_at &lt;= #{after.at} <!-- by which the index begins there -->
            and (c.received_at &lt; #{after.at}
              or (c.received_at = #{after.at} and c.case_id &lt; #{after.caseId}))
          </if>
          <if test="after != null and sort.name() == 'CLOSED' and after.at != null">
            and (c.closed_at &lt; #{after.at} or (c.closed_at = #{after.at} and c.case_id &lt; #{after.caseId}))
          </if>
          <if test="after != null and sort.name() == 'CLOSED' and after.at == null">
            and (c.closed_at is not null or c.case_id &lt; #{after.caseId})
          </if>
          <if test="after != null and sort.name() == 'MISSED'">
            and (c.missed &lt; #{after.missed} or (c.missed = #{after.missed} and (c.received_at &lt; #{after.at}
              or (c.received_at = #{after.at} and c.case_id &lt; #{after.caseId}))))
          </if>
          <choose>
            <when test="sort.name() == 'CLOSED'">order by c.closed_at desc, c.case_id desc</when>
            <when test="sort.name() == 'MISSED'">order by c.missed desc, c.received_at desc, c.case_id desc</when>
            <otherwise>order by c.received_at desc, c.case_id desc</otherwise>
          </choose>
          fetch first ${size} rows only
          </script>
          """)
  List<CaseRow> page(
      @Param("q") Asked asked,
      @Param("sort") CaseQuery.Sort sort,
      @Param("after") Cursor after,
      @Param("size") int size);

  @Select(
      "<script>select count(*) from (select c.case_id from rd_case c "
          + VISIBLE
          + ASKED
          + " fetch first ${most} rows only) found</script>")
  int count(@Param("q") Asked asked, @Param("most") int most);
}
