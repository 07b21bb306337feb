package org.redress.authority;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Select;
import org.redress.engine.BeforeNobody;

/** Looks for tasks before nobody. The SQL runs unchanged on H2, PostgreSQL and Oracle. */
@Mapper
interface AbandonedTasksMapper {

  /** Ids of the open tasks of processes that nobody may do, the oldest first. */
  @Select(
      "<script>select t.id_ from act_ru_task t where t.proc_inst_id_ is not null and "
          + BeforeNobody.WHERE
          + "order by t.create_time_, t.id_</script>")
  List<String> find();

  /** Ids of the open tasks of processes whose holder has no account any more, the oldest first. */
  @Select(
      """
      select t.id_ from act_ru_task t
      where t.assignee_ is not null and t.proc_inst_id_ is not null
        and not exists (select 1 from act_id_user h where h.id_ = t.assignee_)
      order by t.create_time_, t.id_
      """)
  List<String> heldByWhoIsGone();

  /** Ids of the open tasks that have been handed on and nobody holds, the oldest first. */
  @Select(
      """
      select distinct t.id_, t.create_time_ from rd_entry n
        join act_ru_execution e on e.root_proc_inst_id_ = n.case_id and e.parent_id_ is null
        join act_ru_task t on t.proc_inst_id_ = e.proc_inst_id_ and t.task_def_key_ = n.element
      where n.kind = 'HANDED_ON' and t.assignee_ is null
      order by t.create_time_, t.id_
      """)
  List<String> findHandedOn();

  /** An open case of a unit that is no more. */
  record Left(String caseId, String unit) {}

  @Select(
      """
      select c.case_id, c.unit from rd_case c join rd_unit u on u.code = c.unit
      where c.closed_at is null and u.closed_on is not null
      order by c.received_at, c.case_id
      """)
  List<Left> ofClosedUnits();

  /**
   * Open tasks of one step before one group.
   *
   * @param groupId whose they are
   * @param unit that their cases belong to; null for none
   * @param definition id of the version of the diagram
   * @param step id of the step in it
   * @param claimed 1 where somebody has claimed them, else 0
   */
  record Lying(String groupId, String unit, String definition, String step, int claimed) {

    boolean isClaimed() {
      return claimed == 1;
    }
  }

  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select(
      """
      select distinct l.group_id_ as group_id, c.unit, t.proc_def_id_ as definition, t.task_def_key_ as step,
        case when t.assignee_ is null then 0 else 1 end as claimed
      from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
        join rd_case c on c.case_id = e.root_proc_inst_id_
        join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
      where l.group_id_ is not null
      """)
  List<Lying> lying();

  /** Their ids. */
  @Select(
      """
      select distinct t.id_ from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_
        join act_ru_execution e on e.id_ = t.proc_inst_id_ join rd_case c on c.case_id = e.root_proc_inst_id_
      where l.group_id_ = #{groupId} and l.type_ = 'candidate' and t.task_def_key_ = #{step}
        and t.proc_def_id_ = #{definition} and case when t.assignee_ is null then 0 else 1 end = #{claimed}
        and (c.unit = #{unit,jdbcType=VARCHAR} or c.unit is null and #{unit,jdbcType=VARCHAR} is null)
      """)
  List<String> tasks(Lying lying);

  /** Ids of the open tasks that somebody holds who is in none of their groups. */
  @Select(
      """
      select t.id_ from act_ru_task t
      where t.assignee_ is not null and t.proc_inst_id_ is not null
        and not exists (select 1 from act_ru_identitylink l join act_id_membership m on m.group_id_ = l.group_id_
          where l.task_id_ = t.id_ and l.type_ = 'candidate' and m.user_id_ = t.assignee_)
      """)
  List<String> notTheirsAnyMore();

  /** Ids of the open tasks that somebody holds who is away on that day. */
  @Select(
      """
      select t.id_ from act_ru_task t
      where t.proc_inst_id_ is not null and exists (select 1 from rd_absence a
        where a.person = t.assignee_ and a.from_day <= #{day} and a.until_day >= #{day})
      """)
  List<String> heldByWhoIsAway(LocalDate day);
}
