package org.redress.casedata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.redress.engine.Cases;
import org.redress.engine.Diagram;
import org.redress.engine.Platform;
import org.redress.form.FormFiles;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Which variables a part may read: those whose names occur, as words, in its diagram, in the forms
 * and tables that this names, in the tables of its policy that the platform asks by itself, in the
 * timers of the processes around it, and in all this of the parts that it calls. Rather a name too
 * many than one too few: nothing has to be understood, and no analyst has to list anything.
 */
@Component
class PartReads {

  /** What the platform reads of a case wherever it stands, without a model's saying so. */
  private static final Set<String> PLATFORMS =
      Set.of("caseNumber", "receivedAt", "proposedAmount", "approvedAmount", "approvalExceeded");

  private final RepositoryService repository;
  private final FormFiles forms;

  /** By deployment, which never changes. */
  private final Map<String, DeployedWords> deployments = new ConcurrentHashMap<>();

  /** By id of the definition, which never changes. */
  private final Map<String, PartText> texts = new ConcurrentHashMap<>();

  PartReads(@Lazy RepositoryService repository, FormFiles forms) {
    this.repository = repository;
    this.forms = forms;
  }

  /**
   * Whether the part that a call activity calls gets the variable. In a confidential case it gets
   * all: there the head of a task shows no more than the part was given.
   */
  Predicate<String> of(DelegateExecution execution) {
    return Diagram.isConfidential(Cases.lifecycle(execution))
        ? name -> true
        : words(execution)::contains;
  }

  private Set<String> words(DelegateExecution execution) {
    String policy = Cases.definitionOf(execution);
    CallActivity call = (CallActivity) execution.getBpmnModelElementInstance();
    return Platform.unrestricted(
        () -> {
          Set<String> words = new HashSet<>(PLATFORMS);
          words.addAll(deployment(text(policy).deployment()).askedByPlatform());
          Cases.definitionsAround(execution)
              .forEach(caller -> words.addAll(text(caller).watches()));
          String caller = text(execution.getProcessDefinitionId()).deployment();
          called(PartText.Call.of(call), caller)
              .ifPresent(part -> collect(part, words, new HashSet<>()));
          return words;
        });
  }

  private void collect(String definition, Set<String> words, Set<String> seen) {
    if (!seen.add(definition)) {
      return;
    }
    PartText text = text(definition);
    words.addAll(text.words());
    text.formsElsewhere().stream()
        .flatMap(form -> forms.inForce(text.deployment(), form).stream())
        .map(JsonNode::toString)
        .forEach(form -> words.addAll(Words.of(form)));
    text.calls().stream()
        .flatMap(call -> called(call, text.deployment()).stream())
        .forEach(part -> collect(part, words, seen));
  }

  private Optional<String> called(PartText.Call call, String deployment) {
    if (call.withinDeployment()) {
      return Optional.ofNullable(deployment(deployment).definitions().get(call.key()));
    }
    return Optional.ofNullable(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(call.key())
                .latestVersion()
                .singleResult())
        .map(ProcessDefinition::getId);
  }

  private PartText text(String definition) {
    PartText known = texts.get(definition);
    if (known == null) {
      ProcessDefinition process = repository.getProcessDefinition(definition);
      BpmnModelInstance model = repository.getBpmnModelInstance(definition);
      known = PartText.of(deployment(process.getDeploymentId()), process.getResourceName(), model);
      texts.put(definition, known);
    }
    return known;
  }

  private DeployedWords deployment(String id) {
    DeployedWords known = deployments.get(id);
    if (known == null) {
      known = DeployedWords.read(id, repository);
      deployments.put(id, known);
    }
    return known;
  }
}
