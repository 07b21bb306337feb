package org.redress.door;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.redress.engine.Platform;
import org.redress.engine.Unasked;
import org.redress.people.Passwords;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Logs in the engine's users by name and password. */
@Component
class EngineAccounts implements AuthenticationProvider {

  private final ProcessEngine engine;
  private final IdentityService identity;
  private final ObjectProvider<Directory> directory;
  private final Passwords stored;
  private final PasswordCheck passwords;
  private final CurrentRequest request;

  EngineAccounts(
      ProcessEngine engine,
      IdentityService identity,
      ObjectProvider<Directory> directory,
      Passwords stored,
      PasswordCheck passwords,
      CurrentRequest request) {
    this.engine = engine;
    this.identity = identity;
    this.directory = directory;
    this.stored = stored;
    this.passwords = passwords;
    this.request = request;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String name = asked.getName();
    try {
      return Platform.unasked(
          Unasked.LOGIN, () -> person(name, String.valueOf(asked.getCredentials())));
    } catch (AuthenticationException refused) {
      throw refused;
    } catch (UndecidedLoginException undecided) {
      throw new Undecided(undecided);
    } catch (Exception e) {
      throw new InternalAuthenticationServiceException("login of " + name, e);
    }
  }

  /**
   * Password and groups are asked in one transaction, but where the password may be another
   * machine's to tell; and in one statement where it was proven a short while ago.
   */
  private Person person(String name, String password) {
    if (directory.getIfAvailable() == null) {
      return provenBefore(name, password)
          .orElseGet(
              () ->
                  Platform.unrestricted(
                      engine,
                      () -> {
                        refuseUnlessRight(name, password);
                        return personOf(name);
                      }));
    }
    refuseUnlessRight(name, password);
    return Platform.unrestricted(engine, () -> personOf(name));
  }

  /**
   * A machine sends its password with every request: what is stored now is asked each time, so that
   * who is dismissed, barred or in other groups is so at once.
   */
  private Optional<Person> provenBefore(String name, String password) {
    Optional<String> address = request.get().map(Addresses::of);
    if (address.isEmpty() || !PasswordCheck.isPossible(name)) {
      return Optional.empty();
    }
    return stored
        .stored(name)
        .filter(login -> login.hash() != null)
        .filter(login -> passwords.isProven(name, password, login.hash(), address.get()))
        .map(login -> new Person(name, login.groups()));
  }

  private void refuseUnlessRight(String name, String password) {
    if (!identity.checkPassword(name, password)) {
      throw new BadCredentialsException("wrong name or password");
    }
  }

  private Person personOf(String name) {
    return new Person(name, groupsOf(name));
  }

  private List<String> groupsOf(String name) {
    return identity.createGroupQuery().groupMember(name).list().stream().map(Group::getId).toList();
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  /** The password was not even compared, or it makes no difference. */
  static class Undecided extends AuthenticationException {
    Undecided(UndecidedLoginException why) {
      super("neither right nor wrong", why);
    }

    UndecidedLoginException why() {
      return (UndecidedLoginException) getCause();
    }
  }
}
