package org.redress.audit;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * The officers' list. The SQL runs unchanged on H2, PostgreSQL and Oracle; it leaves out
 * confidential cases, those that the viewer is barred from, and periodic duties.
 */
@Mapper
interface CaseListMapper {

  String ROW =
      """
      select c.case_id, c.lifecycle, c.case_number, c.title, c.grade, c.category, c.respondent, c.received_at,
        c.closed_at, c.outcome, c.satisfaction, c.missed, c.escalated, c.dissatisfied, c.authority
      from rd_case c
      """;

  @Select("<script>" + ROW + CaseSql.VISIBLE + "and c.case_id = #{caseId}</script>")
  Optional<CaseRow> find(@Param("caseId") String caseId, @Param("q") Asked asked);

  @Select(
      "<script>"
          + ROW
          + CaseSql.VISIBLE
          + CaseSql.ASKED
          + CaseSql.HAPPENED
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
          + CaseSql.VISIBLE
          + CaseSql.ASKED
          + CaseSql.HAPPENED
          + " fetch first ${most} rows only) found</script>")
  int count(@Param("q") Asked asked, @Param("most") int most);
}
