package org.redress.casefile;

/**
 * What a policy says about a step.
 *
 * @param policy name of the policy
 * @param clause number of its clause that the step rests on; null where none is named
 * @param text what that asks, as the diagram words it; null where it says nothing
 * @param link where the whole policy can be read; null where none is named
 */
record StepPolicy(String policy, String clause, String text, String link) {}
