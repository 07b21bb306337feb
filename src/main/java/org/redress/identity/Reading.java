package org.redress.identity;

import java.time.Instant;

/**
 * Somebody read who complained.
 *
 * @param reader user id
 * @param readAt when
 * @param taskId the task it was read for; null where the case was found by it
 */
public record Reading(String reader, Instant readAt, String taskId) {}
