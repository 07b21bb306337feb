package org.redress.people;

import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * What stands between whoever tries passwords and the engine's users, and ends what a person had
 * begun with a password that is no longer theirs. The engine's own class for a user, because its
 * public one does not show the hash.
 */
public interface LoginGuard {

  /** Looks a person up. */
  interface Accounts {
    Optional<UserEntity> find(String userId);
  }

  /**
   * Whether the password is that person's.
   *
   * @throws RuntimeException if whoever asks has to wait; it brings the answer along
   */
  boolean isRight(String userId, String password, Accounts accounts);

  /** Whether another system keeps that person's password, so that none is to be set here. */
  boolean isKeptElsewhere(String userId);

  /** A person's password has changed. */
  void passwordChanged(String userId, boolean byThemselves);

  /** A person is gone. */
  void gone(String userId);
}
