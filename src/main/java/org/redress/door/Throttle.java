package org.redress.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How often passwords may be tried: per account from one address, per account from everywhere, and
 * per address. Nobody is ever locked out: waits end, and who has logged in to an account from an
 * address is not made to wait there by what others try elsewhere, or on other accounts.
 *
 * <p>Kept in the node's memory: behind a proxy that spreads requests over n nodes one has n times
 * the attempts.
 */
@Component
class Throttle {

  private static final Logger LOG = LoggerFactory.getLogger(Throttle.class);

  private final Failures pairs = new Failures(5, Duration.ofMinutes(5));
  private final Failures accounts = new Failures(20, Duration.ofSeconds(30));
  private final Failures addresses = new Failures(50, Duration.ofMinutes(1));
  private final Cache<String, Boolean> acquainted =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofDays(30)).build();
  private final Clock clock;

  Throttle(Clock clock) {
    this.clock = clock;
  }

  /**
   * Whether a password may be tried now.
   *
   * @throws TooManyAttemptsException if one has to wait
   */
  void admit(String account, String address) {
    Instant now = clock.instant();
    String pair = pair(account, address);
    Stream<Duration> waits =
        acquainted.getIfPresent(pair) != null
            ? Stream.of(pairs.wait(pair, now))
            : Stream.of(
                pairs.wait(pair, now), accounts.wait(account, now), addresses.wait(address, now));
    Duration longest = waits.max(Duration::compareTo).orElseThrow();
    if (!longest.isZero()) {
      throw new TooManyAttemptsException(longest);
    }
  }

  /** The password was wrong, or there is no such account. */
  void failed(String account, String address) {
    Instant now = clock.instant();
    int failures = pairs.add(pair(account, address), now);
    int everywhere = accounts.add(account, now);
    int here = addresses.add(address, now);
    LOG.warn(
        "Login of {} from {} failed: {} in a row, {} of that account, {} from that address",
        account,
        address,
        failures,
        everywhere,
        here);
  }

  /** The password was right: from here, this person is known. */
  void succeeded(String account, String address) {
    pairs.forget(pair(account, address));
    acquainted.put(pair(account, address), true);
  }

  private static String pair(String account, String address) {
    return account + "@" + address;
  }
}
