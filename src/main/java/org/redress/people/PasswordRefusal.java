package org.redress.people;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Says what a new password must be, where the engine says only that it is not: "Password does not
 * match policy", which REST answers with 500. Around the engine's command, since it throws nothing
 * by which it could be told elsewhere.
 */
class PasswordRefusal extends CommandInterceptor {

  private static final String ENGINES = "Password does not match policy";

  private final PasswordRules rules;

  PasswordRefusal(PasswordRules rules) {
    this.rules = rules;
  }

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (ProcessEngineException refused) {
      if (command instanceof SaveUserCmd && ENGINES.equals(refused.getMessage())) {
        throw new BadUserRequestException(
            PasswordRule.inLanguage("密码不符合要求：", "The password must be: ") + sentences(), refused);
      }
      throw refused;
    }
  }

  private String sentences() {
    return rules.getRules().stream()
        .map(PasswordRule.class::cast)
        .map(PasswordRule::sentence)
        .collect(Collectors.joining("；"));
  }
}
