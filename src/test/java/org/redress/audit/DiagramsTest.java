package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What an officer reads of a step is called as its form calls it. */
@RedressTest
class DiagramsTest {

  @Autowired private RepositoryService repository;
  @Autowired private Diagrams diagrams;

  @Test
  void the_form_of_every_step_is_found_also_one_that_lifecycles_share() {
    Collection<ProcessDefinition> processes =
        repository.createProcessDefinitionQuery().processDefinitionKeyLike("manufacturer-claims%").latestVersion().list();

    assertThat(processes).hasSizeGreaterThan(10);
    for (ProcessDefinition process : processes) {
      for (UserTask task : diagrams.model(process.getId()).getModelElementsByType(UserTask.class)) {
        assertThat(diagrams.fields(process.getId(), task.getId()))
            .as("%s of %s", task.getId(), process.getKey())
            .isNotEmpty();
      }
    }
  }
}
