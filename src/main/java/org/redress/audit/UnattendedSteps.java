package org.redress.audit;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Steps of confidential cases that lie before nobody. Officers do not see these cases; so that none
 * is lost they are told that somebody is missing, under which policy and in which role, and nothing
 * of the case.
 */
@Component
class UnattendedSteps {

  private final UnattendedStepsMapper mapper;
  private final PolicyVocabulary vocabulary;

  UnattendedSteps(UnattendedStepsMapper mapper, PolicyVocabulary vocabulary) {
    this.mapper = mapper;
    this.vocabulary = vocabulary;
  }

  /**
   * @param policy short name of the policy
   * @param role id of a group that nobody in it may act for
   * @param roleName what staff call it
   * @param steps how many steps lie there
   */
  record Step(String policy, String role, String roleName, int steps) {}

  /** By policy and role, leaving out cases from which the officer is barred. */
  List<Step> confidential(String officer) {
    return mapper.confidential(officer, true).stream()
        .map(
            found ->
                new Step(
                    vocabulary.of(found.lifecycle()).name(),
                    found.role(),
                    found.roleName(),
                    found.steps()))
        .toList();
  }
}
