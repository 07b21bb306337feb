package org.redress.audit;

import java.util.List;

/**
 * A page of the officers' list.
 *
 * @param cases the cases
 * @param next what the next page begins after; null on the last
 * @param count how many cases there are in all, as far as {@link #COUNTED}
 * @param more whether there are more than that
 */
public record CasePage(List<CaseLine> cases, String next, int count, boolean more) {

  /** Counting stops here: a list of a million is as fast as one of ten thousand. */
  public static final int COUNTED = 1000;
}
