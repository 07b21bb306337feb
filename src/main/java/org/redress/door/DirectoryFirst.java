package org.redress.door;

import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Asks the company's directory for the passwords of its people, and the engine for all others. The
 * engine's own service, extended, because it alone is asked before a transaction begins: nobody
 * waits for another machine while they hold the database. It holds for every way to ask for a
 * password.
 */
class DirectoryFirst extends IdentityServiceImpl {

  private final ObjectProvider<Directory> directory;
  private final PasswordCheck passwords;
  private final CurrentRequest request;

  DirectoryFirst(
      ObjectProvider<Directory> directory, PasswordCheck passwords, CurrentRequest request) {
    this.directory = directory;
    this.passwords = passwords;
    this.request = request;
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    return isTheDirectorys(userId)
        ? passwords.check(
            userId,
            () -> directory.getObject().letsIn(userId, password),
            request.get().map(Addresses::of))
        : super.checkPassword(userId, password);
  }

  private boolean isTheDirectorys(String userId) {
    Directory asked = directory.getIfAvailable();
    return asked != null
        && Context.getCommandContext() == null
        && PasswordCheck.isPossible(userId)
        && asked.answersFor(userId);
  }
}
