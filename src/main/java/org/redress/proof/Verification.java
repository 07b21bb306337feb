package org.redress.proof;

import java.time.Instant;
import java.util.List;

/**
 * What a verification came to.
 *
 * @param at when
 * @param cases cases looked at
 * @param entries entries looked at
 * @param seals seals looked at
 * @param erased entries whose personal fields have been destroyed; their links hold
 * @param findings what is not as it was written; empty where everything is
 */
public record Verification(
    Instant at, int cases, int entries, int seals, int erased, List<Finding> findings) {

  /** Whether everything is as it was written. */
  public boolean holds() {
    return findings.isEmpty();
  }
}
