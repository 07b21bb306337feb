package org.redress.dossier;

/**
 * What the case's row has as ids, as the policy calls it; empty where there is nothing.
 *
 * @param outcome the end reached
 * @param grade the policy's grade
 * @param satisfaction the answer on the policy's own scale
 */
record CaseWords(String outcome, String grade, String satisfaction) {}
