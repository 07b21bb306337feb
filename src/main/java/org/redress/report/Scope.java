package org.redress.report;

import org.redress.audit.PolicyWords;

/**
 * What a line is counted in.
 *
 * @param lifecycle the policy's cases
 * @param period in this period
 * @param reader for them
 * @param words what the policy's values are called
 */
record Scope(String lifecycle, Period period, Reader reader, PolicyWords words) {}
