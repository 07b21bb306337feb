package org.redress.deployment;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Deploys the chosen lifecycles when the application starts: the shared models first, then each
 * lifecycle as one deployment named after it. What has not changed since the last start is not
 * deployed again, so that a model an analyst has deployed in between stays in force.
 */
@Component
@Order(1)
class StartupDeployment implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(StartupDeployment.class);

  private final RepositoryService repository;
  private final Lifecycles lifecycles;

  StartupDeployment(RepositoryService repository, Lifecycles lifecycles) {
    this.repository = repository;
    this.lifecycles = lifecycles;
  }

  @Override
  public void run(ApplicationArguments args) {
    deploy(Lifecycles.SHARED, lifecycles.shared());
    lifecycles.chosen().forEach(lifecycle -> deploy(lifecycle.id(), lifecycle.files()));
    LOG.info(
        "{} lifecycles in force: {}",
        lifecycles.chosen().size(),
        lifecycles.chosen().stream().map(Lifecycle::id).toList());
  }

  private void deploy(String name, List<ModelFile> files) {
    if (files.isEmpty()) {
      return;
    }
    var deployment =
        repository
            .createDeployment()
            .name(name)
            .source(Models.SOURCE)
            .enableDuplicateFiltering(false);
    files.forEach(
        file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.bytes())));
    deployment.deploy();
  }
}
