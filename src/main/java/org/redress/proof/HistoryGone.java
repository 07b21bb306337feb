package org.redress.proof;

/**
 * Something that the engine no longer remembers though it should.
 *
 * @param caseId the case
 * @param caseNumber its number
 * @param element id of the step; null where it is the whole case
 * @param elementName name of the step; null where it is the whole case
 */
record HistoryGone(String caseId, String caseNumber, String element, String elementName) {}
