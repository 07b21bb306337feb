package org.redress.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.redress.deployment.ModelFile;
import org.redress.deployment.Models;
import org.redress.engine.NewModel;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every decision table that ships: no gap, no overlap, no rule that cannot win. */
@RedressTest
class DecisionTablesTest {

  @Autowired private Models models;
  @Autowired private ProcessEngine engine;

  @TestFactory
  Stream<DynamicTest> every_case_is_decided_and_every_rule_can_win() {
    var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    var decider = new Decider((DefaultDmnEngineConfiguration) settings.getDmnEngineConfiguration());
    return models.files().stream()
        .filter(ModelFile::isDecision)
        .map(
            file ->
                dynamicTest(
                    file.fileName().replace(".dmn", " decides every case, with every rule"),
                    () -> check(decider, file)));
  }

  private static void check(Decider decider, ModelFile file) {
    var model = NewModel.table(file.bytes());
    assertThat(TableCheck.faults(decider, model)).isEmpty();
  }
}
