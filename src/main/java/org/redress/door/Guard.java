package org.redress.door;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.redress.people.LoginGuard;
import org.redress.session.PersonsSessions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Another answer to a wrong password than the engine's, which locks the account for ever after ten,
 * so that any stranger could lock out anybody. Here whoever asks waits. Every way to ask the engine
 * for a password ends here: HTTP Basic, the page of the web applications, {@code identity/verify},
 * and the present password when one is changed.
 *
 * <p>A password that changes, and a person who goes, end that person's sessions in the same
 * transaction.
 */
@Component
class Guard implements LoginGuard {

  private final PasswordCheck passwords;
  private final CurrentRequest request;
  private final PersonsSessions sessions;
  private final ObjectProvider<Directory> directory;

  Guard(
      PasswordCheck passwords,
      CurrentRequest request,
      PersonsSessions sessions,
      ObjectProvider<Directory> directory) {
    this.directory = directory;
    this.passwords = passwords;
    this.request = request;
    this.sessions = sessions;
  }

  @Override
  public boolean isRight(String userId, String password, Accounts accounts) {
    boolean possible = PasswordCheck.isPossible(userId);
    return passwords.check(
        possible ? userId : PasswordCheck.NO_NAME,
        password,
        possible ? accounts.find(userId) : Optional.empty(),
        request.get().map(Addresses::of));
  }

  @Override
  public boolean isKeptElsewhere(String userId) {
    Directory asked = directory.getIfAvailable();
    return asked != null && asked.has(userId);
  }

  /** The session of the person who changes their own password goes on. */
  @Override
  public void passwordChanged(String userId, boolean byThemselves) {
    sessions.endAllBut(byThemselves ? ownSession() : Optional.empty(), userId);
  }

  @Override
  public void gone(String userId) {
    sessions.endAllBut(Optional.empty(), userId);
  }

  private Optional<String> ownSession() {
    return request.get().map(asked -> asked.getSession(false)).map(HttpSession::getId);
  }
}
