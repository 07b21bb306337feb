package org.redress.testing;

import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The people of the organisation, and what they ask of the engine with their own rights. */
@Component
public class Staff {

  private final Engine engine;
  private final IdentityService identity;

  Staff(Engine engine, IdentityService identity) {
    this.engine = engine;
    this.identity = identity;
  }

  /** What the user gets when they ask. */
  public <T> T as(String user, Supplier<T> question) {
    return engine.as(user, question);
  }

  /** The sentence with which the user's request is refused. */
  public String refusal(String user, Runnable request) {
    try {
      as(user, () -> {
        request.run();
        return null;
      });
    } catch (AuthorizationException refused) {
      return refused.getMessage();
    }
    throw new AssertionError(user + " was not refused");
  }

  /** One more person in a group; answers the user id. */
  public String employs(String user, String group) {
    engine.employ(user, group);
    return user;
  }

  /** Everybody but this person leaves the group: whom other tests have employed. */
  public void employsOnly(String user, String group) {
    identity.createUserQuery().memberOfGroup(group).list().stream()
        .map(User::getId)
        .filter(member -> !member.equals(user))
        .forEach(member -> dismisses(member, group));
  }

  /** The person leaves the group. */
  public void dismisses(String user, String group) {
    identity.deleteMembership(user, group);
  }
}
