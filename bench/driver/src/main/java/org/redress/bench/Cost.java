package org.redress.bench;

import java.util.Map;

/**
 * What a complaint's whole life costs.
 *
 * @param start what the first start cost
 * @param steps statements by what a person does, in their order
 * @param rows written, by table
 * @param whole what else was measured
 */
record Cost(Start start, Map<String, Statements> steps, Map<String, Rows> rows, Counter.Whole whole) {

  Statements all() {
    return steps.values().stream().reduce(Statements.NONE, Statements::plus);
  }

  /**
   * @param statements executed from an empty database until the models are there
   * @param processor milliseconds of the JVM's processor time
   */
  record Start(double statements, double processor) {}

  /**
   * @param inserted rows
   * @param updated rows
   * @param deleted rows
   */
  record Rows(double inserted, double updated, double deleted) {}
}
