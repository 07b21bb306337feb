package org.redress.benchmark;

import java.util.List;

/**
 * How the nodes take jobs.
 *
 * @param name what the table calls it
 * @param jobs that a node asks for at once, as long as no other node gets in its way
 * @param queue jobs that wait for a thread; more are kept, and tried again and again, by the thread that asks for them
 * @param threads that work on them
 * @param mostThreads that work on them once the queue is full
 * @param backOff milliseconds that a node keeps off after the first time that another was faster; 0: never
 * @param maxBackOff milliseconds that it keeps off at most
 * @param maxWait milliseconds that an idle node waits at most before it looks again
 * @param oldestFirst whether what fell due first is taken first
 * @param indexed whether the indexes are there with which the product finds jobs; the engine brings none
 */
record JobSettings(
    String name, int jobs, int queue, int threads, int mostThreads, int backOff, int maxBackOff, int maxWait,
    boolean oldestFirst, boolean indexed) {

  /** As arguments of a node's command. */
  List<String> arguments() {
    return List.of(
        job("max-jobs-per-acquisition", jobs),
        job("queue-capacity", queue),
        job("core-pool-size", threads),
        job("max-pool-size", mostThreads),
        job("back-off-time-in-millis", backOff),
        job("max-back-off", maxBackOff),
        job("wait-time-in-millis", Math.min(5000, maxWait)),
        job("max-wait", maxWait),
        "--camunda.bpm.generic-properties.properties.job-executor-acquire-by-due-date=" + oldestFirst);
  }

  private static String job(String setting, int value) {
    return "--camunda.bpm.job-execution." + setting + "=" + value;
  }
}
