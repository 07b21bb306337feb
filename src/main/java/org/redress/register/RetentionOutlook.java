package org.redress.register;

import java.time.Instant;

/**
 * What erasure has before it and behind it.
 *
 * @param due cases whose retention is over and that no hold keeps: the next run erases them
 * @param held cases under legal hold, open ones too
 * @param erased cases erased so far
 * @param next when the next case falls due after now; null where none is closed
 */
public record RetentionOutlook(int due, int held, int erased, Instant next) {}
