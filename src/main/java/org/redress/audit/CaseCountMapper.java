package org.redress.audit;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * Counts what the officers' list lists. The SQL runs unchanged on H2, PostgreSQL and Oracle; {@code
 * by} is a column named by {@link CaseGroup}, never by who asks.
 */
@Mapper
interface CaseCountMapper {

  @Select(
      "<script>select ${by.column()} as label, count(*) as cases, null as entries, null as entry_amount,"
          + " sum(c.approved_amount) as approved, avg(c.working_minutes * 1.0) as working_minutes"
          + " from rd_case c "
          + VisibleCases.WHERE
          + CaseSql.ASKED
          + CaseSql.HAPPENED
          + " group by ${by.column()}</script>")
  List<CaseCount> countCases(@Param("q") Asked asked, @Param("by") CaseGroup by);

  @Select(
      "<script>select ${by.column()} as label, count(distinct c.case_id) as cases, count(*) as entries,"
          + " sum(x.amount) as entry_amount, null as approved, null as working_minutes"
          + " from rd_case c join rd_entry x on x.case_id = c.case_id "
          + VisibleCases.WHERE
          + CaseSql.ASKED
          + CaseSql.ENTRY
          + " group by ${by.column()}</script>")
  List<CaseCount> countEntries(@Param("q") Asked asked, @Param("by") CaseGroup by);
}
