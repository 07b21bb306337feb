package org.redress.command;

import java.util.List;

/**
 * A decision about some commands.
 *
 * @param decision what is decided
 * @param without field of the command that must be empty, whoever asks; null where there is none
 * @param sentence what is read by who is refused; null where nobody is
 * @param commands names of their classes, as {@link Rulings} reads them
 */
record Ruling(Decision decision, String without, String sentence, List<String> commands) {}
