package org.redress.benchmark;

import org.camunda.bpm.engine.management.Metrics;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the nodes counted while they lived, and the database beside them.
 *
 * @param attempts how often a node looked for work
 * @param acquired jobs that a node took
 * @param lost jobs that another node had taken meanwhile
 * @param rejected times that a batch found neither a thread nor a place in the queue
 * @param successful jobs done
 * @param busiest share of the jobs done that one node did
 * @param failed jobs to be tried again
 * @param lockedAtOnce jobs that a job left behind for the same thread
 * @param millis mean time of the statement that looks for work
 * @param blocks of 8 kB that it looks at
 * @param deadlocks that the database had to resolve
 */
record Counts(
    long attempts, long acquired, long lost, long rejected, long successful, double busiest, long failed, long lockedAtOnce, double millis,
    double blocks, long deadlocks) {

  static Counts in(JdbcTemplate sql) {
    return new Counts(
        metric(Metrics.JOB_ACQUISITION_ATTEMPT, sql),
        metric(Metrics.JOB_ACQUIRED_SUCCESS, sql),
        metric(Metrics.JOB_ACQUIRED_FAILURE, sql),
        metric(Metrics.JOB_EXECUTION_REJECTED, sql),
        metric(Metrics.JOB_SUCCESSFUL, sql),
        busiest(sql),
        metric(Metrics.JOB_FAILED, sql),
        metric(Metrics.JOB_LOCKED_EXCLUSIVE, sql),
        looking("sum(total_exec_time)", sql),
        looking("sum(shared_blks_hit + shared_blks_read)", sql),
        sql.queryForObject("select deadlocks from pg_stat_database where datname = current_database()", Long.class));
  }

  private static long metric(String name, JdbcTemplate sql) {
    return sql.queryForObject("select coalesce(sum(value_), 0) from act_ru_meter_log where name_ = ?", Long.class, name);
  }

  /** Every node reports once, when it ends. */
  private static double busiest(JdbcTemplate sql) {
    return sql.queryForObject(
        "select cast(max(value_) as double precision) / sum(value_) from act_ru_meter_log where name_ = ?", Double.class,
        Metrics.JOB_SUCCESSFUL);
  }

  private static double looking(String sum, JdbcTemplate sql) {
    return sql.queryForObject(
        "select " + sum
            + """
             / sum(calls) from pg_stat_statements
            where dbid = (select oid from pg_database where datname = current_database())
              and query ilike '%from ACT_RU_JOB RES%' and query ilike '%LOCK_EXP_TIME_%'
            """,
        Double.class);
  }
}
