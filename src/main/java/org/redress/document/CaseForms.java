package org.redress.document;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.casefile.CaseForgottenException;
import org.redress.engine.Diagram;
import org.redress.engine.Platform;
import org.redress.form.FieldHomes;
import org.redress.form.PolicyValues;
import org.redress.form.PolicyValues.Words;
import org.redress.register.CaseRecord;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/**
 * The documents of a case: the forms that its process names, as deployed with the diagram that the
 * case runs on.
 */
@Component
class CaseForms {

  private static final String PROPERTY = "documents";

  private final ProcessEngine engine;
  private final RepositoryService repository;
  private final HistoryService history;
  private final Register register;
  private final FieldHomes homes;
  private final PolicyValues values;

  CaseForms(ProcessEngine engine, Register register, FieldHomes homes, PolicyValues values) {
    this.values = values;
    this.homes = homes;
    this.engine = engine;
    this.register = register;
    this.repository = engine.getRepositoryService();
    this.history = engine.getHistoryService();
  }

  /** In the order of the property. */
  List<DocumentForm> of(String caseId) {
    return Platform.unrestricted(
        engine,
        () -> {
          ProcessDefinition process = process(caseId);
          return ids(process).map(id -> form(process.getDeploymentId(), id)).toList();
        });
  }

  /** What the complaint was filed on; empty where the process begins without a form. */
  Optional<DocumentForm> intake(String caseId) {
    return Platform.unrestricted(
        engine,
        () -> {
          ProcessDefinition process = process(caseId);
          return model(process).getModelElementsByType(StartEvent.class).stream()
              .map(StartEvent::getCamundaFormRef)
              .filter(Objects::nonNull)
              .findFirst()
              .map(id -> form(process.getDeploymentId(), id));
        });
  }

  /** The one of that id, if it is among them. */
  Optional<DocumentForm> find(String caseId, String id) {
    return Platform.unrestricted(
        engine,
        () -> {
          ProcessDefinition process = process(caseId);
          return ids(process)
              .filter(id::equals)
              .findFirst()
              .map(known -> form(process.getDeploymentId(), known));
        });
  }

  /** What a document is called: as the form says, else as the step that it is filled in at. */
  String title(String caseId, DocumentForm form) {
    return form.title()
        .orElseGet(
            () ->
                Platform.unrestricted(
                    engine, () -> step(process(caseId), form.id()).orElse(form.id())));
  }

  /** What the policy calls its variables and their values. */
  Words words(String caseId) {
    return Platform.unrestricted(engine, () -> values.of(process(caseId).getDeploymentId()));
  }

  private ProcessDefinition process(String caseId) {
    HistoricProcessInstance known =
        history.createHistoricProcessInstanceQuery().processInstanceId(caseId).singleResult();
    if (known == null) {
      throw new CaseForgottenException(
          register.find(caseId).map(CaseRecord::caseNumber).orElse(caseId));
    }
    return repository.getProcessDefinition(known.getProcessDefinitionId());
  }

  private Stream<String> ids(ProcessDefinition process) {
    return Diagram.property(model(process).getModelElementById(process.getKey()), PROPERTY).stream()
        .flatMap(ids -> Arrays.stream(ids.split(",")))
        .map(String::trim)
        .filter(id -> !id.isEmpty())
        .distinct();
  }

  private DocumentForm form(String deployment, String id) {
    return homes
        .form(deployment, id)
        .map(json -> new DocumentForm(id, json))
        .orElseThrow(
            () -> new IllegalStateException("deployment " + deployment + " has no form " + id));
  }

  private Optional<String> step(ProcessDefinition process, String form) {
    return repository
        .createProcessDefinitionQuery()
        .deploymentId(process.getDeploymentId())
        .list()
        .stream()
        .map(this::model)
        .flatMap(
            model ->
                Stream.concat(
                    model.getModelElementsByType(UserTask.class).stream()
                        .filter(task -> form.equals(task.getCamundaFormRef())),
                    model.getModelElementsByType(StartEvent.class).stream()
                        .filter(start -> form.equals(start.getCamundaFormRef()))))
        .map(FlowElement::getName)
        .findFirst();
  }

  private BpmnModelInstance model(ProcessDefinition process) {
    return repository.getBpmnModelInstance(process.getId());
  }
}
