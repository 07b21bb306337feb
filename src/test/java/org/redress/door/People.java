package org.redress.door;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.redress.testing.DemoUsers;

/** The demonstration's people of an application {@link org.redress.testing.OverHttp}. */
final class People {

  private People() {}

  static String password(String user) {
    return DemoUsers.of("http").password(user);
  }

  static String basic(String user) {
    return basic(user, password(user));
  }

  static String basic(String user, String password) {
    return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }
}
