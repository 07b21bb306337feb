package org.redress.form;

import java.util.Optional;

/**
 * What a text may consist of, wherever it comes in: what PostgreSQL does not store (NUL), what no
 * encoding has (half a surrogate pair), and what documents and spreadsheets cannot hold (the other
 * control characters) is refused on every database alike.
 */
public final class Characters {

  private static final String LAYOUT = "\t\n\r";

  private Characters() {}

  /** As many as a reader counts, however many units the machine takes for one. */
  public static int count(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Its beginning, where it is longer than that many characters. */
  public static String beginning(String text, int most) {
    return count(text) > most ? text.substring(0, text.offsetByCodePoints(0, most)) + "…" : text;
  }

  /** Which character, counted from one, cannot be stored. */
  public static Optional<Integer> unstorable(CharSequence text) {
    int position = 0;
    for (int at = 0; at < text.length(); position++) {
      int character = Character.codePointAt(text, at);
      if (!isStorable(character)) {
        return Optional.of(position + 1);
      }
      at += Character.charCount(character);
    }
    return Optional.empty();
  }

  private static boolean isStorable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> LAYOUT.indexOf(character) >= 0;
      case Character.SURROGATE -> false;
      default -> (character & 0xfffe) != 0xfffe;
    };
  }
}
