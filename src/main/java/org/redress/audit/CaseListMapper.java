package org.redress.audit;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * The officers' list. The SQL runs unchanged on H2, PostgreSQL and Oracle; {@link VisibleCases}
 * says what it leaves out. Sorted by closing, open cases stand first: moments that are missing are
 * the latest on all three (H2 by its setting in the URL).
 */
@Mapper
interface CaseListMapper {

  String ROW =
      """
      select c.case_id, c.lifecycle, c.case_number, c.title, c.grade, c.category, c.respondent, c.received_at,
        c.closed_at, c.outcome, c.satisfaction_answer, c.satisfaction, c.missed, c.escalated, c.dissatisfied, c.authority,
        c.held_since, c.erased_at,
        case when c.erased_at is null and not exists (select 1 from act_hi_procinst g where g.id_ = c.case_id)
          then 1 else 0 end history_gone
      from rd_case c
      """;

  @Select("<script>" + ROW + VisibleCases.WHERE + "and c.case_id = #{caseId}</script>")
  Optional<CaseRow> find(@Param("caseId") String caseId, @Param("q") Asked asked);

  @Select(
      "<script>"
          + ROW
          + VisibleCases.WHERE
          + CaseSql.ASKED
          + CaseSql.HAPPENED
          + CaseSql.LIES
          + CaseSql.REPEATED
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
          + VisibleCases.WHERE
          + CaseSql.ASKED
          + CaseSql.HAPPENED
          + CaseSql.LIES
          + CaseSql.REPEATED
          + " fetch first ${most} rows only) found</script>")
  int count(@Param("q") Asked asked, @Param("most") int most);
}
