package org.redress.door;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.redress.session.PersonsSessions;

/**
 * The engine's users, with another answer to a wrong password: the engine locks the account for
 * ever after ten, so that any stranger could lock out anybody. Here whoever asks waits. Every way
 * to ask the engine for a password ends here: HTTP Basic, the page of the web applications, {@code
 * identity/verify}, and the present password when one is changed. The engine offers no other place
 * for this than its own class.
 *
 * <p>A password that changes, and a person who goes, end that person's sessions in the same
 * transaction.
 */
class GuardedIdentity extends DbIdentityServiceProvider {

  private final Passwords passwords;
  private final CurrentRequest request;
  private final PersonsSessions sessions;

  GuardedIdentity(Passwords passwords, CurrentRequest request, PersonsSessions sessions) {
    this.passwords = passwords;
    this.request = request;
    this.sessions = sessions;
  }

  /**
   * Whether they belong together.
   *
   * @throws TooManyAttemptsException if whoever asks has to wait
   */
  @Override
  public boolean checkPassword(String userId, String password) {
    boolean possible = Passwords.isPossible(userId);
    UserEntity user = possible ? findUserById(userId) : null;
    return passwords.check(
        possible ? userId : Passwords.NO_NAME,
        password,
        Optional.ofNullable(user),
        request.get().map(Addresses::of));
  }

  @Override
  public IdentityOperationResult saveUser(User user) {
    boolean changesPassword = ((UserEntity) user).hasNewPassword();
    IdentityOperationResult result = super.saveUser(user);
    if (changesPassword) {
      sessions.endAllBut(ownSession(user.getId()), user.getId());
    }
    return result;
  }

  @Override
  public IdentityOperationResult deleteUser(String userId) {
    IdentityOperationResult result = super.deleteUser(userId);
    sessions.endAllBut(Optional.empty(), userId);
    return result;
  }

  /** The session of the person who changes their own password: that one goes on. */
  private Optional<String> ownSession(String user) {
    return request
        .get()
        .filter(asked -> isActing(user))
        .map(asked -> asked.getSession(false))
        .map(HttpSession::getId);
  }

  private boolean isActing(String user) {
    return getCurrentAuthentication() != null
        && user.equals(getCurrentAuthentication().getUserId());
  }
}
