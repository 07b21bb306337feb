package org.redress.casefile;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * Finds cases among those of who asks, which indexes lead to; only an officer's question goes
 * through all titles. The SQL runs unchanged on H2, PostgreSQL and Oracle.
 */
@Mapper
interface CaseSearchMapper {

  /** Cases with a task that the person has, or that stands before one of their roles. */
  String BEFORE_THEM =
      """
      (select e.root_proc_inst_id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
        where t.assignee_ = #{q.person}
      <if test="!q.roles.isEmpty()">
        union select e.root_proc_inst_id_ from act_ru_identitylink l
          join act_ru_task t on t.id_ = l.task_id_ join act_ru_execution e on e.id_ = t.proc_inst_id_
          where l.type_ = 'candidate' and l.group_id_ in
            <foreach item="role" collection="q.roles" open="(" separator="," close=")">#{role}</foreach>
      </if>)
      """;

  /** Cases that they took in, or did a step of. */
  String HANDLED =
      "(select a.case_id from rd_entry a where a.actor = #{q.person} and a.kind in ('OPENED', 'STEP'))";

  /** Who may know that it exists; barred from it, nobody does. */
  String THEIRS =
      """
      from rd_case c
      where c.duty = #{q.no} and c.erased_at is null
        and (c.respondent is null or not c.respondent = #{q.person})
        and c.case_id not in (select b.case_id from rd_entry b where b.holder = #{q.person} and b.kind = 'BARRED')
        and (c.case_id in
      """
          + BEFORE_THEM
          + " or (c.confidential = #{q.no}"
          + "<if test='!q.officer'> and c.case_id in "
          + HANDLED
          + "</if>))";

  /** Who complained is matched only in cases that they handle or handled. */
  String WHO_COMPLAINED =
      """
      exists (select 1 from rd_identity i where i.case_id = c.case_id
        and (i.field like '%Name' and lower(i.content) like #{q.pattern} escape '!'
        <if test="q.pseudonym != null">or i.pseudonym = #{q.pseudonym}</if>))
      <if test="q.officer">and (c.case_id in
      """
          + BEFORE_THEM
          + " or c.case_id in "
          + HANDLED
          + ")</if>";

  /**
   * @param person user id of who asks
   * @param roles their groups
   * @param officer whether they look back on every case that is not confidential
   * @param pattern what number, title or name are like, in lower case
   * @param pseudonym stands for the telephone or e-mail address looked for; null for none
   * @param no false, as each database binds it
   */
  record Question(
      String person,
      Collection<String> roles,
      boolean officer,
      String pattern,
      String pseudonym,
      boolean no) {}

  /** Theirs first, then open ones, then the latest. */
  @Select(
      """
      <script>
      select f.case_id, f.by_words, f.held from (
        select c.case_id, c.closed_at, c.received_at,
          case when lower(c.case_number) like #{q.pattern} escape '!'
            or lower(c.receipt_number) like #{q.pattern} escape '!'
            or lower(c.title) like #{q.pattern} escape '!' then 1 else 0 end by_words,
          case when c.case_id in (select e.root_proc_inst_id_ from act_ru_task t
            join act_ru_execution e on e.id_ = t.proc_inst_id_ where t.assignee_ = #{q.person}) then 1 else 0 end held,
          case when
      """
          + WHO_COMPLAINED
          + " then 1 else 0 end by_person "
          + THEIRS
          + """
      ) f
      where f.by_words = 1 or f.by_person = 1
      order by f.held desc, case when f.closed_at is null then 0 else 1 end, f.received_at desc, f.case_id
      fetch first ${most} rows only
      </script>
      """)
  List<CaseHit> find(@Param("q") Question question, @Param("most") int most);
}
