package org.redress.audit;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where the cases of a page stand. The SQL runs unchanged on H2, PostgreSQL and Oracle. */
@Mapper
interface StandingMapper {

  /** The open tasks of the cases, each as often as it has candidate groups; oldest first. */
  @Select(
      "<script>select e.root_proc_inst_id_ as case_id, t.id_ as task, t.name_ as step, t.assignee_ as holder,"
          + " t.due_date_ as due, l.group_id_ as role_group from"
          + OpenTasks.FROM
          + """
          left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
          where e.root_proc_inst_id_ in <foreach collection="cases" item="id" open="(" separator="," close=")">#{id}</foreach>
          order by t.create_time_, t.id_, l.group_id_
          </script>
          """)
  List<Held> open(@Param("cases") List<String> cases);

  /** Those of the cases that are overdue. */
  @Select(
      "<script>select c.case_id from rd_case c where c.closed_at is null and "
          + CaseSql.OVERDUE
          + """
          and c.case_id in <foreach collection="cases" item="id" open="(" separator="," close=")">#{id}</foreach>
          </script>
          """)
  List<String> overdue(@Param("q") Asked asked, @Param("cases") List<String> cases);

  /** A task with one of the groups that it lies with; null where it lies with none. */
  record Held(
      String caseId, String task, String step, String holder, Instant due, String roleGroup) {}
}
