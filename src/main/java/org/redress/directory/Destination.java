package org.redress.directory;

import java.util.regex.Pattern;

/** Where somebody goes on after the login: a page of the web applications, and nowhere else. */
final class Destination {

  private static final String FIRST_PAGE = "/camunda/app/welcome/default/";

  private static final Pattern OURS =
      Pattern.compile(
          "/camunda/app/(tasklist|cockpit|admin|welcome)/default/(#[\\w!/?=&;:.,%*+()@'~-]{0,1500})?");

  private Destination() {}

  /**
   * @param asked as the login page sends it; null where it sends nothing
   */
  static String of(String asked) {
    return asked != null && OURS.matcher(asked).matches() ? asked : FIRST_PAGE;
  }
}
