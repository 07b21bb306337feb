package org.redress.people;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.springframework.stereotype.Component;

/** What a new password must be; the engine asks by whatever door it comes. */
@Component
public final class PasswordRules implements PasswordPolicy {

  private final int minimumLength;
  private final List<PasswordRule> rules;

  /**
   * @param properties how long, and of how many kinds of characters
   */
  public PasswordRules(PasswordProperties properties) {
    this.minimumLength = properties.minimumLength();
    Stream<PasswordRule> always =
        Stream.of(new LengthRule(minimumLength), new OwnNameRule(), new GuessingRule());
    Stream<PasswordRule> kinds =
        properties.minimumKinds() > 1
            ? Stream.of(new KindsRule(properties.minimumKinds()))
            : Stream.empty();
    this.rules = Stream.concat(always, kinds).toList();
  }

  @Override
  public List<PasswordPolicyRule> getRules() {
    return List.copyOf(rules);
  }

  int minimumLength() {
    return minimumLength;
  }

  /**
   * Sentences of the rules that the password breaks.
   *
   * @param own names, ids and addresses of whose it is to be
   */
  public List<String> broken(String password, List<String> own) {
    return rules.stream()
        .filter(rule -> !rule.allows(password, own))
        .map(PasswordRule::sentence)
        .toList();
  }
}
