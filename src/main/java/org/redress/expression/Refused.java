package org.redress.expression;

import org.camunda.bpm.engine.BadUserRequestException;

/**
 * Something that asks for more than expressions and models may have; the engine's REST answers it
 * with 400.
 */
public class Refused extends BadUserRequestException {

  /**
   * @param sentence Chinese: what is refused and what can be used instead
   */
  Refused(String sentence) {
    super(sentence);
  }

  /** The refusal among the causes of what the engine has made of it; null if there is none. */
  static Refused among(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refused refused) {
        return refused;
      }
    }
    return null;
  }
}
