package org.redress.analyst;

import java.util.List;
import org.redress.escalation.CaseLimits;

/**
 * What moving a case to the newest version did, or would do.
 *
 * @param caseId id of the case
 * @param caseNumber its number
 * @param version number of the version that its own diagram was on
 * @param steps names of the steps that are open
 * @param moves what moves, or would: {@code 零售品牌客户投诉：第1版 → 第2版}
 * @param limits limits that are due at another moment on the newest version
 * @param remarks what stays as it is although the new version has it otherwise
 * @param obstacles why it cannot move, a sentence each; none where it can
 * @param gone steps at which it stands and of whose ids the newest version has none: said to be
 *     another step there, they move
 */
record Move(
    String caseId,
    String caseNumber,
    int version,
    List<String> steps,
    List<String> moves,
    List<CaseLimits.Moved> limits,
    List<String> remarks,
    List<String> obstacles,
    List<Step> gone) {}
