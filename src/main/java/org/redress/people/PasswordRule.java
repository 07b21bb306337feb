package org.redress.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * One rule. The web applications translate its placeholder where their texts have it, else they
 * show it as it is: rules that the engine does not know give the sentence itself, in the language
 * of who asks.
 */
abstract class PasswordRule implements PasswordPolicyRule {

  /**
   * @param own names, ids and addresses of whose the password is to be
   */
  abstract boolean allows(String password, List<String> own);

  /** The rule as a person reads it. */
  abstract String sentence();

  @Override
  public String getPlaceholder() {
    return sentence();
  }

  @Override
  public Map<String, String> getParameters() {
    return Map.of();
  }

  @Override
  public boolean execute(String password) {
    return allows(password, List.of());
  }

  @Override
  public boolean execute(String password, User user) {
    return allows(password, user == null ? List.of() : own(user));
  }

  static List<String> own(User user) {
    return Stream.of(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail())
        .filter(Objects::nonNull)
        .toList();
  }

  /** In a browser, or through REST, in the language that the request prefers; else Chinese. */
  static String inLanguage(String chinese, String english) {
    boolean asked =
        RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
            && attributes.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
    boolean foreign = asked && !LocaleContextHolder.getLocale().getLanguage().equals("zh");
    return foreign ? english : chinese;
  }
}
