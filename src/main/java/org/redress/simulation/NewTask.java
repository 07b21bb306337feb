package org.redress.simulation;

import java.time.Instant;
import java.util.Set;

/**
 * A task that has come into being.
 *
 * @param id its id in the engine
 * @param caseId the case (or periodic duty) that it belongs to
 * @param process id of its process's definition
 * @param step id of the task in the diagram
 * @param groups candidate groups
 * @param due when it is due; null where it has no limit
 */
record NewTask(
    String id, String caseId, String process, String step, Set<String> groups, Instant due) {}
