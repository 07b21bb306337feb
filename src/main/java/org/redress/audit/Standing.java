package org.redress.audit;

import java.time.Instant;
import java.util.List;

/**
 * An open task: where a case stands.
 *
 * @param step its name
 * @param roles names of the roles that it lies with
 * @param holder name of who has claimed it; null while nobody has
 * @param due when it is due; null without a deadline
 * @param left the working time that is left until then, in words; null without a deadline
 * @param overdue whether that has passed
 */
public record Standing(
    String step, List<String> roles, String holder, Instant due, String left, boolean overdue) {}
