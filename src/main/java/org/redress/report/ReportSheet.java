package org.redress.report;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A report made for a period.
 *
 * @param definition what it is
 * @param organisation whose it is; empty where that is not set
 * @param from first day of the period
 * @param to last day
 * @param before any day of the period before
 * @param after any day of the period after
 * @param madeAt when it was counted, Asia/Shanghai
 * @param madeBy who asked
 * @param sections its tables
 * @param trend complaints received and closed in this period and those before
 */
record ReportSheet(
    ReportDefinition definition,
    String organisation,
    LocalDate from,
    LocalDate to,
    LocalDate before,
    LocalDate after,
    ZonedDateTime madeAt,
    String madeBy,
    List<ReportSection> sections,
    Drawing trend) {}
