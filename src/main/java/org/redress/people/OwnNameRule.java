package org.redress.people;

import java.util.List;
import java.util.Locale;

/** A password does not contain its owner's name, user id or address. */
class OwnNameRule extends PasswordRule {

  /** Shorter ones stand in any word by chance; two Chinese characters do not. */
  private static final int LETTERS = 4;

  private static final int CHARACTERS = 2;

  /** Where the scripts of East Asia begin. */
  private static final int EAST_ASIAN = 0x2E80;

  @Override
  boolean allows(String password, List<String> own) {
    String lower = password.toLowerCase(Locale.ROOT);
    return own.stream()
        .map(name -> name.toLowerCase(Locale.ROOT).trim())
        .filter(OwnNameRule::tells)
        .noneMatch(lower::contains);
  }

  private static boolean tells(String name) {
    boolean latin = name.chars().allMatch(c -> c < EAST_ASIAN);
    return name.length() >= (latin ? LETTERS : CHARACTERS);
  }

  @Override
  String sentence() {
    return inLanguage("不得包含本人的姓名、用户名或邮箱", "not the owner's name, user id or address");
  }

  @Override
  public String getPlaceholder() {
    return "PASSWORD_POLICY_USER_DATA";
  }
}
