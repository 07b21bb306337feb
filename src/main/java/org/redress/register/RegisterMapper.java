package org.redress.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The register's tables. The SQL runs unchanged on H2, PostgreSQL and Oracle. */
@Mapper
interface RegisterMapper {

  @Insert(
      """
      insert into rd_case (case_id, lifecycle, process_definition_id, case_number, receipt_number, confidential,
        started_by, received_at, registered_at, channel, complainant_type, title, respondent, respondent_unit,
        category, grade, amount, proposed_amount, approved_amount, satisfaction_answer, satisfaction, outcome,
        closed_at, entries, unit)
      values (#{caseId}, #{lifecycle}, #{processDefinitionId}, #{caseNumber}, #{receiptNumber,jdbcType=VARCHAR},
        #{confidential}, #{startedBy,jdbcType=VARCHAR}, #{receivedAt}, #{registeredAt}, #{channel,jdbcType=VARCHAR},
        #{complainantType,jdbcType=VARCHAR}, #{title,jdbcType=VARCHAR}, #{respondent,jdbcType=VARCHAR},
        #{respondentUnit,jdbcType=VARCHAR}, #{category,jdbcType=VARCHAR}, #{grade,jdbcType=VARCHAR},
        #{amount,jdbcType=DECIMAL}, #{proposedAmount,jdbcType=DECIMAL}, #{approvedAmount,jdbcType=DECIMAL},
        #{satisfactionAnswer,jdbcType=VARCHAR}, #{satisfaction,jdbcType=INTEGER}, #{outcome,jdbcType=VARCHAR},
        #{closedAt,jdbcType=TIMESTAMP}, #{entries}, #{unit,jdbcType=VARCHAR})
      """)
  void insertCase(CaseRecord c);

  @Update(
      """
      update rd_case set case_number = #{caseNumber}, receipt_number = #{receiptNumber,jdbcType=VARCHAR},
        title = #{title,jdbcType=VARCHAR}, respondent = #{respondent,jdbcType=VARCHAR},
        respondent_unit = #{respondentUnit,jdbcType=VARCHAR}, category = #{category,jdbcType=VARCHAR},
        grade = #{grade,jdbcType=VARCHAR}, amount = #{amount,jdbcType=DECIMAL},
        proposed_amount = #{proposedAmount,jdbcType=DECIMAL}, approved_amount = #{approvedAmount,jdbcType=DECIMAL},
        satisfaction_answer = #{satisfactionAnswer,jdbcType=VARCHAR}, satisfaction = #{satisfaction,jdbcType=INTEGER},
        outcome = #{outcome,jdbcType=VARCHAR}, closed_at = #{closedAt,jdbcType=TIMESTAMP},
        unit = #{unit,jdbcType=VARCHAR}
      where case_id = #{caseId}
      """)
  void updateCase(CaseRecord c);

  @Update(
      "update rd_case set process_definition_id = #{definition} where case_id = #{caseId} and closed_at is null")
  int changeVersion(@Param("caseId") String caseId, @Param("definition") String definition);

  /** How long the closed case was worked on, which statistics average, and is to be kept. */
  @Update(
      "update rd_case set working_minutes = #{minutes}, keep_until = #{keepUntil} where case_id = #{caseId}")
  void noteClosing(
      @Param("caseId") String caseId,
      @Param("minutes") long minutes,
      @Param("keepUntil") Instant keepUntil);

  @Select("select * from rd_case where case_id = #{caseId}")
  Optional<CaseRecord> findCase(String caseId);

  @Select("select erased_at from rd_case where case_id = #{caseId}")
  Optional<Instant> erasedAt(String caseId);

  @Select(
      "select * from rd_case where case_number = #{caseNumber} or receipt_number = #{caseNumber}")
  List<CaseRecord> findByNumber(String caseNumber);

  @Select("select * from rd_case where case_id = #{caseId}")
  CaseState state(String caseId);

  /** A periodic duty is no complaint: lists of cases leave it out. */
  @Update("update rd_case set duty = #{duty} where case_id = #{caseId}")
  void markDuty(@Param("caseId") String caseId, @Param("duty") boolean duty);

  /** None where the case has been erased: that was its last entry. */
  @Update(
      """
      update rd_case set entries = entries + 1, missed = missed + #{missed}, escalated = escalated + #{escalated},
        dissatisfied = dissatisfied + #{dissatisfied}, authority = coalesce(#{climbsTo,jdbcType=VARCHAR}, authority)
      where case_id = #{caseId} and erased_at is null
      """)
  int countEntry(Tally tally);

  @Insert(
      """
      insert into rd_entry (case_id, position, kind, happened_at, actor, element, element_name, clause, deadline,
        due_at, holder, held_since, authority, document, amount, satisfaction, note, reason, salt, personal, facts, link)
      values (#{entry.caseId}, #{entry.position}, #{entry.kind}, #{entry.at}, #{entry.actor,jdbcType=VARCHAR},
        #{entry.element,jdbcType=VARCHAR}, #{entry.elementName,jdbcType=VARCHAR},
        #{entry.clause,jdbcType=VARCHAR}, #{entry.deadline,jdbcType=VARCHAR},
        #{entry.dueAt,jdbcType=TIMESTAMP}, #{entry.holder,jdbcType=VARCHAR},
        #{entry.heldSince,jdbcType=TIMESTAMP}, #{entry.authority,jdbcType=VARCHAR},
        #{entry.document,jdbcType=VARCHAR}, #{entry.amount,jdbcType=DECIMAL},
        #{entry.satisfaction,jdbcType=INTEGER}, #{entry.note,jdbcType=VARCHAR}, #{entry.reason,jdbcType=VARCHAR}, #{salt}, #{personal}, #{facts,jdbcType=VARCHAR},
        #{link})
      """)
  void insertLink(Link link);

  @Select(
      """
      select c.entries as position, e.link from rd_case c
        left join rd_entry e on e.case_id = c.case_id and e.position = c.entries - 1
      where c.case_id = #{caseId}
      """)
  Next next(String caseId);

  @Select(
      "select position, salt, personal, facts, link from rd_entry where case_id = #{caseId} order by position")
  List<Joint> findJoints(String caseId);

  @Select(
      """
      select case_id from rd_case where case_id > #{after} order by case_id
      fetch first 1000 rows only
      """)
  List<String> caseIdsAfter(String after);

  @Select(
      """
      select case_id, position, kind, happened_at as at, actor, element, element_name, clause, deadline, due_at, holder,
        held_since, authority, document, amount, satisfaction, note, reason
      from rd_entry where case_id = #{caseId} order by position
      """)
  List<Entry> findEntries(String caseId);

  @Select(
      "select b.holder from rd_entry b where b.case_id = #{caseId} and "
          + BarredCases.BARS
          + " group by b.holder having "
          + BarredCases.STANDS)
  List<String> findBarred(String caseId);

  @Select(
      """
      select count(*) from rd_entry
      where case_id = #{caseId} and kind = 'DEADLINE_MISSED' and element = #{timer}
        and (held_since = #{begunAt,jdbcType=TIMESTAMP} or happened_at > #{begunAt,jdbcType=TIMESTAMP})
      """)
  int countMissed(
      @Param("caseId") String caseId,
      @Param("timer") String timer,
      @Param("begunAt") Instant begunAt);

  @Select(
      """
      select count(*) from rd_entry
      where case_id = #{caseId} and kind = 'DEADLINE_MISSED' and deadline = #{deadline,jdbcType=VARCHAR}
        and due_at = #{dueAt,jdbcType=TIMESTAMP}
        and (due_at <= #{heldSince,jdbcType=TIMESTAMP}
          or holder = #{holder,jdbcType=VARCHAR} and held_since = #{heldSince,jdbcType=TIMESTAMP})
      """)
  int countMissedAlike(
      @Param("caseId") String caseId,
      @Param("deadline") String deadline,
      @Param("dueAt") Instant dueAt,
      @Param("holder") String holder,
      @Param("heldSince") Instant heldSince);

  @Select(
      """
      select min(due_at) from rd_entry
      where case_id = #{caseId} and kind = 'DEADLINE_MISSED' and element = #{timer}
        and happened_at >= #{begunAt,jdbcType=TIMESTAMP}
      """)
  Optional<Instant> findMissed(
      @Param("caseId") String caseId,
      @Param("timer") String timer,
      @Param("begunAt") Instant begunAt);

  @Select(
      """
      select count(*) from rd_entry
      where case_id = #{caseId} and kind = 'REMINDED' and held_since = #{heldSince,jdbcType=TIMESTAMP}
      """)
  int countReminders(@Param("caseId") String caseId, @Param("heldSince") Instant heldSince);

  @Update(
      "update rd_number set last_number = last_number + 1 where series = #{series} and period = #{period}")
  int nextNumber(@Param("series") String series, @Param("period") String period);

  @Select("select last_number from rd_number where series = #{series} and period = #{period}")
  int lastNumber(@Param("series") String series, @Param("period") String period);

  @Insert("insert into rd_number (series, period, last_number) values (#{series}, #{period}, 0)")
  void beginSeries(@Param("series") String series, @Param("period") String period);

  /**
   * @param position of the entry that comes next
   * @param link of the one before; null for the first
   */
  record Next(int position, String link) {}

  /**
   * What joins an entry to the chain.
   *
   * @param position of the entry
   * @param salt of its personal fields
   * @param personal their digest
   * @param facts of the case
   * @param link its own
   */
  record Joint(int position, String salt, String personal, String facts, String link) {}

  @Select("select count(*) from rd_case where unit = #{unit} and closed_at is null")
  int countOpen(String unit);
}
