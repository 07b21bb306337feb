package org.redress.unit;

import java.util.Set;

/**
 * Groups have come into being that open more than the tasks of a role, in a unit: told in the
 * transaction, so that they have their rights with it.
 *
 * @param groups their ids
 */
public record StandingGroupsMade(Set<String> groups) {}
