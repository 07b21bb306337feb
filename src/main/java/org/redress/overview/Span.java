package org.redress.overview;

import java.time.LocalDate;

/**
 * Some days in a row, both included.
 *
 * @param from the first
 * @param to the last
 */
record Span(LocalDate from, LocalDate to) {}
