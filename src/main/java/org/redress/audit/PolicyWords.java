package org.redress.audit;

import java.util.List;

/**
 * What a policy's ids are called, for choosing and reading.
 *
 * @param id of the policy
 * @param name of the policy
 * @param outcomes ends that a case can reach
 * @param categories what the policy sorts cases by
 * @param authorities roles that a case can climb to
 */
public record PolicyWords(
    String id, String name, List<Word> outcomes, List<Word> categories, List<Word> authorities) {

  /**
   * @param id as the register has it
   * @param name as people read it
   */
  public record Word(String id, String name) {}
}
