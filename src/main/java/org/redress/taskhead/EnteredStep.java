package org.redress.taskhead;

import java.time.Instant;
import java.util.Map;

/**
 * A step that has been done, or a note that somebody has written.
 *
 * @param name of the step
 * @param actor what the person is called who did it; null where the platform did
 * @param at when
 * @param said what was entered, by label, in the order of its form
 * @param note whether it is a note, written at the step of that name
 */
record EnteredStep(String name, String actor, Instant at, Map<String, String> said, boolean note) {}
