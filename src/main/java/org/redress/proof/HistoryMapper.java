package org.redress.proof;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * The register beside the engine's history tables, read as they are: the proof is asked for without
 * an engine, too. The SQL runs unchanged on H2, PostgreSQL and Oracle.
 */
@Mapper
interface HistoryMapper {

  /** A case that the engine must remember; {@code caseId} narrows it to one. */
  String REMEMBERED =
      """
      c.erased_at is null and (c.keep_until is null or c.keep_until &gt; #{now})
      <if test="caseId != null">and c.case_id = #{caseId}</if>
      """;

  @Select(
      "<script>select c.case_id, c.case_number, null as element, null as element_name from rd_case c where "
          + REMEMBERED
          + """
          and not exists (select 1 from act_hi_procinst h where h.id_ = c.case_id)
          order by c.case_number
          </script>
          """)
  List<HistoryGone> casesGone(@Param("caseId") String caseId, @Param("now") Instant now);

  /** Steps entered oftener than they are remembered, of cases that are. */
  @Select(
      """
      <script>
      select c.case_id, c.case_number, s.element, s.element_name
      from rd_case c
      join (
        select e.case_id, e.element, max(e.element_name) as element_name, count(*) as times
        from rd_entry e where e.kind = 'STEP'
        <if test="caseId != null">and e.case_id = #{caseId}</if>
        group by e.case_id, e.element) s on s.case_id = c.case_id
      where
      """
          + REMEMBERED
          + """
          and exists (select 1 from act_hi_procinst h where h.id_ = c.case_id)
          and (s.times &gt; (select count(*) from act_hi_taskinst t
              where t.root_proc_inst_id_ = c.case_id and t.task_def_key_ = s.element and t.end_time_ is not null)
            or s.times &gt; (select count(*) from act_hi_actinst a
              where a.root_proc_inst_id_ = c.case_id and a.act_id_ = s.element and a.end_time_ is not null))
          order by c.case_number, s.element
          </script>
          """)
  List<HistoryGone> stepsGone(@Param("caseId") String caseId, @Param("now") Instant now);
}
