package org.redress.simulation;

import java.util.Map;

/**
 * What somebody has before them who fills a form.
 *
 * @param lifecycle id of the policy
 * @param sector what kind of business it is
 * @param matter which of the sector's matters the case is about
 * @param variables what the case knows
 * @param visit how often the step has been done in the case, this time included
 * @param dice of this step of this case
 */
record Situation(
    String lifecycle,
    String sector,
    int matter,
    Map<String, Object> variables,
    int visit,
    Dice dice) {}
