package org.redress.report;

import java.util.List;

/**
 * A table of a report.
 *
 * @param title its head
 * @param rows its rows
 */
record ReportSection(String title, List<ReportRow> rows) {}
