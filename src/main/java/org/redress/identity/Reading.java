package org.redress.identity;

import java.time.Instant;

/**
 * Somebody read who complained.
 *
 * @param reader user id
 * @param readAt when
 * @param taskId the task it was read for
 */
public record Reading(String reader, Instant readAt, String taskId) {}
