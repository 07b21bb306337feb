package org.redress.audit;

import java.util.List;
import java.util.Objects;
import org.redress.casefile.EntryWords;

/**
 * What a policy's ids are called, for choosing and reading.
 *
 * @param id of the policy
 * @param name of the policy
 * @param outcomes ends that a case can reach
 * @param categories what the policy sorts cases by
 * @param grades how severe it can judge a case to be
 * @param channels ways in which cases come
 * @param satisfactions answers to how satisfied the complainant is
 * @param units units complained about, where the policy lists them
 * @param authorities roles that a case can climb to
 * @param deadlines limits that can be met or missed
 */
public record PolicyWords(
    String id,
    String name,
    List<Word> outcomes,
    List<Word> categories,
    List<Word> grades,
    List<Word> channels,
    List<Word> satisfactions,
    List<Word> units,
    List<Word> authorities,
    List<Word> deadlines) {

  /** Of a policy that is no longer in force: its ids are all that is known. */
  static PolicyWords unknown(String id) {
    return new PolicyWords(
        id, id, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of());
  }

  /** What the end is called; the id where nothing says, null where there is none. */
  public String outcome(String value) {
    return EntryWords.undrawn(value).orElseGet(() -> word(outcomes, value));
  }

  /** The same of a category. */
  public String category(String value) {
    return word(categories, value);
  }

  /** The same of an answer to how satisfied the complainant is. */
  public String satisfaction(String answer) {
    return word(satisfactions, answer);
  }

  /** The same of a grade. */
  public String grade(String value) {
    return word(grades, value);
  }

  /** The same of a role. */
  public String authority(String role) {
    return word(authorities, role);
  }

  /** What a value is called that cases are counted by; itself where nothing says. */
  public String name(CaseGroup group, String value) {
    return word(
        switch (group) {
          case LIFECYCLE -> List.of(new Word(id, name));
          case OUTCOME -> outcomes;
          case CATEGORY -> categories;
          case GRADE -> grades;
          case CHANNEL -> channels;
          case RESPONDENT_UNIT -> units;
          case AUTHORITY, EVENT_AUTHORITY -> authorities;
          case DEADLINE -> deadlines;
        },
        value);
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
  public record Word(String id, String name) {}
}
