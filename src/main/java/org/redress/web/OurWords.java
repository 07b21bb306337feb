package org.redress.web;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which sentence of a fault is the product's own, meant for who sent the request. The engine wraps
 * ours in its English and quotes what it was sent, which may be Chinese too; but where it speaks,
 * it begins with two English words.
 */
final class OurWords {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private static final Pattern BEGINS_ENGLISH =
      Pattern.compile("\\A[\\x21-\\x7e]+\\s+[\\x21-\\x7e]*[A-Za-z]");

  /** What Java makes the message of a fault that another caused. */
  private static final Pattern BEGINS_WITH_CLASS = Pattern.compile("\\A\\w+(\\.\\w+)+(\\$\\w+)*: ");

  private OurWords() {}

  /** The outermost of them. */
  static Optional<String> in(Causes causes) {
    return causes.all().map(Throwable::getMessage).filter(OurWords::isOurs).findFirst();
  }

  private static boolean isOurs(String message) {
    return message != null
        && CHINESE.matcher(message).find()
        && !BEGINS_ENGLISH.matcher(message).find()
        && !BEGINS_WITH_CLASS.matcher(message).find();
  }
}
