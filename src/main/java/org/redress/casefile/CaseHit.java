package org.redress.casefile;

/**
 * A case that fits what is looked for.
 *
 * @param caseId the case
 * @param byWords whether number or title fit; else who complained alone does
 * @param held whether who asks has claimed a task of it
 */
record CaseHit(String caseId, boolean byWords, boolean held) {}
