package org.redress.form;

import java.util.stream.Collectors;

/**
 * What somebody wrote, set into HTML or Markdown so that it is read exactly as it was written: no
 * character of it means anything to either, nor to the templating of forms.
 */
public final class AsWritten {

  private AsWritten() {}

  /**
   * The text with a reference in place of every ASCII character that is neither letter, digit nor
   * blank. Line breaks are kept as they are, for an element that shows them.
   */
  public static String escaped(String text) {
    return text.codePoints().mapToObj(AsWritten::character).collect(Collectors.joining());
  }

  /** The same for a place that knows lines by their breaks. */
  public static String inMarkdown(String text) {
    return escaped(text.strip()).replaceAll("\\R", "<br>").replaceAll(" (?= )", "&nbsp;");
  }

  private static String character(int point) {
    boolean harmless = point > 0x7E || point <= ' ' || Character.isLetterOrDigit(point);
    return harmless && point != 0
        ? Character.toString(point)
        : "&#" + (point == 0 ? 0xFFFD : point) + ";";
  }
}
