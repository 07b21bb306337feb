package org.redress.audit;

import java.util.List;

/**
 * Changes, the latest first.
 *
 * @param changes at most a hundred
 * @param fault position of the first change that is not as it was entered; null where all hold
 */
record ChangePage(List<ChangeLine> changes, Integer fault) {}
