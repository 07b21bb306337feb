package org.redress.report;

import java.math.BigDecimal;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/**
 * Counts in the register; the period is from inclusive to exclusive. Runs unchanged on H2,
 * PostgreSQL and Oracle.
 */
@Mapper
interface FiguresMapper {

  @Select(
      """
      select
        coalesce(sum(case when received_at >= #{from} and received_at < #{to} then 1 else 0 end), 0) as received,
        coalesce(sum(case when closed_at >= #{from} and closed_at < #{to} then 1 else 0 end), 0) as closed,
        coalesce(sum(case when closed_at is null or closed_at >= #{to} then 1 else 0 end), 0) as still_open
      from rd_case where lifecycle = #{lifecycle} and received_at < #{to}
      """)
  Cases cases(
      @Param("lifecycle") String lifecycle, @Param("from") Instant from, @Param("to") Instant to);

  @Select(
      """
      select
        coalesce(sum(case when e.kind = 'DEADLINE_MISSED' then 1 else 0 end), 0) as missed,
        coalesce(sum(case when e.kind = 'ESCALATED' then 1 else 0 end), 0) as escalated,
        coalesce(sum(case when e.kind = 'SATISFACTION' and e.satisfaction <= 2 then 1 else 0 end), 0) as dissatisfied,
        coalesce(sum(case when e.kind = 'APPROVED' then e.amount else 0 end), 0) as approved,
        coalesce(sum(case when e.kind = 'PENALTY' then e.amount else 0 end), 0) as penalties
      from rd_entry e join rd_case c on c.case_id = e.case_id
      where c.lifecycle = #{lifecycle} and e.happened_at >= #{from} and e.happened_at < #{to}
      """)
  Happenings happenings(
      @Param("lifecycle") String lifecycle, @Param("from") Instant from, @Param("to") Instant to);

  /**
   * @param received in the period
   * @param closed in the period
   * @param stillOpen at its end
   */
  record Cases(int received, int closed, int stillOpen) {}

  /**
   * @param missed deadlines
   * @param escalated steps
   * @param dissatisfied answers
   * @param approved CNY
   * @param penalties CNY
   */
  record Happenings(
      int missed, int escalated, int dissatisfied, BigDecimal approved, BigDecimal penalties) {}
}
