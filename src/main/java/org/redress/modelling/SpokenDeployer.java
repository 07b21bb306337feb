package org.redress.modelling;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * One of the engine's own deployers, what it refuses told as our rules tell it: with file, line and
 * element, in a Chinese sentence. The engine's own words stand at its end, for who can help.
 */
final class SpokenDeployer implements Deployer {

  private final Deployer engines;

  SpokenDeployer(Deployer engines) {
    this.engines = engines;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    try {
      engines.deploy(deployment);
    } catch (RefusedDeploymentException told) {
      throw told;
    } catch (ParseException refused) {
      List<Finding> findings =
          refused.getResorceReports().stream().flatMap(SpokenDeployer::findings).toList();
      throw findings.isEmpty() ? refused : new RefusedDeploymentException(findings);
    }
  }

  private static Stream<Finding> findings(ResourceReport report) {
    return report.getErrors().stream()
        .map(
            error ->
                new Finding(
                    report.getResourceName(),
                    error.getLine(),
                    error.getMainElementId(),
                    "流程引擎读不懂这里，流程图不符合BPMN 2.0。请在Camunda Modeler里打开、改正并重新保存。引擎的说明："
                        + error.getMessage()));
  }
}
