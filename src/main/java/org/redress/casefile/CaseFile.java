package org.redress.casefile;

import java.util.List;
import java.util.Map;
import org.redress.register.Entry;

/**
 * A case for who handles it.
 *
 * @param status where it stands
 * @param entries what happened, in order
 * @param names what the people and roles of the entries are called, by the id in the entry
 */
record CaseFile(CaseStatus status, List<Entry> entries, Map<String, String> names) {}
