package org.redress.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * How soon a password would be guessed, by zxcvbn: it knows the tens of thousands that leaked most
 * often, English words and names, keyboards, dates and repetitions, alone and put together. What is
 * chosen in China, and what this product's surroundings come with, stands in {@code
 * people/well-known-passwords.txt}.
 */
final class Guessing {

  /** What is tried first, always in the same order, by which they are weighed. */
  static final Set<String> WELL_KNOWN = wellKnown();

  /**
   * So many trials take whoever has the hashes lifetimes on one machine; through the door they take
   * for ever.
   */
  private static final double ENOUGH = 1e10;

  /** Longer ones it would take long to look at. */
  private static final int LOOKED_AT = 64;

  private static final Zxcvbn ESTIMATE = new Zxcvbn();

  private Guessing() {}

  /**
   * Whether somebody would come upon it by trying.
   *
   * @param own names, ids and addresses of whose it is to be
   */
  static boolean isEasy(String password, List<String> own) {
    String beginning = password.substring(0, Math.min(LOOKED_AT, password.length()));
    List<String> known = Stream.concat(WELL_KNOWN.stream(), own.stream()).toList();
    return ESTIMATE.measure(beginning, known).getGuesses() < ENOUGH;
  }

  private static Set<String> wellKnown() {
    try {
      return new ClassPathResource("people/well-known-passwords.txt")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .map(String::trim)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toCollection(LinkedHashSet::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
