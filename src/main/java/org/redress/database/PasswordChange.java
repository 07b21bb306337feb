package org.redress.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Gives the embedded database the password that is to hold, where it still has an earlier one. */
class PasswordChange {

  private static final int WRONG_PASSWORD = 28000;

  private final String url;
  private final String user;

  PasswordChange(String url, String user) {
    this.url = url;
    this.user = user;
  }

  /**
   * @param password that is to hold
   * @param generated the one that was made before somebody set one; empty if none
   */
  void to(String password, String generated) {
    if (opensWith(password)) {
      return;
    }
    for (String earlier : List.of("", generated)) {
      try (Connection database = DriverManager.getConnection(url, user, earlier);
          Statement sql = database.createStatement()) {
        sql.execute(
            "alter user \"%s\" set password '%s'"
                .formatted(user.toUpperCase(), password.replace("'", "''")));
        return;
      } catch (SQLException notThisOne) {
        // the check of the database, which follows, says what is wrong
      }
    }
  }

  /** Also where something else is wrong with it, which another password does not mend. */
  private boolean opensWith(String password) {
    try (Connection database = DriverManager.getConnection(url, user, password)) {
      return true;
    } catch (SQLException refused) {
      return refused.getErrorCode() != WRONG_PASSWORD;
    }
  }
}
