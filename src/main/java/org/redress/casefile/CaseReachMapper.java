package org.redress.casefile;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Whose cases somebody reaches. The SQL runs unchanged on H2, PostgreSQL and Oracle. */
@Mapper
interface CaseReachMapper {

  /**
   * Whether a case that is not confidential belongs to a unit, or to one below it, that the person
   * heads or looks back on as compliance.
   */
  @Select(
      """
      select count(*) from rd_case c
      where c.case_id = #{caseId} and c.confidential = #{no} and c.unit in (
        select w.code from act_id_membership m
          join rd_unit u on m.group_id_ in ('head@' || u.code, 'compliance@' || u.code)
          join rd_unit w on w.path like u.path || '%'
          where m.user_id_ = #{person})
      """)
  int count(
      @Param("person") String person, @Param("caseId") String caseId, @Param("no") boolean no);

  /** See {@link #count}. */
  default boolean of(String person, String caseId) {
    return count(person, caseId, false) > 0;
  }
}
