package org.redress.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;

/**
 * Failed logins under one key (an account, an address, or both), and how long the next must wait:
 * not at all at first, then twice as long each time, up to a limit. After a quiet while they are
 * forgotten.
 */
class Failures {

  private static final int KEYS = 100_000;
  private static final int DOUBLINGS = 20;

  private final int free;
  private final Duration longest;
  private final Cache<String, Count> counts;

  /**
   * @param free failures that cost no wait
   * @param longest longest wait; none is for ever
   */
  Failures(int free, Duration longest) {
    this.free = free;
    this.longest = longest;
    this.counts =
        Caffeine.newBuilder().maximumSize(KEYS).expireAfterAccess(Duration.ofHours(1)).build();
  }

  /**
   * How long whoever comes now still has to wait: no longer than ever, also after a clock was put
   * back.
   */
  Duration wait(String key, Instant now) {
    Count count = counts.getIfPresent(key);
    if (count == null || after(count.failures()).isZero() || !count.until().isAfter(now)) {
      return Duration.ZERO;
    }
    Duration wait = Duration.between(now, count.until());
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  /** One more; answers how many by now. */
  int add(String key, Instant now) {
    return counts
        .asMap()
        .merge(
            key,
            new Count(1, now.plus(after(1))),
            (before, one) ->
                new Count(before.failures() + 1, now.plus(after(before.failures() + 1))))
        .failures();
  }

  void forget(String key) {
    counts.invalidate(key);
  }

  private Duration after(int failures) {
    if (failures < free) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, DOUBLINGS));
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  private record Count(int failures, Instant until) {}
}
