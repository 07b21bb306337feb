package org.redress.deployment;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.stereotype.Component;

/**
 * Deploys once more, as its newest version, what an earlier deployment had: by the deployment check
 * as everything else, and with nothing that came later.
 */
@Component
public class EarlierDeployment {

  /** What such a deployment names as its source. */
  public static final String SOURCE = "redress earlier version";

  private final RepositoryService repository;

  EarlierDeployment(RepositoryService repository) {
    this.repository = repository;
  }

  /**
   * Deploys in the name of who asks, under the name that it had.
   *
   * @throws org.camunda.bpm.engine.AuthorizationException if they may not deploy
   * @throws org.camunda.bpm.engine.ParseException if the models break a rule by now
   */
  public DeploymentWithDefinitions again(Deployment earlier) {
    return repository
        .createDeployment()
        .name(earlier.getName())
        .source(SOURCE)
        .addDeploymentResources(earlier.getId())
        .deployWithResult();
  }

  /** Names of the files that it had. */
  public List<String> files(Deployment earlier) {
    return repository.getDeploymentResourceNames(earlier.getId());
  }
}
