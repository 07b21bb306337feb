package org.redress.casefile;

import java.util.List;
import org.redress.register.Entry;

/**
 * A case for who handles it.
 *
 * @param status where it stands
 * @param entries what happened, in order
 */
record CaseFile(CaseStatus status, List<Entry> entries) {}
