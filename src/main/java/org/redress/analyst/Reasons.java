package org.redress.analyst;

import org.camunda.bpm.engine.BadUserRequestException;

/** Why an analyst does something that the operation log keeps. */
final class Reasons {

  /** What the log's annotation holds, three bytes a character. */
  private static final int LONGEST = 1000;

  private Reasons() {}

  /**
   * The reason as it is kept.
   *
   * @throws BadUserRequestException if there is none, or it is too long
   */
  static String checked(String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
      throw new BadUserRequestException("请填写理由，最多%d个字".formatted(LONGEST));
    }
    return reason.trim();
  }
}
