package org.redress.audit;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.redress.engine.BeforeNobody;
import org.redress.register.BarredCases;

/** Counts steps before nobody. The SQL runs unchanged on H2, PostgreSQL and Oracle. */
@Mapper
interface UnattendedStepsMapper {

  /** Of confidential cases, and of periodic duties, which the register has under their own id. */
  @Select(
      "<script>select min(case when c.duty = #{yes} then c.title end) as duty, l.group_id_ as role,"
          + " min(g0.name_) as role_name, count(*) as steps from rd_case c join"
          + OpenTasks.FROM
          + "on e.root_proc_inst_id_ = c.case_id"
          + OpenTasks.JOIN_HOLDER
          + " join act_id_group g0 on g0.id_ = l.group_id_"
          + " where (c.confidential = #{yes} or c.duty = #{yes}) and c.closed_at is null and"
          + BeforeNobody.WHERE
          + " and c.case_id not in "
          + BarredCases.OF
          + "#{officer}"
          + BarredCases.END
          + " group by c.lifecycle, l.group_id_ order by c.lifecycle, l.group_id_</script>")
  List<Found> inNoList(@Param("officer") String officer, @Param("yes") boolean yes);

  /**
   * @param duty name of the periodic duty; null for cases
   * @param role id of the group
   * @param roleName what staff call it
   * @param steps how many
   */
  record Found(String duty, String role, String roleName, int steps) {}
}
