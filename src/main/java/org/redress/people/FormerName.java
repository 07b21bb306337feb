package org.redress.people;

import java.time.Instant;

/**
 * What a person or group was called until a moment.
 *
 * @param id user or group
 * @param name first and last name, or the group's
 * @param until when it was changed
 */
public record FormerName(String id, String name, Instant until) {}
