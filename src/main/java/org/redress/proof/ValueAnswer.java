package org.redress.proof;

import java.time.Instant;

/**
 * What a verification value turned out to be.
 *
 * @param caseNumber number of the case that was asked about
 * @param position of the entry that it belongs to; null where the case has none such
 * @param at when that was entered
 * @param holds whether the value stands in the case's chain, and the chain is as it was written
 * @param sentence the same for people, in Chinese
 */
public record ValueAnswer(
    String caseNumber, Integer position, Instant at, boolean holds, String sentence) {}
