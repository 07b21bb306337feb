package org.redress.unit;

import java.time.LocalDate;

/**
 * Somebody is away, and another does what their posts ask.
 *
 * @param id of the row
 * @param person user id of who is away
 * @param deputy user id of who stands in
 * @param fromDay the first day
 * @param untilDay the last day
 */
public record Absence(
    String id, String person, String deputy, LocalDate fromDay, LocalDate untilDay) {}
