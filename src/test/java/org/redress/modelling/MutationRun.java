package org.redress.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.redress.deployment.Lifecycle;
import org.redress.deployment.Lifecycles;
import org.redress.deployment.ModelFile;
import org.redress.mutation.Mutation;
import org.redress.mutation.Mutations;
import org.redress.mutation.Notice;
import org.redress.mutation.Noticed;
import org.redress.mutation.Scenarios;
import org.redress.mutation.Verdict;
import org.redress.testing.Deployments;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Changes the models that ship, one element at a time, and counts what nobody notices: neither the check of
 * deployments, which refuses or tells, nor a scenario of the policy. No test of its own kind: it runs on request
 * ({@code ./mvnw -Pmutation verify}), for it takes an hour, and leaves {@code target/mutation.md}.
 *
 * <p>{@code -Dmutation.each} says how many of each kind a policy has changed (2), {@code -Dmutation.lifecycles} which
 * policies (all), {@code -Dmutation.seed} which elements chance takes (1).
 */
@RedressTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationRun {

  private static final Path REPORT = Path.of("target", "mutation.md");

  @Autowired private RepositoryService repository;
  @Autowired private Lifecycles lifecycles;
  @Autowired private Deployments deployments;
  @Autowired private Remarks remarks;

  private final List<Noticed> all = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> slips_are_noticed_in() {
    List<String> asked = List.of(System.getProperty("mutation.lifecycles", "").split(","));
    return lifecycles.chosen().stream()
        .filter(lifecycle -> asked.contains(lifecycle.id()) || asked.equals(List.of("")))
        .map(lifecycle -> DynamicTest.dynamicTest(lifecycle.id(), () -> slips(lifecycle)));
  }

  private void slips(Lifecycle lifecycle) throws IOException {
    assertThat(failureAsShipped(lifecycle)).as("scenarios of the models as they ship").isEmpty();
    int each = Integer.getInteger("mutation.each", 2);
    for (Mutation mutation : Mutations.sample(lifecycle, each, Long.getLong("mutation.seed", 1))) {
      all.add(new Noticed(mutation, verdict(lifecycle, mutation)));
      report();
    }
  }

  /** On a deployment of its own, which is taken back: months counted by hand are told anew for each mutation. */
  private Optional<String> failureAsShipped(Lifecycle lifecycle) {
    Deployment unchanged = deploy(lifecycle, lifecycle.files());
    try {
      return Scenarios.failure(lifecycle.id());
    } finally {
      deployments.undo(unchanged.getId());
    }
  }

  private Verdict verdict(Lifecycle lifecycle, Mutation mutation) {
    remarks.take();
    Deployment deployed;
    try {
      deployed = deploy(lifecycle, changed(lifecycle, mutation));
    } catch (ParseException refused) {
      return new Verdict(Notice.REFUSED, refused.getMessage());
    }
    try {
      List<Finding> told = remarks.take();
      if (!told.isEmpty()) {
        return new Verdict(Notice.TOLD, told.get(0).sentence());
      }
      Optional<String> failure = Scenarios.failure(lifecycle.id());
      return failure.map(scenario -> new Verdict(Notice.SCENARIO, scenario)).orElse(new Verdict(Notice.NOBODY, ""));
    } finally {
      deployments.undo(deployed.getId());
    }
  }

  private static List<ModelFile> changed(Lifecycle lifecycle, Mutation mutation) {
    return lifecycle.files().stream()
        .map(file -> file.name().equals(mutation.file().name()) ? mutation.file() : file)
        .toList();
  }

  private Deployment deploy(Lifecycle lifecycle, List<ModelFile> files) {
    var deployment = repository.createDeployment().name("mutation of " + lifecycle.id());
    files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.bytes())));
    return deployment.deploy();
  }

  @AfterAll
  void report() throws IOException {
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, Noticed.table(all) + all.stream().map(Noticed::line).collect(Collectors.joining("\n")) + "\n");
  }
}
