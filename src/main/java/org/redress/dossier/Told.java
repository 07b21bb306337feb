package org.redress.dossier;

import java.util.List;

/**
 * A line as it is read.
 *
 * @param when it happened
 * @param what happened
 * @param step the element of the diagram
 * @param who did it, or had it
 * @param clause it rests on
 * @param details the rest, a sentence each
 * @param alarming whether it tells of a deadline missed or a step taken away for it
 */
record Told(
    String when,
    String what,
    String step,
    String who,
    String clause,
    List<String> details,
    boolean alarming) {}
