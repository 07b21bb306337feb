package org.redress.people;

import java.util.List;
import java.util.Map;

/** A password has so many characters, counted as people do. */
class LengthRule extends PasswordRule {

  private final int minimum;

  LengthRule(int minimum) {
    this.minimum = minimum;
  }

  @Override
  boolean allows(String password, List<String> own) {
    return password.codePointCount(0, password.length()) >= minimum;
  }

  @Override
  String sentence() {
    return inLanguage("至少%d个字符".formatted(minimum), "at least %d characters".formatted(minimum));
  }

  @Override
  public String getPlaceholder() {
    return "PASSWORD_POLICY_LENGTH";
  }

  @Override
  public Map<String, String> getParameters() {
    return Map.of("minLength", String.valueOf(minimum));
  }
}
