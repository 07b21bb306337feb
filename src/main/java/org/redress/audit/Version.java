package org.redress.audit;

import java.time.Instant;

/**
 * A version of a lifecycle's diagram.
 *
 * @param definition its id
 * @param version its number, from 1
 * @param deployedAt when it came into force
 */
record Version(String definition, int version, Instant deployedAt) {}
