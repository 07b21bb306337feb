package org.redress.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.redress.testing.Complaints;
import org.redress.testing.Deployments;
import org.redress.testing.RedressTest;
import org.redress.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** A changed diagram was a mistake; the analyst goes back. */
@Tag("database")
@RedressTest
class EarlierVersionTest {

  private static final String RETAIL = "retail-franchise";
  private static final String DIAGRAM = "processes/retail/retail-franchise.bpmn";
  private static final String ANALYST = "analyst-who-goes-back";

  @Autowired private Versions versions;
  @Autowired private ModelList models;
  @Autowired private RepositoryService repository;
  @Autowired private Deployments deployments;
  @Autowired private Complaints complaints;
  @Autowired private Staff staff;

  private Corrections corrections;

  @BeforeEach
  void an_analyst() {
    ClockUtil.reset();
    corrections = new Corrections(repository, deployments);
    staff.employs(ANALYST, "analysts");
  }

  @AfterEach
  void as_it_was() {
    corrections.undo();
  }

  @Test
  void the_earlier_version_becomes_the_newest_whole_and_the_answer_says_so() {
    ProcessDefinition good = latest();
    corrections.change().of(DIAGRAM, "了解详情告知流程", "了解详情").deployed();
    assertThat(firstTaskAfterRegistering()).isEqualTo("了解详情");

    Versions.Again again = again(good.getDeploymentId());

    assertThat(again.newest()).contains(new Versions.Newest("process", RETAIL, good.getName(), good.getVersion() + 2));
    assertThat(again.newest()).extracting(Versions.Newest::kind).contains("decision");
    assertThat(again.files()).containsExactlyInAnyOrderElementsOf(repository.getDeploymentResourceNames(good.getDeploymentId()));
    assertThat(firstTaskAfterRegistering()).isEqualTo("了解详情告知流程");
    assertThat(staff.as(ANALYST, () -> versions.of(models.of(RETAIL)))).first().satisfies(version -> {
      assertThat(version.version()).isEqualTo(good.getVersion() + 2);
      assertThat(version.deployedBy()).isEqualTo(ANALYST);
      assertThat(version.open()).isEqualTo(1);
    });
  }

  @Test
  void the_newest_is_no_earlier_one_and_nobody_goes_back_who_may_not_deploy() {
    ProcessDefinition newest = latest();
    assertThatThrownBy(() -> again(newest.getDeploymentId()))
        .isInstanceOf(BadUserRequestException.class).hasMessageContaining("就是最新版本");
    assertThatThrownBy(() -> again("no-such-deployment")).isInstanceOf(NoSuchModelException.class);

    corrections.change().of(DIAGRAM, "了解详情告知流程", "了解详情").deployed();
    staff.employs("clerk-who-goes-back", "retail-franchise.first-level-receiver");
    assertThatThrownBy(() -> staff.as("clerk-who-goes-back", () -> versions.again(newest.getDeploymentId())))
        .isInstanceOf(AuthorizationException.class);
  }

  private Versions.Again again(String deployment) {
    Versions.Again again = staff.as(ANALYST, () -> versions.again(deployment));
    corrections.add(again.deployment());
    return again;
  }

  private String firstTaskAfterRegistering() {
    return complaints.about(RETAIL).with("complainantType", "consumer").filed()
        .does("register", "subject", "product-repair", "cause", "product-quality", "contact", "customer", "contactedAt",
            "2026-01-05T10:00:00+08:00")
        .open("inform-customer").getName();
  }

  private ProcessDefinition latest() {
    return repository.createProcessDefinitionQuery().processDefinitionKey(RETAIL).latestVersion().singleResult();
  }
}
