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
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.camunda.bpm.engine.repository.DeploymentQuery;
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

  /** Replaced as a whole, so that what is still being looked up does not get into the next. */
  private volatile InForce inForce = InForce.NOTHING;

  /**
   * Which deployments there are, looked up once a second: the engine's question for a form in force
   * is dear, and a screen asks it for dozens. Another node's deployment is seen a moment later,
   * this node's at once.
   */
  private final Cache<String, String> deployments =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build();

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

  /**
   * The shared forms in force with certain deployments, as far as they have been asked for.
   *
   * @param deployments which
   * @param forms by id
   */
  private record InForce(String deployments, Map<String, Optional<Placed>> forms) {

    private static final InForce NOTHING = with("");

    private static InForce with(String deployments) {
      return new InForce(deployments, new ConcurrentHashMap<>());
    }
  }

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
    return own == null ? inForceNow(id, deployment) : Optional.of(new Placed(deployment, own));
  }

  private Optional<Placed> inForceNow(String id, String deployment) {
    InForce now = inForce;
    String state = deployments.get("all", unread -> Platform.unrestricted(engine, this::state));
    if (!now.deployments().equals(state)) {
      now = InForce.with(state);
      inForce = now;
    }
    Optional<Placed> known = now.forms().get(id);
    if (known == null) {
      known = latest(id, deployment);
      now.forms().put(id, known);
    }
    return known;
  }

  /** Changes with every deployment and with every one that is taken back. */
  private String state() {
    DeploymentQuery all = engine.getRepositoryService().createDeploymentQuery();
    long many = all.count();
    return all.orderByDeploymentTime().desc().listPage(0, 1).stream()
        .map(newest -> newest.getId() + " of " + many)
        .findFirst()
        .orElse("");
  }

  private Optional<Placed> latest(String id, String deployment) {
    return Platform.unrestricted(
        engine, () -> lookedUp(new CamundaFormRefImpl(id, LATEST), deployment));
  }

  /** Something is deployed: by then, and once others see it, what is in force may be another. */
  void deployed() {
    forget();
    Context.getCommandContext()
        .getTransactionContext()
        .addTransactionListener(TransactionState.COMMITTED, committed -> forget());
  }

  private void forget() {
    deployments.invalidateAll();
    inForce = InForce.NOTHING;
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

  /**
   * A form bound to its diagram's deployment is read already, and so may the one in force be; the
   * engine would look it up anew.
   */
  private Optional<Placed> placed(CamundaFormRef ref, String deployment) {
    if (LATEST.equals(ref.getBinding())) {
      return inForceNow(ref.getKey(), deployment);
    }
    JsonNode own = BOUND.equals(ref.getBinding()) ? of(deployment).get(ref.getKey()) : null;
    return own == null ? lookedUp(ref, deployment) : Optional.of(new Placed(deployment, own));
  }

  private Optional<Placed> lookedUp(CamundaFormRef ref, String deployment) {
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
