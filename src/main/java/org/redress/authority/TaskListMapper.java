package org.redress.authority;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * Finds the tasks of somebody's lists. Rights are looked up task by task, in the order of the list
 * and no further than its page: what the database does does not grow with what is open. The SQL
 * runs unchanged on H2, PostgreSQL and Oracle.
 */
@Mapper
interface TaskListMapper {

  /**
   * Of task {@code t}, what the person asked about may see: they or a group of theirs, unless
   * barred.
   */
  String LISTED =
      """
      from act_ru_task t
      where exists (select 1 from act_ru_authorization a
          where a.type_ = 1 and a.resource_type_ = 7 and a.resource_id_ = t.id_ and (a.user_id_ = #{q.person}
      <if test="q.groups != null and !q.groups.isEmpty()">
            or a.group_id_ in <foreach item="group" collection="q.groups" open="(" separator="," close=")">#{group}</foreach>
      </if>))
        and not exists (select 1 from act_ru_authorization b
          where b.type_ = 2 and b.resource_type_ = 7 and b.resource_id_ = t.id_ and b.user_id_ = #{q.person})
      <if test="q.candidates != null">
        and exists (select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ in
          <foreach item="group" collection="q.candidates" open="(" separator="," close=")">#{group}</foreach>)
      </if>
      <if test="q.unassigned or q.candidates != null">and t.assignee_ is null</if>
      <if test="q.assignee != null">and t.assignee_ = #{q.assignee}</if>
      <if test="q.dueBefore != null">and t.due_date_ &lt; #{q.dueBefore}</if>
      """;

  /**
   * A list of tasks.
   *
   * @param person user id of who asks
   * @param groups theirs
   * @param candidates groups before one of which a task must stand, held by nobody; null for any,
   *     never empty
   * @param unassigned whether nobody must hold it
   * @param assignee who must hold it; null for anybody or nobody
   * @param dueBefore when it must have fallen due; null for whenever
   */
  record Listed(
      String person,
      Collection<String> groups,
      Collection<String> candidates,
      boolean unassigned,
      String assignee,
      Date dueBefore) {}

  /**
   * The ids from the beginning: what is due first stands first.
   *
   * @param urgency whether of what is due at the same time the more urgent stands first
   */
  @Select(
      "<script>select t.id_ "
          + LISTED
          + """
          order by t.due_date_, <if test="urgency">t.priority_ desc,</if> t.id_
          fetch first ${most} rows only
          </script>
          """)
  List<String> first(
      @Param("q") Listed listed, @Param("urgency") boolean urgency, @Param("most") int most);

  /** How many there are, as far as is counted. */
  @Select(
      "<script>select count(*) from (select t.id_ "
          + LISTED
          + "fetch first ${most} rows only) counted</script>")
  long count(@Param("q") Listed listed, @Param("most") int most);

  /** How many rights the person has to all tasks. */
  @Select(
      """
      <script>
      select count(*) from act_ru_authorization a
      where a.resource_type_ = 7 and a.resource_id_ = '*' and (a.user_id_ = #{q.person}
      <if test="q.groups != null and !q.groups.isEmpty()">
        or a.group_id_ in <foreach item="group" collection="q.groups" open="(" separator="," close=")">#{group}</foreach>
      </if>)
      </script>
      """)
  int general(@Param("q") Listed listed);
}
