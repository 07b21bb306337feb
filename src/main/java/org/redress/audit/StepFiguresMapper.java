package org.redress.audit;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.redress.register.EntryKind;

/**
 * Counts what the cases that an officer may see did at the elements of their diagrams: in the
 * engine's history, which is only read here and reached by its indexes on the root process
 * instance, and in the register. The SQL runs unchanged on H2, PostgreSQL and Oracle. Spans are in
 * whole seconds, since H2 takes no fraction of a second out of an interval.
 */
@Mapper
interface StepFiguresMapper {

  String CASES = VisibleCases.WHERE + CaseSql.ASKED;

  @Select(
      "<script>"
          + """
          select c.lifecycle, count(*) as received,
            sum(case when c.closed_at is null then 1 else 0 end) as still_open,
            sum(case when c.missed &gt; 0 then 1 else 0 end) as overdue,
            sum(case when c.escalated &gt; 0 then 1 else 0 end) as escalated,
            sum(case when c.dissatisfied &gt; 0 then 1 else 0 end) as dissatisfied
          from rd_case c
          """
          + CASES
          + " group by c.lifecycle</script>")
  List<CaseCount> counts(@Param("q") Asked asked);

  @Select(
      "<script>"
          + """
          select a.proc_def_key_ as diagram, a.act_id_ as element, max(a.act_name_) as name, count(*) as times,
            count(distinct c.case_id) as cases,
            sum(case when a.end_time_ is null then 1 else 0 end) as still_open,
            sum(case when a.act_inst_state_ = 2 then 1 else 0 end) as broken,
            percentile_cont(0.5) within group (order by a.duration_ / 1000) as median,
            percentile_cont(0.9) within group (order by a.duration_ / 1000) as ninth
          from rd_case c join act_hi_actinst a on a.root_proc_inst_id_ = c.case_id
          """
          + CASES
          + """
            and not a.act_type_ = 'multiInstanceBody'
          group by a.proc_def_key_, a.act_id_</script>
          """)
  List<Passage> passages(@Param("q") Asked asked);

  /**
   * How long tasks that have ended lay until somebody claimed them, and were worked on from then.
   */
  @Select(
      "<script>"
          + """
          select s.diagram, s.element,
            percentile_cont(0.5) within group (order by s.lay) as lay_median,
            percentile_cont(0.9) within group (order by s.lay) as lay_ninth,
            percentile_cont(0.5) within group (order by s.worked) as worked_median,
            percentile_cont(0.9) within group (order by s.worked) as worked_ninth
          from (
            select l.diagram, l.element,
              extract(day from l.lay) * 86400 + extract(hour from l.lay) * 3600
                + extract(minute from l.lay) * 60 + extract(second from l.lay) as lay,
              extract(day from l.worked) * 86400 + extract(hour from l.worked) * 3600
                + extract(minute from l.worked) * 60 + extract(second from l.worked) as worked
            from (
              select t.proc_def_key_ as diagram, t.task_def_key_ as element,
                coalesce(k.claimed, t.end_time_) - t.start_time_ as lay, t.end_time_ - k.claimed as worked
              from rd_case c
              join act_hi_taskinst t on t.root_proc_inst_id_ = c.case_id
              left join (
                select o.task_id_, min(o.timestamp_) as claimed
                from rd_case c join act_hi_op_log o on o.root_proc_inst_id_ = c.case_id
          """
          + CASES
          + """
                  and o.entity_type_ = 'Task' and o.operation_type_ in ('Claim', 'Assign')
                  and o.new_value_ is not null
                group by o.task_id_) k on k.task_id_ = t.id_
          """
          + CASES
          + """
                and t.end_time_ is not null) l) s
          group by s.diagram, s.element</script>
          """)
  List<Stay> stays(@Param("q") Asked asked);

  /** What the register entered of the diagrams' timers. */
  @Select(
      "<script>"
          + """
          select e.element, e.kind, count(*) as times
          from rd_case c join rd_entry e on e.case_id = c.case_id
          """
          + CASES
          + """
            and e.kind in ('DEADLINE_MET', 'DEADLINE_MISSED', 'ESCALATED', 'REMINDED')
          group by e.element, e.kind</script>
          """)
  List<TimerCount> timers(@Param("q") Asked asked);

  /**
   * The same of timers whose id stands in several diagrams, by the activity that was going on when
   * it was entered.
   */
  @Select(
      "<script>"
          + """
          select a.proc_def_key_ as diagram, a.act_id_ as activity, e.element, e.kind, count(*) as times
          from rd_case c join rd_entry e on e.case_id = c.case_id
          join act_hi_actinst a on a.root_proc_inst_id_ = c.case_id and a.start_time_ &lt;= e.happened_at
            and (a.end_time_ is null or a.end_time_ &gt;= e.happened_at)
          """
          + CASES
          + """
            and e.kind in ('DEADLINE_MET', 'DEADLINE_MISSED', 'ESCALATED', 'REMINDED') and e.element in
            <foreach item="one" collection="timers" open="(" separator="," close=")">#{one}</foreach>
          group by a.proc_def_key_, a.act_id_, e.element, e.kind</script>
          """)
  List<PlacedCount> placed(@Param("q") Asked asked, @Param("timers") List<String> timers);

  /**
   * The cases of a lifecycle.
   *
   * @param lifecycle its id
   * @param received all
   * @param stillOpen of them not closed
   * @param overdue with a deadline missed
   * @param escalated that climbed
   * @param dissatisfied with an answer of 1 or 2 of 5
   */
  record CaseCount(
      String lifecycle,
      int received,
      int stillOpen,
      int overdue,
      int escalated,
      int dissatisfied) {}

  /**
   * @param diagram id of the process
   * @param element id in it
   * @param name as the cases last met it
   * @param times how often cases came there
   * @param cases how many cases
   * @param stillOpen how often one is there
   * @param broken how often it was ended from outside
   * @param median stay, seconds; null where none has ended
   * @param ninth stay that nine of ten do not exceed
   */
  record Passage(
      String diagram,
      String element,
      String name,
      int times,
      int cases,
      int stillOpen,
      int broken,
      Long median,
      Long ninth) {}

  /**
   * Seconds; null where nobody claimed any.
   *
   * @param diagram id of the process
   * @param element id of the task
   * @param layMedian until it was claimed
   * @param layNinth that nine of ten do not exceed
   * @param workedMedian from then to its end
   * @param workedNinth that nine of ten do not exceed
   */
  record Stay(
      String diagram,
      String element,
      Long layMedian,
      Long layNinth,
      Long workedMedian,
      Long workedNinth) {}

  /**
   * @param element id of a timer
   * @param kind of entry
   * @param times how often
   */
  record TimerCount(String element, EntryKind kind, int times) {}

  /**
   * @param diagram id of the process
   * @param activity id of what was going on
   * @param element id of a timer
   * @param kind of entry
   * @param times how often
   */
  record PlacedCount(String diagram, String activity, String element, EntryKind kind, int times) {}
}
