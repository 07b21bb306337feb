package org.redress.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.redress.register.BarredCases;
import org.redress.register.CasesInReach;

/**
 * The open cases of the units that somebody is the head of, and of all below them: what the search
 * in the head of Tasklist finds of these, and nothing else. Walked and counted no further than is
 * shown. The SQL runs unchanged on H2, PostgreSQL and Oracle.
 */
@Mapper
interface CasesBelowMapper {

  String BELOW =
      """
      from rd_case c left join rd_unit u on u.code = c.unit
      where c.closed_at is null and c.duty = #{q.no} and c.confidential = #{q.no} and c.erased_at is null
        and (c.respondent is null or not c.respondent = #{q.person})
        and c.case_id not in
      """
          + BarredCases.OF
          + "#{q.person}"
          + BarredCases.END
          + " and c.unit in "
          + CasesInReach.HEADED
          + "#{q.person})"
          + "<if test='q.unit != null'> and "
          + CasesInReach.BELOW
          + "#{q.unit})</if>"
          + """
          <if test="q.overdueAt != null">
            and exists (select 1 from act_ru_execution e join act_ru_task t on t.proc_inst_id_ = e.id_
              where e.root_proc_inst_id_ = c.case_id and t.due_date_ &lt; #{q.overdueAt})
          </if>
          """;

  /**
   * @param person user id of who asks
   * @param unit code of the unit that is asked about with all below it; null for all of theirs
   * @param overdueAt the moment at which an open step is late; null for all that are open
   * @param no false, as each database binds it
   */
  record Question(String person, String unit, Instant overdueAt, boolean no) {}

  /**
   * @param policy name of the version that the case runs on; null where somebody has removed it
   * @param unit name of its unit
   */
  record Line(
      String caseId,
      String caseNumber,
      String lifecycle,
      String policy,
      String title,
      String unit,
      Instant receivedAt) {}

  /** An open task of a case, that of a part too. */
  record Step(String caseId, String taskId, String task, String name, Instant since, Instant due) {}

  /**
   * @param path of codes from the top down to its own, each between slashes
   */
  record HeadedUnit(String id, String name, String path) {}

  /** The latest received first, after the case that was received then. */
  @Select(
      "<script>select c.case_id, c.case_number, c.lifecycle,"
          + " (select d.name_ from act_re_procdef d where d.id_ = c.process_definition_id) as policy,"
          + " c.title, u.name as unit, c.received_at "
          + BELOW
          + """
          <if test="receivedAt != null">
            and c.received_at &lt;= #{receivedAt} <!-- by which the index begins there -->
            and (c.received_at &lt; #{receivedAt} or c.case_id &lt; #{caseId})
          </if>
          order by c.received_at desc, c.case_id desc
          fetch first ${size} rows only
          </script>
          """)
  List<Line> page(
      @Param("q") Question question,
      @Param("receivedAt") Instant receivedAt,
      @Param("caseId") String caseId,
      @Param("size") int size);

  /** Where the cases stand, the earliest begun first. */
  @Select(
      """
      <script>
      select e.root_proc_inst_id_ as case_id, t.id_ as task_id, t.task_def_key_ as task, t.name_ as name,
        t.create_time_ as since, t.due_date_ as due
      from act_ru_execution e join act_ru_task t on t.proc_inst_id_ = e.id_
      where e.root_proc_inst_id_ in
        <foreach item="one" collection="cases" open="(" separator="," close=")">#{one}</foreach>
      order by t.create_time_, t.id_
      </script>
      """)
  List<Step> steps(@Param("cases") Collection<String> cases);

  @Select(
      "<script>select count(*) from (select c.case_id "
          + BELOW
          + " fetch first ${most} rows only) found</script>")
  int count(@Param("q") Question question, @Param("most") int most);

  /** Each after the one above it. */
  @Select(
      "select o.code as id, o.name, o.path from rd_unit o"
          + " where o.closed_on is null and o.code in "
          + CasesInReach.HEADED
          + "#{person}) order by o.path")
  List<HeadedUnit> units(@Param("person") String person);
}
