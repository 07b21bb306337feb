package org.redress.audit;

import java.util.List;
import java.util.Objects;

/**
 * What a policy's ids are called, for choosing and reading.
 *
 * @param id of the policy
 * @param name of the policy
 * @param outcomes ends that a case can reach
 * @param categories what the policy sorts cases by
 * @param grades how severe it can judge a case to be
 * @param authorities roles that a case can climb to
 */
record PolicyWords(
    String id,
    String name,
    List<Word> outcomes,
    List<Word> categories,
    List<Word> grades,
    List<Word> authorities) {

  /** Of a policy that is no longer in force: its ids are all that is known. */
  static PolicyWords unknown(String id) {
    return new PolicyWords(id, id, List.of(), List.of(), List.of(), List.of());
  }

  /** What the end is called; the id where nothing says, null where there is none. */
  String outcome(String value) {
    return word(outcomes, value);
  }

  /** The same of a category. */
  String category(String value) {
    return word(categories, value);
  }

  /** The same of a grade. */
  String grade(String value) {
    return word(grades, value);
  }

  /** The same of a role. */
  String authority(String role) {
    return word(authorities, role);
  }

  private static String word(List<Word> words, String id) {
    return words.stream()
        .filter(word -> word.id().equals(id))
        .map(Word::name)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(id);
  }

  /**
   * @param id as the register has it
   * @param name as people read it
   */
  record Word(String id, String name) {}
}
