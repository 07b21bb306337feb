package org.redress.audit;

import java.util.Arrays;
import java.util.List;
import org.redress.audit.PolicyWords.Word;

/** Names of values as a process declares them: {@code consumer=消费者投诉, franchisee=加盟商投诉}. */
public final class ValueNames {

  private ValueNames() {}

  /**
   * @throws IllegalArgumentException where a part is not {@code value=name}; the message is for the
   *     analyst
   */
  public static List<Word> parse(String declared) {
    return Arrays.stream(declared.split("[,，]")).map(String::trim).map(ValueNames::word).toList();
  }

  private static Word word(String pair) {
    int equals = pair.indexOf('=');
    if (equals < 1 || equals == pair.length() - 1) {
      throw new IllegalArgumentException("「" + pair + "」须写成 值=名称，例如consumer=消费者投诉");
    }
    return new Word(pair.substring(0, equals).trim(), pair.substring(equals + 1).trim());
  }
}
