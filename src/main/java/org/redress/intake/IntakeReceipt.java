package org.redress.intake;

import java.time.Instant;

/**
 * What the sender gets back.
 *
 * @param caseNumber number under which the case can be asked for
 * @param lifecycle id of the policy
 * @param receivedAt when the complaint counts as received
 */
record IntakeReceipt(String caseNumber, String lifecycle, Instant receivedAt) {}
