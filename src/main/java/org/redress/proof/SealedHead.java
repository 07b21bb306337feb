package org.redress.proof;

/**
 * How far a case had got when it was sealed.
 *
 * @param caseId the case
 * @param position of its last entry then
 * @param link of that entry
 * @param seal number of the seal
 */
record SealedHead(String caseId, int position, String link, int seal) {}
