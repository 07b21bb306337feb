package org.redress.audit;

import java.util.List;
import org.redress.engine.PolicyGroup;
import org.springframework.stereotype.Component;

/**
 * Steps before nobody that no list of cases shows: of confidential cases and of periodic duties. So
 * that none is lost officers are told that somebody is missing, under which policy and in which
 * role; of a confidential case nothing else.
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
   * @param duty name of the periodic duty; null for confidential cases
   * @param role id of a group that nobody in it may act for
   * @param roleName what staff call it
   * @param steps how many steps lie there
   */
  record Step(String policy, String duty, String role, String roleName, int steps) {}

  /** By role and duty, leaving out cases from which the officer is barred. */
  List<Step> beforeNobody(String officer) {
    return mapper.inNoList(officer, true).stream()
        .map(
            found ->
                new Step(
                    vocabulary.of(PolicyGroup.policy(found.role())).name(),
                    found.duty(),
                    found.role(),
                    found.roleName(),
                    found.steps()))
        .toList();
  }
}
