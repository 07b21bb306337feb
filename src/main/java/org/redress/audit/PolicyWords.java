package org.redress.audit;

import java.util.List;

/**
 * What a policy's ids are called, for choosing and reading.
 *
 * @param id of the policy
 * @param name of the policy
 * @param outcomes ends that a case can reach
 * @param categories what the policy sorts cases by
 * @param grades how it grades them
 * @param channels ways in which they come
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
    List<Word> units,
    List<Word> authorities,
    List<Word> deadlines) {

  /**
   * @param id as the register has it
   * @param name as people read it
   */
  public record Word(String id, String name) {}

  /** What values are called that cases are counted by. */
  public List<Word> of(CaseGroup group) {
    return switch (group) {
      case OUTCOME -> outcomes;
      case CATEGORY -> categories;
      case GRADE -> grades;
      case CHANNEL -> channels;
      case RESPONDENT_UNIT -> units;
      case AUTHORITY, EVENT_AUTHORITY -> authorities;
      case DEADLINE -> deadlines;
    };
  }
}
