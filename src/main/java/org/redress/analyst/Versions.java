package org.redress.analyst;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.redress.casefile.Names;
import org.redress.deployment.EarlierDeployment;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/** The versions of a process, and the way back to an earlier one. */
@Component
class Versions {

  private final ProcessEngine engine;
  private final RepositoryService repository;
  private final ModelList models;
  private final OpenCases open;
  private final EarlierDeployment earlier;
  private final Names names;

  Versions(
      ProcessEngine engine,
      ModelList models,
      OpenCases open,
      EarlierDeployment earlier,
      Names names) {
    this.engine = engine;
    this.repository = engine.getRepositoryService();
    this.models = models;
    this.open = open;
    this.earlier = earlier;
    this.names = names;
  }

  /**
   * A version of a process.
   *
   * @param definition its id
   * @param version its number
   * @param deployment id of the deployment that it came with
   * @param deploymentName what that was called
   * @param deployedAt when that was made
   * @param deployedBy name of the user who made it; null where the product did
   * @param open how many open cases run on it; null where the policy is confidential
   */
  record Version(
      String definition,
      int version,
      String deployment,
      String deploymentName,
      Instant deployedAt,
      String deployedBy,
      Long open) {}

  /**
   * What became the newest version.
   *
   * @param kind {@code process} or {@code decision}
   * @param id of the process or decision
   * @param name what it is called
   * @param version number of the version
   */
  record Newest(String kind, String id, String name, int version) {}

  /**
   * A deployment that has been made again.
   *
   * @param deployment id of the new one
   * @param name what it is called, as the earlier one
   * @param newest the processes and decisions that it made the newest
   * @param files all its files, forms among them
   */
  record Again(String deployment, String name, List<Newest> newest, List<String> files) {}

  /** The newest first. */
  List<Version> of(Model model) {
    List<ProcessDefinition> versions = models.versions(model.id());
    Map<String, Long> running = model.confidential() ? Map.of() : open.byVersion(model.id());
    return Platform.unrestricted(
        engine,
        () -> {
          Map<String, String> makers = makers(versions);
          return versions.stream()
              .map(
                  version -> {
                    Deployment made = deployment(version.getDeploymentId());
                    return new Version(
                        version.getId(),
                        version.getVersion(),
                        made.getId(),
                        made.getName(),
                        made.getDeploymentTime().toInstant(),
                        makers.get(made.getId()),
                        model.confidential() ? null : running.getOrDefault(version.getId(), 0L));
                  })
              .toList();
        });
  }

  /**
   * Deploys again what an earlier deployment had.
   *
   * @throws NoSuchModelException if there is no such deployment
   * @throws BadUserRequestException where all of it is the newest, or breaks a rule by now
   */
  Again again(String deployment) {
    Deployment found = deployment(deployment);
    if (found == null) {
      throw new NoSuchModelException(deployment);
    }
    if (isNewest(deployment)) {
      throw new BadUserRequestException("「%s」的这次部署就是最新版本，无须退回".formatted(found.getName()));
    }
    try {
      DeploymentWithDefinitions made = earlier.again(found);
      return new Again(made.getId(), made.getName(), newest(made), earlier.files(made));
    } catch (ParseException refused) {
      throw new BadUserRequestException(refused.getMessage(), refused);
    }
  }

  /** Forms and tables alone, which many share, are never known to be. */
  private boolean isNewest(String deployment) {
    Set<String> newest =
        models.newest().values().stream().map(ProcessDefinition::getId).collect(Collectors.toSet());
    List<ProcessDefinition> had =
        Platform.unrestricted(
            engine,
            () -> repository.createProcessDefinitionQuery().deploymentId(deployment).list());
    return !had.isEmpty() && had.stream().map(ProcessDefinition::getId).allMatch(newest::contains);
  }

  private static List<Newest> newest(DeploymentWithDefinitions made) {
    List<Newest> all = new ArrayList<>();
    stream(made.getDeployedProcessDefinitions())
        .map(one -> newest("process", one))
        .forEach(all::add);
    stream(made.getDeployedDecisionDefinitions())
        .map(one -> newest("decision", one))
        .forEach(all::add);
    return all;
  }

  private static <T> Stream<T> stream(List<T> some) {
    return Optional.ofNullable(some).stream().flatMap(List::stream);
  }

  private static Newest newest(String kind, ResourceDefinition made) {
    return new Newest(kind, made.getKey(), made.getName(), made.getVersion());
  }

  private Deployment deployment(String id) {
    return Platform.unrestricted(
        engine, () -> repository.createDeploymentQuery().deploymentId(id).singleResult());
  }

  /** Names of who made the deployments, by these. */
  private Map<String, String> makers(List<ProcessDefinition> versions) {
    List<UserOperationLogEntry> made =
        versions.stream()
            .map(ProcessDefinition::getDeploymentId)
            .flatMap(deployment -> log(deployment).stream())
            .filter(entry -> entry.getUserId() != null)
            .toList();
    Map<String, String> called =
        names.called(
            made.stream().map(UserOperationLogEntry::getUserId).collect(Collectors.toSet()));
    return made.stream()
        .collect(
            Collectors.toMap(
                UserOperationLogEntry::getDeploymentId,
                entry -> called.getOrDefault(entry.getUserId(), entry.getUserId()),
                (first, second) -> first));
  }

  private List<UserOperationLogEntry> log(String deployment) {
    return engine
        .getHistoryService()
        .createUserOperationLogQuery()
        .entityType(EntityTypes.DEPLOYMENT)
        .operationType(UserOperationLogEntry.OPERATION_TYPE_CREATE)
        .deploymentId(deployment)
        .list();
  }
}
