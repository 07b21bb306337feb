package org.redress.analyst;

import java.time.Instant;

/**
 * The newest version of a process.
 *
 * @param id of the process
 * @param name what it is called
 * @param kind what it is for
 * @param lifecycle id of the policy that it belongs to; null where many share it
 * @param confidential whether only those who handle a case of it may know of the case
 * @param version number of the version
 * @param deployedAt when that was deployed
 * @param retired whether it starts nothing new
 */
record Model(
    String id,
    String name,
    Kind kind,
    String lifecycle,
    boolean confidential,
    int version,
    Instant deployedAt,
    boolean retired) {}
