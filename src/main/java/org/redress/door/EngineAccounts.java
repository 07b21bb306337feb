package org.redress.door;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.redress.engine.Platform;
import org.redress.engine.Unasked;
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

  EngineAccounts(ProcessEngine engine, IdentityService identity) {
    this.engine = engine;
    this.identity = identity;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    String name = asked.getName();
    try {
      return Platform.unasked(
          Unasked.LOGIN,
          () -> Platform.unrestricted(engine, () -> person(name, asked.getCredentials())));
    } catch (AuthenticationException refused) {
      throw refused;
    } catch (TooManyAttemptsException tooMany) {
      throw new Throttled(tooMany);
    } catch (Exception e) {
      throw new InternalAuthenticationServiceException("login of " + name, e);
    }
  }

  /** Password and groups are asked in one transaction. */
  private Person person(String name, Object password) {
    if (!identity.checkPassword(name, String.valueOf(password))) {
      throw new BadCredentialsException("wrong name or password");
    }
    return new Person(name, groupsOf(name));
  }

  private List<String> groupsOf(String name) {
    return identity.createGroupQuery().groupMember(name).list().stream().map(Group::getId).toList();
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }

  /** The login was not even tried. */
  static class Throttled extends AuthenticationException {
    Throttled(TooManyAttemptsException tooMany) {
      super("too many wrong passwords", tooMany);
    }

    TooManyAttemptsException tooMany() {
      return (TooManyAttemptsException) getCause();
    }
  }
}
