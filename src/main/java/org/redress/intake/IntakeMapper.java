package org.redress.intake;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * Requests taken in, by client and Idempotency-Key. Runs unchanged on H2, PostgreSQL and Oracle.
 */
@Mapper
interface IntakeMapper {

  @Insert(
      """
      insert into rd_intake (client, idempotency_key, digest, taken_at)
      values (#{client}, #{key}, #{digest}, #{at})
      """)
  void begin(
      @Param("client") String client,
      @Param("key") String key,
      @Param("digest") String digest,
      @Param("at") Instant at);

  @Update(
      "update rd_intake set case_id = #{caseId} where client = #{client} and idempotency_key = #{key}")
  void opened(
      @Param("client") String client, @Param("key") String key, @Param("caseId") String caseId);

  @Delete("delete from rd_intake where case_id = #{caseId}")
  void forget(String caseId);

  @Select(
      "select digest, case_id from rd_intake where client = #{client} and idempotency_key = #{key}")
  Optional<Taken> find(@Param("client") String client, @Param("key") String key);

  /**
   * @param digest of the request first sent under the key
   * @param caseId case it opened
   */
  record Taken(String digest, String caseId) {}
}
