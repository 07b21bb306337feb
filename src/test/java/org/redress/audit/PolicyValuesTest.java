package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;
import org.redress.form.PolicyValues;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Officers read no ids: whatever a table can answer has a word, its own, a form's or a lane's. */
@RedressTest
class PolicyValuesTest {

  private static final Pattern VALUE = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  @Autowired private RepositoryService repository;
  @Autowired private PolicyValues values;

  @Test
  void every_value_that_a_table_declares_is_called_in_the_policys_words() {
    List<String> nameless = new ArrayList<>();
    int seen = 0;
    for (DecisionDefinition table : repository.createDecisionDefinitionQuery().latestVersion().list()) {
      PolicyValues.Words words = values.of(table.getDeploymentId());
      for (Output output : repository.getDmnModelInstance(table.getId()).getModelElementsByType(Output.class)) {
        for (String value : declared(output)) {
          seen++;
          if (words.word(output.getName(), value).equals(value) && !CHINESE.matcher(value).find()) {
            nameless.add(table.getKey() + " " + output.getName() + " " + value);
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(10);
    assertThat(nameless).as("a line in the description of the output's values says what it is called").isEmpty();
  }

  private static List<String> declared(Output output) {
    return output.getOutputValues() == null
        ? List.of()
        : VALUE.matcher(output.getOutputValues().getText().getTextContent()).results().map(m -> m.group(1)).toList();
  }
}
