package org.redress.directory;

import java.time.Instant;
import java.util.List;

/**
 * What a look at everybody in the directory found and did.
 *
 * @param at when it ended
 * @param found people there
 * @param created accounts made
 * @param changed people who are called otherwise or have other roles than before
 * @param left accounts removed
 * @param kept people who are gone from the directory and stay all the same, because they are too
 *     many at once
 * @param refused sentences on those for whom something could not be done
 */
record Look(
    Instant at, int found, int created, int changed, int left, int kept, List<String> refused) {}
