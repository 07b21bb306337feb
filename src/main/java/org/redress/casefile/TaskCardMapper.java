package org.redress.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * What the cards of a page of tasks say, all at once: Tasklist asks with each refresh. Whether the
 * reader sees the tasks has been asked before. The SQL runs unchanged on H2, PostgreSQL and Oracle.
 */
@Mapper
interface TaskCardMapper {

  String THESE =
      " in <foreach item='task' collection='tasks' open='(' separator=',' close=')'>#{task}</foreach>";

  @Select(
      """
      <script>
      select t.id_ as task_id, c.case_id, c.case_number, c.title, c.lifecycle, d.name_ as policy, t.due_date_ as due,
        (select count(*) from rd_entry r
          where r.case_id = c.case_id and r.kind = 'REMINDED' and r.held_since = t.create_time_) as reminders
      from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
        join rd_case c on c.case_id = e.root_proc_inst_id_
        left join act_re_procdef d on d.id_ = c.process_definition_id
      where t.id_
      """
          + THESE
          + "</script>")
  List<Card> cards(@Param("tasks") Collection<String> tasks);

  @Select(
      """
      <script>
      select l.task_id_ as task_id, g.name_ as name
      from act_ru_identitylink l join act_id_group g on g.id_ = l.group_id_
      where l.task_id_
      """
          + THESE
          + "</script>")
  List<Role> roles(@Param("tasks") Collection<String> tasks);

  /**
   * What stands on a task's card.
   *
   * @param policy name of the version that the case runs on; null where somebody has removed it
   */
  record Card(
      String taskId,
      String caseId,
      String caseNumber,
      String title,
      String lifecycle,
      String policy,
      Instant due,
      int reminders) {}

  /** The name of a role that a task stands before. */
  record Role(String taskId, String name) {}
}
