package org.redress.overview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Figures that were counted a short while ago, for all who see the same. What somebody sees is
 * asked each time, so that nobody is shown a figure with what they may not see. Kept in the node's
 * memory; who asks what is just being counted waits for it, without a connection.
 */
@Component
class KeptFigures {

  private static final int MOST = 500;

  private final OverviewMapper mapper;
  private final Clock clock;
  private final Duration keep;
  private final Cache<Question, Figures> kept;

  KeptFigures(OverviewMapper mapper, OverviewProperties properties, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
    this.keep = properties.keep();
    this.kept = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(keep).build();
  }

  /**
   * @param lifecycle id of the policy; null for all
   * @param unit code of the unit; null for all
   * @param interval of the trend
   */
  record Choice(String lifecycle, String unit, Interval interval) {}

  /** What is asked by who sees that. */
  private record Question(Sight sight, Choice choice) {}

  /**
   * The figures for a viewer.
   *
   * @param anew whether who asks wants them counted now, whatever is kept
   * @param counting counts them anew, as of now, for that viewer
   */
  Figures of(String viewer, Choice choice, boolean anew, Supplier<Figures> counting) {
    Sight sight = sight(viewer);
    Question question = new Question(sight, choice);
    if (anew) {
      kept.invalidate(question);
    }
    Figures known = kept.getIfPresent(question);
    if (isFresh(known)) {
      return known;
    }
    Figures figures =
        kept.asMap()
            .compute(
                question,
                (same, meanwhile) -> {
                  if (isFresh(meanwhile)) {
                    return meanwhile;
                  }
                  Figures counted = counting.get();
                  return sight(viewer).equals(sight) ? counted : null;
                });
    // Who has come to see something else while it was counted: theirs alone, and not kept.
    return figures == null ? counting.get() : figures;
  }

  /** By the clock that cases follow: it may be moved, and what is kept goes by the machine's. */
  private boolean isFresh(Figures figures) {
    Instant now = clock.instant();
    return figures != null && !figures.at().isAfter(now) && figures.at().plus(keep).isAfter(now);
  }

  private Sight sight(String viewer) {
    return Sight.of(mapper.reached(viewer), mapper.unseen(viewer));
  }
}
