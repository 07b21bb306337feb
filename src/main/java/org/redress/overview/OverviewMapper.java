package org.redress.overview;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.redress.audit.DueWindows.Window;
import org.redress.audit.OpenTasks;
import org.redress.audit.VisibleCases;
import org.redress.register.CasesInReach;

/**
 * Counts cases and what is open of them. The SQL runs unchanged on H2, PostgreSQL and Oracle;
 * {@link VisibleCases} says what it leaves out.
 */
@Mapper
interface OverviewMapper {

  /** Cases that the reader may see, of the policy asked for. */
  String SCOPE =
      VisibleCases.WHERE
          + "<if test='q.lifecycle != null'> and c.lifecycle = #{q.lifecycle}</if> "
          + "<if test='q.unit != null'>and "
          + CasesInReach.BELOW
          + "#{q.unit})</if> ";

  String OPEN = SCOPE + "and c.closed_at is null and c.received_at &lt;= #{q.now} ";

  String RECEIVED = SCOPE + "and c.received_at &gt;= #{since} and c.received_at &lt;= #{q.now} ";

  String WITH_TASKS =
      " from rd_case c join" + OpenTasks.FROM + "on e.root_proc_inst_id_ = c.case_id ";

  String OVERDUE =
      "count(distinct case when t.due_date_ &lt; #{q.now} then c.case_id end) as overdue";

  /** The slot that a moment lies in: they begin at the moments given, latest first. */
  String BEGINS = "<foreach collection='begins' item='begin' index='at'>when ";

  String BEGUN = " &gt;= #{begin} then ${at} </foreach>";

  @Select(
      "<script>select c.lifecycle, c.grade, c.authority, count(*) as cases from rd_case c "
          + OPEN
          + "group by c.lifecycle, c.grade, c.authority</script>")
  List<Standing> standing(@Param("q") Asked asked);

  @Select(
      "<script>select c.lifecycle, count(distinct c.case_id) as tasked, "
          + OVERDUE
          + """
          , count(distinct case when t.due_date_ &gt;= #{today.from} and t.due_date_ &lt; #{today.to}
              then c.case_id end) as due_today,
            count(distinct case when t.due_date_ &gt;= #{next.from} and t.due_date_ &lt; #{next.to}
              then c.case_id end) as due_next
          """
          + WITH_TASKS
          + OPEN
          + "group by c.lifecycle</script>")
  List<DueCount> due(
      @Param("q") Asked asked, @Param("today") Window today, @Param("next") Window next);

  @Select(
      "<script>select c.lifecycle, l.group_id_ as holder, c.grade, count(distinct c.case_id) as cases, "
          + OVERDUE
          + WITH_TASKS
          + OpenTasks.JOIN_HOLDER
          + OPEN
          + "group by c.lifecycle, l.group_id_, c.grade</script>")
  List<Held> held(@Param("q") Asked asked);

  /** Open cases by the unit that they belong to; null for those of none. */
  @Select(
      "<script>select c.unit, count(distinct c.case_id) as cases, "
          + OVERDUE
          + " from rd_case c left join ("
          + OpenTasks.FROM
          + ") on e.root_proc_inst_id_ = c.case_id "
          + OPEN
          + "group by c.unit</script>")
  List<InUnit> byUnit(@Param("q") Asked asked);

  /** Open cases by the slot of their receipt; {@code oldest} is the slot of all before. */
  @Select(
      "<script>select slot, count(*) as cases, 0 as thereof from (select case "
          + BEGINS
          + "c.received_at"
          + BEGUN
          + "else ${oldest} end as slot from rd_case c "
          + OPEN
          + ") counted group by slot</script>")
  List<InSlot> ages(
      @Param("q") Asked asked, @Param("begins") List<Instant> begins, @Param("oldest") int oldest);

  /**
   * In the order of the index on open cases, which begins with when they were closed: by the time
   * of receipt alone PostgreSQL would look for the open ones among all that ever were.
   */
  @Select(
      """
      <script>
      select c.case_id, c.lifecycle, c.case_number, c.title, c.grade, c.received_at from rd_case c
      """
          + OPEN
          + """
          order by c.closed_at, c.received_at, c.case_id fetch first 10 rows only</script>
          """)
  List<Old> oldest(@Param("q") Asked asked);

  /** Ids of the cases that the viewer is not shown. */
  @Select(VisibleCases.UNSEEN)
  Set<String> unseen(@Param("viewer") String viewer);

  /** The units that the viewer reaches; none for who reaches all. */
  @Select(CasesInReach.OF_VIEWER)
  List<Reached> reached(@Param("viewer") String viewer);

  @Select(
      "<script>select distinct c.case_id, l.group_id_ as holder"
          + WITH_TASKS
          + OpenTasks.JOIN_HOLDER
          + """
          where c.case_id in <foreach collection="cases" item="id" open="(" separator="," close=")">#{id}</foreach>
          </script>
          """)
  List<Holder> holders(@Param("cases") List<String> cases);

  /** Cases by the slot of their receipt, and how many of those are closed by now. */
  @Select(
      "<script>select slot, count(*) as cases, count(closed_at) as thereof from (select case "
          + BEGINS
          + "c.received_at"
          + BEGUN
          + "end as slot, c.closed_at from rd_case c "
          + RECEIVED
          + ") counted group by slot</script>")
  List<InSlot> received(
      @Param("q") Asked asked,
      @Param("begins") List<Instant> begins,
      @Param("since") Instant since);

  /** Cases by the slot of their closing. */
  @Select(
      "<script>select slot, count(*) as cases, 0 as thereof from (select case "
          + BEGINS
          + "c.closed_at"
          + BEGUN
          + "end as slot from rd_case c "
          + SCOPE
          + "and c.closed_at &gt;= #{since} and c.closed_at &lt;= #{q.now}) counted group by slot</script>")
  List<InSlot> closed(
      @Param("q") Asked asked,
      @Param("begins") List<Instant> begins,
      @Param("since") Instant since);

  /** Deadlines met or missed by slot, and how many of those were missed. */
  @Select(
      "<script>select slot, count(*) as cases, count(missed) as thereof from (select case "
          + BEGINS
          + "n.happened_at"
          + BEGUN
          + """
          end as slot, case when n.kind = 'DEADLINE_MISSED' then 1 end as missed
          from rd_entry n join rd_case c on c.case_id = n.case_id
          """
          + SCOPE
          + """
          and n.kind in ('DEADLINE_MISSED', 'DEADLINE_MET') and n.happened_at &gt;= #{since}
          and n.happened_at &lt;= #{q.now}) counted group by slot</script>
          """)
  List<InSlot> deadlines(
      @Param("q") Asked asked,
      @Param("begins") List<Instant> begins,
      @Param("since") Instant since);

  @Select(
      """
      <script>
      select c.lifecycle, c.category as cause, count(*) as cases, sum(count(*)) over () as total from rd_case c
      """
          + RECEIVED
          + """
          group by c.lifecycle, c.category
          order by count(*) desc, c.lifecycle, c.category fetch first 10 rows only</script>
          """)
  List<Cause> categories(@Param("q") Asked asked, @Param("since") Instant since);

  /**
   * A unit's name is the same in every policy, but what a policy chooses from a list is its own.
   *
   * @param listing policies that list their units
   */
  @Select(
      """
      <script>
      select lifecycle, unit, count(*) as cases, sum(count(*)) over () as total from (
        select c.respondent_unit as unit,
          <choose><when test="listing.isEmpty()">cast(null as varchar(64))</when>
          <otherwise>case when c.lifecycle in
            <foreach collection="listing" item="one" open="(" separator="," close=")">#{one}</foreach>
            then c.lifecycle end</otherwise></choose> as lifecycle
        from rd_case c
      """
          + RECEIVED
          + """
          and c.respondent_unit is not null) counted group by lifecycle, unit
          order by count(*) desc, unit, lifecycle fetch first 10 rows only</script>
          """)
  List<Unit> units(
      @Param("q") Asked asked,
      @Param("since") Instant since,
      @Param("listing") List<String> listing);

  /** How many complainants have how many cases, two or more. */
  @Select(
      """
      <script>
      select cases, count(*) as complainants from (
        select i.pseudonym, count(*) as cases from rd_identity i join rd_case c on c.case_id = i.case_id
      """
          + RECEIVED
          + """
          and i.pseudonym is not null
          group by i.pseudonym having count(*) &gt; 1) counted
      group by cases order by cases</script>
      """)
  List<Repeat> repeats(@Param("q") Asked asked, @Param("since") Instant since);

  /**
   * What is counted.
   *
   * @param viewer who reads
   * @param lifecycle id of the policy; null for all
   * @param unit code of the unit; null for all
   * @param now until when
   * @param no false, as each database binds it
   */
  record Asked(String viewer, String lifecycle, String unit, Instant now, boolean no) {}

  /** Open cases of a grade that climbed to a role ({@code authority}; null where they did not). */
  record Standing(String lifecycle, String grade, String authority, int cases) {}

  /** Cases of a policy with open tasks, with overdue ones, and so on. */
  record DueCount(String lifecycle, int tasked, int overdue, int dueToday, int dueNext) {}

  /** Open cases of a grade that lie with a group. */
  record Held(String lifecycle, String holder, String grade, int cases, int overdue) {}

  /** Open cases of a unit. */
  record InUnit(String unit, int cases, int overdue) {}

  /** How many lie in a slot, and how many of those have what the query asks. */
  record InSlot(int slot, int cases, int thereof) {}

  /** An open case. */
  record Old(
      String caseId,
      String lifecycle,
      String caseNumber,
      String title,
      String grade,
      Instant receivedAt) {}

  /** A unit that a group of somebody's lets them reach; null where the group's own is gone. */
  record Reached(String groupId, String code) {}

  /** A group that an open task of the case lies with. */
  record Holder(String caseId, String holder) {}

  /** Cases of a cause among all. */
  record Cause(String lifecycle, String cause, int cases, int total) {}

  /** Cases about a unit among all about one; of that policy alone where it lists its units. */
  record Unit(String lifecycle, String unit, int cases, int total) {}
}
