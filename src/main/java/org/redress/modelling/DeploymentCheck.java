package org.redress.modelling;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.redress.deployment.ModelFile;
import org.redress.engine.TransactionMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Refuses a deployment that breaks a rule, with everything that is wrong in all its files. Part of
 * the engine's own deploying, because start-up, Modeler, REST and Java all come through there, and
 * its transaction leaves nothing behind.
 */
@Component
class DeploymentCheck {

  private static final Logger LOG = LoggerFactory.getLogger(DeploymentCheck.class);

  private final Inspection inspection;
  private final Remarks remarks;
  private final CheckedByBuild byBuild;

  DeploymentCheck(Inspection inspection, Remarks remarks, CheckedByBuild byBuild) {
    this.byBuild = byBuild;
    this.inspection = inspection;
    this.remarks = remarks;
  }

  /**
   * A diagram that is XML but no BPMN 2.0 is left to the engine, which knows what is wrong with it;
   * {@link SpokenDeployer} passes that on.
   */
  void beforeParsing(DeploymentEntity deployment) {
    if (!deployment.isNew() || byBuild.covers(deployment)) {
      return; // an old one, read again from the database, or known to break no rule
    }
    refuseTenant(deployment);
    try {
      List<Finding> findings = inspection.findings(upload(deployment));
      if (findings.stream().anyMatch(finding -> !finding.mayBeMeant())) {
        LOG.info("Deployment \"{}\" refused: {} findings", deployment.getName(), findings.size());
        throw new RefusedDeploymentException(findings);
      }
      remarks.note(findings);
    } catch (UnreadableDiagramException unread) {
      refuseUnlessXml(deployment, unread.file());
    }
  }

  /** Cases run without a tenant: what belongs to one would be accepted, and never be in force. */
  private static void refuseTenant(DeploymentEntity deployment) {
    if (!Elements.isBlank(deployment.getTenantId())) {
      String file = deployment.getResources().keySet().stream().findFirst().orElse("");
      throw new RefusedDeploymentException(
          List.of(
              new Finding(
                  file,
                  0,
                  null,
                  "部署带有租户（Tenant ID）「%s」，案件都不分租户，部署了也没有案件会用。请清空后再部署"
                      .formatted(deployment.getTenantId()))));
    }
  }

  private static void refuseUnlessXml(DeploymentEntity deployment, String file) {
    try {
      ModelText.of(deployment.getResource(file).getBytes());
    } catch (SAXException noXml) {
      int line = noXml instanceof SAXParseException at ? at.getLineNumber() : 0;
      throw new RefusedDeploymentException(
          List.of(
              new Finding(
                  file,
                  line,
                  null,
                  "文件不是完好的XML，或带有文档类型声明，请用Camunda Modeler重新保存后再部署：" + Faults.of(noXml))));
    }
  }

  /** Had the engine accepted what we could not read, it would be in force unchecked. */
  void afterParsing(DeploymentEntity deployment) {
    if (!deployment.isNew() || byBuild.covers(deployment)) {
      return;
    }
    try {
      upload(deployment);
    } catch (UnreadableDiagramException unread) {
      throw new RefusedDeploymentException(
          List.of(
              new Finding(
                  unread.file(),
                  0,
                  null,
                  "文件无法检查，请用Camunda Modeler重新保存后再部署：" + Faults.of(unread.getCause()))));
    } finally {
      TransactionMemory.forget(new Reading(deployment.getId()));
    }
  }

  /** What could be read before the engine parsed it is not read once more after it. */
  private static Upload upload(DeploymentEntity deployment) {
    return TransactionMemory.once(new Reading(deployment.getId()), () -> read(deployment));
  }

  private static Upload read(DeploymentEntity deployment) {
    List<ModelFile> files =
        deployment.getResources().values().stream()
            .map(resource -> new ModelFile(resource.getName(), resource.getBytes()))
            .toList();
    return new Upload(files, new DeployedModels(Context.getCommandContext()));
  }

  private record Reading(String deployment) {}
}
