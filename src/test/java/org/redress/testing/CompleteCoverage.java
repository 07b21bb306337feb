package org.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.redress.deployment.Lifecycles;
import org.redress.deployment.ModelFile;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Fails a class of scenarios that leaves an element of its lifecycle's diagrams unvisited. */
class CompleteCoverage implements BeforeAllCallback, AfterAllCallback {

  @Override
  public void beforeAll(ExtensionContext test) {
    application(test).getBean(Passages.class).forget();
  }

  @Override
  public void afterAll(ExtensionContext test) {
    if (System.getProperty("test") != null && System.getProperty("test").contains("#")) {
      return; // a single scenario was asked for
    }
    if (DatabaseServer.asked() != DatabaseServer.H2) {
      return; // there some scenarios are enough
    }
    LifecycleTest asked = test.getRequiredTestClass().getAnnotation(LifecycleTest.class);
    if (!asked.complete()) {
      return;
    }
    assertThat(unvisited(application(test), asked))
        .as("elements of %s that no scenario passes", asked.value())
        .isEmpty();
  }

  private static List<String> unvisited(ApplicationContext application, LifecycleTest asked) {
    RepositoryService repository = application.getBean(RepositoryService.class);
    Passages passages = application.getBean(Passages.class);
    List<String> unvisited = new ArrayList<>();
    List<String> processes = new ArrayList<>(processes(application, asked.value()));
    processes.addAll(List.of(asked.shared()));
    for (String process : processes) {
      ProcessDefinition latest =
          repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult();
      BpmnModelInstance model = repository.getBpmnModelInstance(latest.getId());
      Stream.of(FlowNode.class, SequenceFlow.class)
          .flatMap(type -> model.getModelElementsByType(type).stream())
          .filter(element -> !passages.passed(process, element.getId()))
          .map(element -> process + "#" + element.getId())
          .forEach(unvisited::add);
    }
    return unvisited;
  }

  private static List<String> processes(ApplicationContext application, String lifecycle) {
    List<String> processes =
        application.getBean(Lifecycles.class).chosen().stream()
            .filter(known -> known.id().equals(lifecycle))
            .flatMap(known -> known.files().stream())
            .filter(ModelFile::isDiagram)
            .flatMap(file -> file.definitionIds().stream())
            .toList();
    assertThat(processes).as("processes of lifecycle %s", lifecycle).isNotEmpty();
    return processes;
  }

  private static ApplicationContext application(ExtensionContext test) {
    return SpringExtension.getApplicationContext(test);
  }
}
