package org.redress.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.redress.deployment.Lifecycles;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Groups and their rights as they stand after a start. */
@RedressTest
class GroupRightsTest {

  private static final String HR = "manufacturer-claims-numbered.hr";

  @Autowired private AuthorizationService authorizations;
  @Autowired private IdentityService identity;
  @Autowired private RepositoryService repository;

  /** manufacturer-claims and manufacturer-claims-numbered begin alike, and are two. */
  @Test
  void a_role_reads_the_diagrams_of_its_own_policy_and_the_shared_ones() {
    Set<String> lifecycles =
        repository.createProcessDefinitionQuery().startableInTasklist().latestVersion().list().stream()
            .map(ProcessDefinition::getKey)
            .collect(Collectors.toSet());
    List<Authorization> rights =
        authorizations.createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION).list();

    assertThat(rights)
        .filteredOn(right -> right.getGroupId() != null && right.getGroupId().contains("."))
        .isNotEmpty()
        .allSatisfy(
            right -> {
              String policy = right.getGroupId().substring(0, right.getGroupId().indexOf('.'));
              Optional<String> owner = Lifecycles.owner(lifecycles, right.getResourceId());
              assertThat(owner.orElse(policy)).as(right.getResourceId()).isEqualTo(policy);
            });
  }

  @Test
  void who_acts_in_a_shared_process_alone_has_a_group_named_by_the_lane_there() {
    assertThat(identity.createGroupQuery().groupId(HR).singleResult().getName()).isEqualTo("人事");
  }

  @Test
  void management_gets_into_cockpit_and_has_no_right_to_any_case() {
    assertThat(authorizations.createAuthorizationQuery().groupIdIn("management").list())
        .as("that it reads its own group, too, is the engine's doing")
        .extracting(right -> right.getResourceType() + " " + right.getResourceId())
        .containsExactlyInAnyOrder(
            Resources.GROUP.resourceType() + " management",
            Resources.APPLICATION.resourceType() + " cockpit",
            Resources.APPLICATION.resourceType() + " welcome");
  }
}
