package org.redress.session;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Ends a person's sessions, at all nodes. Within the transaction that changes the person: either
 * both happen or neither.
 */
@Component
public class PersonsSessions {

  private final JdbcTemplate database;

  PersonsSessions(JdbcTemplate database) {
    this.database = database;
  }

  /** Ends all sessions of that user but the one to be kept, if any. */
  public void endAllBut(Optional<String> kept, String user) {
    database.update(
        "delete from spring_session where principal_name = ? and session_id <> ?",
        user,
        kept.orElse("-"));
  }
}
