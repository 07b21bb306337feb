package org.redress.nomination;

import java.util.Set;
import org.redress.form.FormField;

/**
 * A field in which a person is to be named, where it is asked.
 *
 * @param field the field
 * @param policy id of the policy whose roles the field names
 * @param deployment id of the deployment that the case, or the start form, is of
 * @param caseId null where it opens the case
 * @param step id of the task that asks; null where it opens the case
 * @param doing user ids of who is about this step: who answers, and who has claimed it
 * @param aside user ids of those who must stand aside from the case
 * @param accuses whether it says who is complained about, and so appoints nobody
 * @param judges whether whom it names is penalised by the same form
 */
record Question(
    FormField field,
    String policy,
    String deployment,
    String caseId,
    String step,
    Set<String> doing,
    Set<String> aside,
    boolean accuses,
    boolean judges) {}
