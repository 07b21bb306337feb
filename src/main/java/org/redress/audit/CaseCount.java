package org.redress.audit;

import java.math.BigDecimal;

/**
 * What a count found.
 *
 * @param label value that the cases have in common; null where they have none, or all are counted
 * @param cases how many cases: as many as the officers' list has
 * @param entries how many entries of the event asked; null where none was asked
 * @param entryAmount sum of these entries, CNY; null where there is none
 * @param approved sum last approved in the cases, CNY; null where there is none
 * @param workingMinutes mean business time from receipt to closing; null where none is closed
 */
public record CaseCount(
    String label,
    long cases,
    Long entries,
    BigDecimal entryAmount,
    BigDecimal approved,
    BigDecimal workingMinutes) {}
