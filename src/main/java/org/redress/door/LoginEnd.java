package org.redress.door;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;

/** A login that ends after a while, however busy it is: whoever gave it is to be asked again. */
public final class LoginEnd {

  private static final String AT_MOST = "redress.atMost";

  private LoginEnd() {}

  /** The login of that session, which has just begun, lasts so long at most. */
  public static void after(Duration longest, HttpSession session) {
    session.setAttribute(AT_MOST, longest.toMillis());
  }

  static boolean isReached(HttpSession session) {
    return session.getAttribute(AT_MOST) instanceof Long longest
        && session.getLastAccessedTime() - session.getCreationTime() > longest;
  }
}
