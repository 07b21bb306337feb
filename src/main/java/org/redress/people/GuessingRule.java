package org.redress.people;

import java.util.List;

/** A password is not among the first that anybody would try. */
class GuessingRule extends PasswordRule {

  @Override
  boolean allows(String password, List<String> own) {
    return !Guessing.isEasy(password, own);
  }

  @Override
  String sentence() {
    return inLanguage(
        "不能是容易猜到的密码：常见密码、键盘顺序、重复的字符、日期等，即使改动几个字符",
        "not one that is soon guessed: a common one, keys in a row, repetitions, dates, nor these slightly changed");
  }
}
