package org.redress.analyst;

import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/** A process for the analyst who keeps it. */
@Component
class ModelViews {

  private final ProcessEngine engine;
  private final ModelList models;
  private final Versions versions;
  private final Retirement retirement;

  ModelViews(ProcessEngine engine, ModelList models, Versions versions, Retirement retirement) {
    this.engine = engine;
    this.models = models;
    this.versions = versions;
    this.retirement = retirement;
  }

  /**
   * A decision that came with the newest version.
   *
   * @param id of the decision
   * @param name what it is called
   */
  record Decision(String id, String name) {}

  /**
   * A process.
   *
   * @param model its newest version
   * @param retired who took it out of service; null while it is in
   * @param versions all its versions, the newest first
   * @param decisions the tables of the newest
   */
  record View(
      Model model,
      Retirement.Retired retired,
      List<Versions.Version> versions,
      List<Decision> decisions) {}

  /**
   * @throws NoSuchModelException if there is no such process
   */
  View of(String process) {
    Model model = models.of(process);
    List<Versions.Version> all = versions.of(model);
    return new View(
        model, retirement.of(model).orElse(null), all, decisions(all.get(0).deployment()));
  }

  private List<Decision> decisions(String deployment) {
    TreeMap<String, Decision> found = new TreeMap<>();
    Platform.unrestricted(
            engine,
            () ->
                engine
                    .getRepositoryService()
                    .createDecisionDefinitionQuery()
                    .deploymentId(deployment)
                    .list())
        .forEach(table -> found.put(table.getKey(), new Decision(table.getKey(), table.getName())));
    return List.copyOf(found.values());
  }
}
