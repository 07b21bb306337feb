package org.redress.analyst;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/**
 * Moves the process instances of a case, its own and those of its parts, to the newest versions:
 * what came with its diagram to what came with the newest, what many share to the newest of each.
 */
@Component
class Migration {

  private final ProcessEngine engine;
  private final RuntimeService runtime;
  private final ModelList models;

  Migration(ProcessEngine engine, ModelList models) {
    this.engine = engine;
    this.runtime = engine.getRuntimeService();
    this.models = models;
  }

  /**
   * An instance of a case that runs on an earlier version.
   *
   * @param instance its id
   * @param from version that it runs on
   * @param to version that it should go on by; null where the newest deployment has none of it
   */
  record Outdated(String instance, ProcessDefinition from, ProcessDefinition to) {

    /** As people read it. */
    String told() {
      return "%s：第%d版 → 第%d版".formatted(to.getName(), from.getVersion(), to.getVersion());
    }
  }

  /** The instances of a case that do not run on the newest versions, its own first. */
  List<Outdated> outdated(String caseId) {
    return Platform.unrestricted(
        engine,
        () -> {
          List<ProcessInstance> instances =
              runtime.createProcessInstanceQuery().rootProcessInstanceId(caseId).list();
          Map<String, ProcessDefinition> newest = models.newest();
          Map<String, ProcessDefinition> wanted =
              own(instances, caseId)
                  .map(root -> deployedWith(newest.get(definition(root).getKey())))
                  .orElse(Map.of());
          return instances.stream()
              .sorted(
                  (one, other) ->
                      Boolean.compare(other.getId().equals(caseId), one.getId().equals(caseId)))
              .map(
                  instance -> {
                    ProcessDefinition from = definition(instance);
                    return new Outdated(instance.getId(), from, to(from, wanted, newest));
                  })
              .filter(
                  known -> known.to() == null || !known.to().getId().equals(known.from().getId()))
              .toList();
        });
  }

  /** Nobody's newest diagram calls a part that the newest deployment of its policy left out. */
  private static ProcessDefinition to(
      ProcessDefinition from,
      Map<String, ProcessDefinition> wanted,
      Map<String, ProcessDefinition> newest) {
    ProcessDefinition own = wanted.get(from.getKey());
    boolean shared = ModelList.owner(from.getKey(), newest).isEmpty();
    return own == null && shared ? newest.get(from.getKey()) : own;
  }

  /**
   * Moves them. Timers keep their dates, here: what they are due by then is reckoned after (package
   * escalation), from the moment at which each began; the engine would have them begin anew.
   *
   * @param renamed ids of elements that bear another in the newest version, and that one
   * @throws CannotMoveException if one cannot; the caller takes back what has been done
   */
  void move(List<Outdated> outdated, Map<String, String> renamed) {
    List<String> obstacles = new ArrayList<>();
    List<Step> gone = new ArrayList<>();
    for (Outdated instance : outdated) {
      if (instance.to() == null) {
        obstacles.add(
            "案件停在被调用的流程「%s」，新版本的部署中没有它。请将它与流程图一同部署，或待案件走过后再转换"
                .formatted(instance.from().getName()));
      } else {
        Obstacles told = new Obstacles(drawn(instance.from()), drawn(instance.to()));
        try {
          Platform.unrestricted(
              engine,
              () -> {
                runtime
                    .newMigration(plan(instance, renamed))
                    .processInstanceIds(instance.instance())
                    .execute();
                return null;
              });
        } catch (RuntimeException refused) {
          List<String> sentences = told.of(refused);
          if (sentences.isEmpty()) {
            throw refused;
          }
          obstacles.addAll(sentences);
          gone.addAll(told.gone(refused));
        }
      }
    }
    if (!obstacles.isEmpty()) {
      throw new CannotMoveException(obstacles, gone);
    }
  }

  private MigrationPlan plan(Outdated instance, Map<String, String> renamed) {
    MigrationPlan equal =
        runtime
            .createMigrationPlan(instance.from().getId(), instance.to().getId())
            .mapEqualActivities()
            .build();
    Map<String, String> pairs =
        Renaming.of(drawn(instance.from()), drawn(instance.to()), renamed).pairs();
    if (pairs.isEmpty()) {
      return equal;
    }
    MigrationPlanBuilder plan =
        runtime.createMigrationPlan(instance.from().getId(), instance.to().getId());
    equal.getInstructions().stream()
        .filter(kept -> !pairs.containsKey(kept.getSourceActivityId()))
        .filter(kept -> !pairs.containsValue(kept.getTargetActivityId()))
        .forEach(
            kept -> plan.mapActivities(kept.getSourceActivityId(), kept.getTargetActivityId()));
    pairs.forEach(plan::mapActivities);
    return plan.build();
  }

  private BpmnModelInstance drawn(ProcessDefinition version) {
    return Platform.unrestricted(
        engine, () -> engine.getRepositoryService().getBpmnModelInstance(version.getId()));
  }

  private static Optional<ProcessInstance> own(List<ProcessInstance> instances, String caseId) {
    return instances.stream().filter(instance -> instance.getId().equals(caseId)).findFirst();
  }

  private Map<String, ProcessDefinition> deployedWith(ProcessDefinition newest) {
    Map<String, ProcessDefinition> all = new HashMap<>();
    engine
        .getRepositoryService()
        .createProcessDefinitionQuery()
        .deploymentId(newest.getDeploymentId())
        .list()
        .forEach(version -> all.put(version.getKey(), version));
    return all;
  }

  private ProcessDefinition definition(ProcessInstance instance) {
    return engine.getRepositoryService().getProcessDefinition(instance.getProcessDefinitionId());
  }
}
