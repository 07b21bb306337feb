package org.redress.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redress.testing.Deployments;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class StartupDeploymentTest {

  @Autowired private RepositoryService repository;
  @Autowired private Deployments deployments;
  @Autowired private StartupDeployment startup;
  @Autowired private Lifecycles lifecycles;
  @Autowired private Models models;

  private Deployed deployed;

  @BeforeEach
  void deploymentsAreOrderedByTime() {
    ClockUtil.reset();
    deployed = new Deployed(repository, deployments);
  }

  @AfterEach
  void undo() {
    deployed.undo();
  }

  @Test
  void every_lifecycle_is_one_deployment_under_repo_relative_names() {
    for (Lifecycle lifecycle : lifecycles.chosen()) {
      Deployment deployment =
          repository
              .createDeploymentQuery()
              .deploymentName(lifecycle.id())
              .deploymentSource(Models.SOURCE)
              .singleResult();
      assertThat(deployed.files(deployment.getId()))
          .isEqualTo(
              lifecycle.files().stream()
                  .map(ModelFile::name)
                  .collect(Collectors.toCollection(TreeSet::new)))
          .allMatch(
              name ->
                  name.matches(
                      "(processes|dmn|forms)/"
                          + lifecycle.sector()
                          + "/"
                          + lifecycle.id()
                          + "[a-z0-9-]*\\.(bpmn|dmn|form)"));
    }
  }

  @Test
  void starting_again_with_the_same_models_deploys_nothing() {
    startup.run(null);

    assertThat(deployed.added()).isEmpty();
  }

  @Test
  void a_changed_diagram_gives_its_lifecycle_and_no_other_one_new_version() {
    Map<String, Integer> before = deployed.versions();

    changedStart("1个工作日未登记", "一个工作日未登记").run(null);

    assertThat(deployed.added()).extracting(Deployment::getName).containsExactly("whistleblowing");
    assertThat(deployed.versions())
        .isEqualTo(
            raised(
                before,
                "whistleblowing",
                "whistleblowing-conclusion",
                "whistleblowing-handling",
                "whistleblowing-leader-case",
                "whistleblowing-protection"));
    assertThat(deployed.definitions(deployed.added().get(0).getId()))
        .as("its forms and tables, to which the diagrams are bound, are deployed with it")
        .contains(
            "whistleblowing-intake",
            "whistleblowing-notify",
            "whistleblowing-conduct",
            "whistleblowing-penalty");

    changedStart("1个工作日未登记", "一个工作日未登记").run(null);
    assertThat(deployed.added()).as("and not again at the next start").hasSize(1);
  }

  @Test
  void what_an_analyst_has_deployed_in_between_stays_in_force() {
    ModelFile diagram = file("processes/workplace/whistleblowing.bpmn");
    Deployment analysts = deployed.upload(diagram, text -> text.replace("1个工作日未登记", "一个工作日未登记"));

    startup.run(null);

    assertThat(deployed.added()).extracting(Deployment::getId).containsExactly(analysts.getId());
    assertThat(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("whistleblowing")
                .latestVersion()
                .singleResult()
                .getDeploymentId())
        .isEqualTo(analysts.getId());
  }

  /** The next start of an application whose diagram of whistle-blowing ships with another text. */
  private StartupDeployment changedStart(String text, String other) {
    Models changed =
        new Models() {
          @Override
          public List<ModelFile> files() {
            return super.files().stream()
                .map(file -> file.fileName().equals("whistleblowing.bpmn") ? changed(file) : file)
                .toList();
          }

          private ModelFile changed(ModelFile file) {
            String old = new String(file.bytes(), StandardCharsets.UTF_8);
            assertThat(old).contains(text);
            return new ModelFile(
                file.name(), old.replace(text, other).getBytes(StandardCharsets.UTF_8));
          }
        };
    return new StartupDeployment(
        repository, new Lifecycles(changed, new DeploymentProperties(List.of())));
  }

  private ModelFile file(String name) {
    return models.files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Integer> raised(Map<String, Integer> versions, String... processes) {
    Map<String, Integer> raised = new HashMap<>(versions);
    for (String process : processes) {
      raised.merge(process, 1, Integer::sum);
    }
    return raised;
  }
}
