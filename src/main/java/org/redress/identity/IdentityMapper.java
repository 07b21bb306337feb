package org.redress.identity;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The identity tables. The SQL runs unchanged on H2, PostgreSQL and Oracle. */
@Mapper
interface IdentityMapper {

  @Delete("delete from rd_identity where case_id = #{caseId} and field = #{field}")
  void remove(@Param("caseId") String caseId, @Param("field") String field);

  @Delete("delete from rd_identity where case_id = #{caseId}")
  void forget(String caseId);

  @Delete("delete from rd_identity_reading where case_id = #{caseId}")
  void forgetReadings(String caseId);

  @Insert(
      """
      insert into rd_identity (case_id, field, label, content, pseudonym)
      values (#{caseId}, #{field}, #{label}, #{content}, #{pseudonym,jdbcType=VARCHAR})
      """)
  void insert(
      @Param("caseId") String caseId,
      @Param("field") String field,
      @Param("label") String label,
      @Param("content") String content,
      @Param("pseudonym") String pseudonym);

  /**
   * A case has one complainant: of several contacts the last field by name, the telephone, tells.
   */
  @Update(
      """
      update rd_identity set pseudonym = null
      where case_id = #{caseId} and pseudonym is not null and field < (
        select max(o.field) from rd_identity o where o.case_id = #{caseId} and o.pseudonym is not null)
      """)
  void keepOnePseudonym(String caseId);

  @Select("select field, label, content from rd_identity where case_id = #{caseId} order by field")
  List<IdentityField> find(String caseId);

  @Insert(
      """
      insert into rd_identity_reading (id, case_id, reader, read_at, task_id)
      values (#{id}, #{caseId}, #{reader}, #{at}, #{taskId,jdbcType=VARCHAR})
      """)
  void logReading(
      @Param("id") String id,
      @Param("caseId") String caseId,
      @Param("reader") String reader,
      @Param("at") Instant at,
      @Param("taskId") String taskId);

  @Select(
      "select reader, read_at, task_id from rd_identity_reading where case_id = #{caseId} order by read_at")
  List<Reading> readings(String caseId);
}
