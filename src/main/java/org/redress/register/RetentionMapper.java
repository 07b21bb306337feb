package org.redress.register;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Retention, holds and erasure in the register's tables. Runs on H2, PostgreSQL and Oracle. */
@Mapper
interface RetentionMapper {

  @Select(
      """
      select case_id from rd_case
      where keep_until <= #{now} and held_since is null and erased_at is null and case_id > #{after}
      order by case_id
      fetch first 100 rows only
      """)
  List<String> due(@Param("now") Instant now, @Param("after") String after);

  /** Erases the row and counts the entry that tells of it, if the case is due still. */
  @Update(
      """
      update rd_case set erased_at = #{now}, entries = entries + 1, title = null, respondent = null,
        respondent_unit = null, started_by = null
      where case_id = #{caseId} and keep_until <= #{now} and held_since is null and erased_at is null
      """)
  int claim(@Param("caseId") String caseId, @Param("now") Instant now);

  @Select("select lifecycle, closed_at, keep_until from rd_case where case_id = #{caseId}")
  Kept kept(String caseId);

  @Update(
      "update rd_entry set actor = null, holder = null, note = null, salt = null where case_id = #{caseId}")
  void eraseEntries(String caseId);

  @Update(
      """
      update rd_case set held_since = #{now}, entries = entries + 1
      where case_id = #{caseId} and held_since is null and erased_at is null
      """)
  int hold(@Param("caseId") String caseId, @Param("now") Instant now);

  @Update(
      """
      update rd_case set held_since = null, entries = entries + 1
      where case_id = #{caseId} and held_since is not null and erased_at is null
      """)
  int release(String caseId);

  @Select(
      """
      select count(*) from rd_case
      where keep_until <= #{now} and held_since is null and erased_at is null and confidential = #{confidential}
      """)
  int countDue(@Param("now") Instant now, @Param("confidential") boolean confidential);

  @Select(
      "select count(*) from rd_case where held_since is not null and confidential = #{confidential}")
  int countHeld(boolean confidential);

  @Select(
      "select count(*) from rd_case where erased_at is not null and confidential = #{confidential}")
  int countErased(boolean confidential);

  @Select(
      """
      select min(keep_until) from rd_case
      where keep_until > #{now} and held_since is null and erased_at is null and confidential = #{confidential}
      """)
  Instant next(@Param("now") Instant now, @Param("confidential") boolean confidential);

  @Select(
      """
      select distinct process_definition_id from rd_case
      where closed_at is not null and keep_until is null and erased_at is null
      """)
  List<String> definitionsWithoutTerm();

  @Select(
      """
      select case_id, closed_at from rd_case
      where process_definition_id = #{definition} and closed_at is not null and keep_until is null
      """)
  List<Closed> withoutTerm(String definition);

  @Update(
      "update rd_case set keep_until = #{until} where case_id = #{caseId} and keep_until is null")
  void setTerm(@Param("caseId") String caseId, @Param("until") Instant until);

  /**
   * @param lifecycle of the case
   * @param closedAt when it ended
   * @param keepUntil when its retention ended
   */
  record Kept(String lifecycle, Instant closedAt, Instant keepUntil) {}

  /**
   * @param caseId of a closed case
   * @param closedAt when it ended
   */
  record Closed(String caseId, Instant closedAt) {}
}
