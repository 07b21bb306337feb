package org.redress.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.redress.engine.Platform;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The Camunda Forms that have been deployed, as their files say. Engine internals, because forms
 * have no public query.
 */
@Component
public class FormFiles {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LATEST = "latest";
  private static final String BOUND = "deployment";

  private final ProcessEngine engine;

  /** By deployment, which never changes, and by the form's id. */
  private final Map<String, Map<String, JsonNode>> known = new ConcurrentHashMap<>();

  /**
   * By id, the shared form in force; a screen asks for the same few dozens of times. Another node's
   * deployment is seen a moment later, this node's at once.
   */
  private final Cache<String, Optional<Placed>> inForce =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofSeconds(1)).build();

  FormFiles(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  /**
   * A form where it was deployed.
   *
   * @param deployment id of the deployment that it came with
   * @param json the form as its file has it
   */
  record Placed(String deployment, JsonNode json) {}

  /** The forms that came with a deployment, by id, in the order of their names. */
  public Map<String, JsonNode> of(String deployment) {
    return known.computeIfAbsent(
        deployment, unread -> Platform.unrestricted(engine, () -> read(unread)));
  }

  /**
   * The form of that id that came with the deployment, else the one in force, as its file has it.
   */
  public Optional<JsonNode> inForce(String deployment, String id) {
    return find(deployment, id).map(Placed::json);
  }

  /** The form of that id that came with the deployment, else the one in force. */
  Optional<Placed> find(String deployment, String id) {
    JsonNode own = of(deployment).get(id);
    return own == null
        ? inForce.get(id, unread -> latest(id, deployment))
        : Optional.of(new Placed(deployment, own));
  }

  private Optional<Placed> latest(String id, String deployment) {
    return Platform.unrestricted(
        engine, () -> placed(new CamundaFormRefImpl(id, LATEST), deployment));
  }

  /** Something has been deployed: what is in force may be another. */
  void deployed() {
    inForce.invalidateAll();
  }

  /** The form of a task; empty where it has none. */
  Optional<Placed> ofTask(String taskId) {
    return Platform.unrestricted(
        engine, () -> placed(engine.getFormService().getTaskFormData(taskId)));
  }

  /** The form that starts a process; empty where it has none. */
  Optional<Placed> ofStart(String processDefinitionId) {
    return Platform.unrestricted(
        engine, () -> placed(engine.getFormService().getStartFormData(processDefinitionId)));
  }

  private Optional<Placed> placed(FormData form) {
    return Optional.ofNullable(form)
        .map(FormData::getCamundaFormRef)
        .filter(ref -> ref.getKey() != null)
        .flatMap(ref -> placed(ref, form.getDeploymentId()));
  }

  /** A form bound to its diagram's deployment is read already; the engine would look it up anew. */
  private Optional<Placed> placed(CamundaFormRef ref, String deployment) {
    JsonNode own = BOUND.equals(ref.getBinding()) ? of(deployment).get(ref.getKey()) : null;
    if (own != null) {
      return Optional.of(new Placed(deployment, own));
    }
    CamundaFormDefinition form =
        Context.getCommandContext()
            .runWithoutAuthorization(new GetCamundaFormDefinitionCmd(ref, deployment));
    return Optional.ofNullable(form)
        .map(
            found ->
                new Placed(
                    found.getDeploymentId(), of(found.getDeploymentId()).get(found.getKey())));
  }

  private Map<String, JsonNode> read(String deployment) {
    Map<String, JsonNode> forms = new LinkedHashMap<>();
    RepositoryService repository = engine.getRepositoryService();
    repository.getDeploymentResourceNames(deployment).stream()
        .filter(name -> name.endsWith(".form"))
        .sorted()
        .map(name -> read(repository.getResourceAsStream(deployment, name)))
        .forEach(form -> forms.put(form.path("id").asText(), form));
    return forms;
  }

  private static JsonNode read(InputStream file) {
    try (file) {
      return JSON.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
