package org.redress.modelling;

import java.util.LinkedHashSet;
import java.util.Set;

/** Tells why reading something failed. */
final class Faults {

  private Faults() {}

  /** The messages of an exception and of its causes, once each. */
  static String of(Throwable failure) {
    Set<String> messages = new LinkedHashSet<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null) {
        messages.add(cause.getMessage().trim());
      }
    }
    return String.join("；", messages);
  }
}
