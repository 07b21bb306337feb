package org.redress.dossier;

import java.util.List;
import org.redress.audit.CaseView;
import org.redress.document.CasePaper;
import org.redress.proof.CaseHead;
import org.redress.register.CaseRecord;

/**
 * All that goes into the file of a case.
 *
 * @param record the case's row in the register
 * @param view its way and its trail, as an officer sees them
 * @param satisfaction how satisfied the complainant was; null where nobody has answered
 * @param head how far its entries had got
 * @param papers what was filled in
 * @param exportedBy who asked for the file
 * @param exportedAt when, as it is written
 */
record Dossier(
    CaseRecord record,
    CaseView view,
    String satisfaction,
    CaseHead head,
    List<CasePaper> papers,
    String exportedBy,
    String exportedAt) {}
