package org.redress.casefile;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.redress.register.BarredCases;
import org.redress.register.CasesInReach;

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

  /** An officer of a unit knows of its cases, and of those below it. */
  String IN_REACH =
      "<if test='q.officer'>"
          + CasesInReach.AND
          + "#{q.person}"
          + CasesInReach.OR
          + "#{q.person}"
          + CasesInReach.END
          + "</if>";

  /** Who may know that it exists; barred from it, nobody does. */
  String THEIRS =
      """
      from rd_case c
      where c.duty = #{q.no} and c.erased_at is null
        and (c.respondent is null or not c.respondent = #{q.person})
        and c.case_id not in
      """
          + BarredCases.OF
          + "#{q.person}"
          + BarredCases.END
          + " and (c.case_id in "
          + BEFORE_THEM
          + " or (c.confidential = #{q.no}"
          + "<if test='!q.officer'> and (c.case_id in "
          + HANDLED
          + " or c.unit in "
          + CasesInReach.HEADED
          + "#{q.person}))</if>"
          + IN_REACH
          + "))";

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
   * @param text what is looked for, in lower case
   * @param pattern what number, title or name are like, in lower case
   * @param pseudonym stands for the telephone or e-mail address looked for; null for none
   * @param no false, as each database binds it
   */
  record Question(
      String person,
      Collection<String> roles,
      boolean officer,
      String text,
      String pattern,
      String pseudonym,
      boolean no) {}

  /**
   * The cases of exactly that number, which an index leads to; whether they are theirs is looked up
   * with each, not for all of theirs first.
   */
  @Select(
      """
      <script>
      select c.case_id, 1 as by_words,
        case when exists (select 1 from act_ru_execution e join act_ru_task t on t.proc_inst_id_ = e.id_
          where e.root_proc_inst_id_ = c.case_id and t.assignee_ = #{q.person}) then 1 else 0 end as held
      from rd_case c
      where (lower(c.case_number) = #{q.text} or lower(c.receipt_number) = #{q.text})
        and c.duty = #{q.no} and c.erased_at is null
        and (c.respondent is null or not c.respondent = #{q.person})
        and not exists (select 1 from rd_entry b
          where b.case_id = c.case_id and b.holder = #{q.person} and b.kind = 'BARRED')
        and (exists (select 1 from act_ru_execution e join act_ru_task t on t.proc_inst_id_ = e.id_
            where e.root_proc_inst_id_ = c.case_id and (t.assignee_ = #{q.person}
      <if test="!q.roles.isEmpty()">
              or exists (select 1 from act_ru_identitylink l
                where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ in
                  <foreach item="role" collection="q.roles" open="(" separator="," close=")">#{role}</foreach>)
      </if>))
          or (c.confidential = #{q.no}
      <if test="!q.officer">
            and (exists (select 1 from rd_entry a
              where a.case_id = c.case_id and a.actor = #{q.person} and a.kind in ('OPENED', 'STEP'))
              or c.unit in
      """
          + CasesInReach.HEADED
          + "#{q.person}))</if>"
          + IN_REACH
          + """
      ))
      order by c.received_at desc, c.case_id
      </script>
      """)
  List<CaseHit> numbered(@Param("q") Question question);

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
