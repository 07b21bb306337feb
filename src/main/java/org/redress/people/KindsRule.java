package org.redress.people;

import java.util.List;
import java.util.function.IntPredicate;

/** A password mixes kinds of characters: for operators whose own rules (等级保护) ask it. */
class KindsRule extends PasswordRule {

  private static final List<IntPredicate> KINDS =
      List.of(
          Character::isLowerCase,
          Character::isUpperCase,
          Character::isDigit,
          c -> !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c));

  private final int minimum;

  KindsRule(int minimum) {
    this.minimum = minimum;
  }

  @Override
  boolean allows(String password, List<String> own) {
    return KINDS.stream().filter(kind -> password.codePoints().anyMatch(kind)).count() >= minimum;
  }

  @Override
  String sentence() {
    return inLanguage(
        "大写字母、小写字母、数字、其他字符中至少%d种".formatted(minimum),
        "at least %d of: lower case, upper case, digits, other characters".formatted(minimum));
  }
}
