package org.redress.audit;

import java.util.regex.Pattern;

/**
 * Text of a cell that a spreadsheet program must not take for a formula. Some skip what stands
 * before it (blanks, line feeds, what is invisible), some read full-width signs as their own.
 */
final class PlainText {

  private static final Pattern FORMULA =
      Pattern.compile("\\A[\\p{Z}\\p{C}\\s\"']*[=+\\-@＝＋－﹣−＠﹢﹦﹫].*", Pattern.DOTALL);

  private PlainText() {}

  /** The text, begun with an apostrophe where it could be one. */
  static String of(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
