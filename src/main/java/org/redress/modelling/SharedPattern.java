package org.redress.modelling;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that JavaScript and Java read alike, and that holds of the whole text: the
 * browser is content with a part of it, the server is not.
 */
final class SharedPattern {

  /** Flags, look-behind, named and possessive forms, classes and escapes that one of them lacks. */
  private static final Pattern DIFFERS =
      Pattern.compile("\\(\\?(?!:|=|!)|[*+?}]\\+|&&|\\\\(?![dDwW.\\-+*?()\\[\\]{}|^$/\\\\])");

  private SharedPattern() {}

  static boolean isOne(String written) {
    boolean anchored = written.startsWith("^") && written.endsWith("$") && !written.endsWith("\\$");
    return anchored
        && !DIFFERS.matcher(written).find()
        && !hasOpenChoice(written)
        && isJava(written);
  }

  /** An alternative outside of brackets stands without one of the anchors. */
  private static boolean hasOpenChoice(String written) {
    int depth = 0;
    for (int at = 0; at < written.length(); at++) {
      switch (written.charAt(at)) {
        case '\\' -> at++;
        case '(', '[' -> depth++;
        case ')', ']' -> depth--;
        case '|' -> {
          if (depth == 0) {
            return true;
          }
        }
        default -> {
          // an ordinary character
        }
      }
    }
    return false;
  }

  private static boolean isJava(String written) {
    try {
      Pattern.compile(written);
      return true;
    } catch (PatternSyntaxException none) {
      return false;
    }
  }
}
