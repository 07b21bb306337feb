package org.redress.audit;

import org.redress.engine.BeforeNobody;
import org.redress.register.CasesInReach;

/**
 * The conditions of the officers' questions, for lists and counts alike: what is counted is what is
 * listed. {@code c} is the case, {@code x} an entry of it, {@code q} an {@link Asked}.
 */
final class CaseSql {

  /** Whether a limit of the open case {@code c} has passed: that of an open task, or around it. */
  static final String OVERDUE =
      "exists (select 1 from"
          + OpenTasks.FROM
          + "where e.root_proc_inst_id_ = c.case_id and t.due_date_ &lt; #{q.today.from})";

  /** Whether an open task of the case {@code c} lies before nobody. */
  static final String UNATTENDED =
      "exists (select 1 from"
          + OpenTasks.FROM
          + "where e.root_proc_inst_id_ = c.case_id and"
          + BeforeNobody.WHERE
          + ")";

  /** What is asked of the case itself. */
  static final String ASKED =
      """
      <if test="q.numberPattern != null">
        and (lower(c.case_number) like lower(#{q.numberPattern}) escape '!'
          or lower(c.receipt_number) like lower(#{q.numberPattern}) escape '!')
      </if>
      <foreach item="word" collection="q.words">
        and (lower(c.case_number) like lower(#{word}) escape '!' or lower(c.receipt_number) like lower(#{word}) escape '!'
          or lower(c.title) like lower(#{word}) escape '!'
          or exists (select 1 from act_hi_varinst v where v.proc_inst_id_ = c.case_id and v.name_ = 'content'
            and lower(v.text_) like lower(#{word}) escape '!'))
      </foreach>
      <if test="q.state != null">
        <choose>
          <when test="q.state.name() == 'CLOSED'">and c.closed_at is not null</when>
          <when test="q.state.name() == 'OVERDUE'">and c.closed_at is null and
      """
          + OVERDUE
          + """
          </when>
          <when test="q.state.name() == 'UNATTENDED'">and c.closed_at is null and
      """
          + UNATTENDED
          + """
          </when>
          <when test="q.state.name() == 'DUE_TODAY'">
            and c.closed_at is null and exists (select 1 from
      """
          + OpenTasks.FROM
          + """
              where e.root_proc_inst_id_ = c.case_id
              and t.due_date_ &gt;= #{q.today.from} and t.due_date_ &lt; #{q.today.to})
          </when>
          <otherwise>and c.closed_at is null</otherwise>
        </choose>
      </if>
      <if test="q.from != null">and c.received_at &gt;= #{q.from}</if>
      <if test="q.to != null">and c.received_at &lt; #{q.to}</if>
      <if test="q.closedFrom != null">and c.closed_at &gt;= #{q.closedFrom}</if>
      <if test="q.closedTo != null">and c.closed_at &lt; #{q.closedTo}</if>
      <if test="q.openAt != null">
        and c.received_at &lt; #{q.openAt} and (c.closed_at is null or c.closed_at &gt;= #{q.openAt})
      </if>
      <if test="q.asked.open != null and q.asked.open">and c.closed_at is null</if>
      <if test="q.asked.open != null and !q.asked.open">and c.closed_at is not null</if>
      <foreach item="one" collection="q.values">
        <if test="one.value == null">and c.${one.column} is null</if>
        <if test="one.value != null">and c.${one.column} = #{one.value}</if>
      </foreach>
      <if test="q.asked.overdue != null and q.asked.overdue">and c.missed &gt; 0</if>
      <if test="q.asked.overdue != null and !q.asked.overdue">and c.missed = 0</if>
      <if test="q.asked.escalated != null and q.asked.escalated">and c.escalated &gt; 0</if>
      <if test="q.asked.escalated != null and !q.asked.escalated">and c.escalated = 0</if>
      <if test="q.asked.dissatisfied != null and q.asked.dissatisfied">and c.dissatisfied &gt; 0</if>
      <if test="q.asked.dissatisfied != null and !q.asked.dissatisfied">and c.dissatisfied = 0</if>
      <if test="q.elements.size() > 0 and q.entryKind != null">
        and exists (select 1 from rd_entry t where t.case_id = c.case_id and t.kind = #{q.entryKind} and t.element in
          <foreach item="one" collection="q.elements" open="(" separator="," close=")">#{one}</foreach>)
      </if>
      <if test="q.elements.size() > 0 and q.entryKind == null">
        and exists (select 1 from act_hi_actinst h where h.root_proc_inst_id_ = c.case_id and h.act_id_ in
          <foreach item="one" collection="q.elements" open="(" separator="," close=")">#{one}</foreach>
          <if test="q.asked.diagram != null">and h.proc_def_key_ = #{q.asked.diagram}</if>
          <if test="q.asked.at != null and q.asked.at.name() == 'OPEN'">and h.end_time_ is null</if>)
      </if>
      <if test="q.actors.size() > 0">
        and exists (select 1 from rd_entry a where a.case_id = c.case_id and a.actor in
          <foreach item="one" collection="q.actors" open="(" separator="," close=")">#{one}</foreach>)
      </if>
      <if test="q.respondents.size() > 0">
        and c.respondent in
          <foreach item="one" collection="q.respondents" open="(" separator="," close=")">#{one}</foreach>
      </if>
      <if test="q.asked.respondentUnit != null and q.asked.respondentUnit != '-'.toString()">
        and lower(c.respondent_unit) = lower(#{q.asked.respondentUnit})
      </if>
      <if test="q.asked.unit != null">and
      """
          + CasesInReach.BELOW
          + "#{q.asked.unit})</if> ";

  /** What is asked of an entry. */
  static final String ENTRY =
      """
      and x.kind in <foreach collection="q.asked.event.kinds()" item="kind" open="(" close=")" separator=",">#{kind}</foreach>
      <if test="q.asked.event.least() != null">
        and x.satisfaction between #{q.least} and #{q.most}
      </if>
      <if test="q.asked.reason != null and q.asked.reason.name() == 'EXPIRED'">and x.reason is null</if>
      <if test="q.asked.reason != null and q.asked.reason.name() != 'EXPIRED'">and x.reason = #{q.asked.reason}</if>
      <if test="q.eventFrom != null">and x.happened_at &gt;= #{q.eventFrom}</if>
      <if test="q.eventTo != null">and x.happened_at &lt; #{q.eventTo}</if>
      <if test="q.asked.deadline == '-'.toString()">and x.deadline is null</if>
      <if test="q.asked.deadline != null and q.asked.deadline != '-'.toString()">
        and x.deadline in <foreach collection="q.deadlines" item="deadline" open="(" close=")" separator=",">#{deadline}</foreach>
      </if>
      <if test="q.asked.eventAuthority == '-'.toString()">and x.authority is null</if>
      <if test="q.asked.eventAuthority != null and q.asked.eventAuthority != '-'.toString()">and x.authority = #{q.asked.eventAuthority}</if>
      """;

  static final String HAPPENED =
      "<if test=\"q.asked.event != null\">and exists (select 1 from rd_entry x where x.case_id = c.case_id "
          + ENTRY
          + ")</if>";

  /** An open task that lies with the role asked for, and is due as asked. */
  static final String LIES =
      "<if test='q.asked.holder != null or q.due != null'>and exists (select 1 from"
          + OpenTasks.FROM
          + "<if test='q.asked.holder != null'>"
          + OpenTasks.JOIN_HOLDER
          + "</if> where e.root_proc_inst_id_ = c.case_id"
          + "<if test='q.asked.holder != null'> and l.group_id_ = #{q.asked.holder}</if>"
          + "<if test='q.due != null'> and t.due_date_ &gt;= #{q.due.from} and t.due_date_ &lt; #{q.due.to}</if>"
          + ")</if>";

  /** The complainant has so many cases of the policy, received from that day on. */
  static final String REPEATED =
      """
      <if test="q.asked.complaints != null">
        and c.case_id in (select i.case_id from rd_identity i where i.pseudonym in (
          select s.pseudonym from rd_identity s join rd_case c on c.case_id = s.case_id
      """
          + VisibleCases.WHERE
          + """
            and s.pseudonym is not null
            <if test="q.asked.lifecycle != null">and c.lifecycle = #{q.asked.lifecycle}</if>
            <if test="q.from != null">and c.received_at &gt;= #{q.from}</if>
            <if test="q.to != null">and c.received_at &lt; #{q.to}</if>
          group by s.pseudonym having count(*) = #{q.asked.complaints}))
      </if>
      """;

  private CaseSql() {}
}
