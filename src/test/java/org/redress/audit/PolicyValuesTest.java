package org.redress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.junit.jupiter.api.Test;
import org.redress.form.PolicyValues;
import org.redress.testing.RedressTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Officers read no ids: whatever a table asks for or can answer has a word, its own, a form's or a lane's. */
@RedressTest
class PolicyValuesTest {

  private static final Pattern VALUE = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  /** Tables of limits and of reports leave no decision in a case's history. */
  private static final Pattern READ_WITHOUT_A_TRACE = Pattern.compile("-(deadlines|reports)$");

  @Autowired private RepositoryService repository;
  @Autowired private PolicyValues values;

  @Test
  void every_value_that_a_table_declares_is_called_in_the_policys_words() {
    List<String> nameless = new ArrayList<>();
    int seen = 0;
    for (DecisionDefinition table : repository.createDecisionDefinitionQuery().latestVersion().list()) {
      PolicyValues.Words words = values.of(table.getDeploymentId());
      DmnModelInstance model = repository.getDmnModelInstance(table.getId());
      for (Output output : model.getModelElementsByType(Output.class)) {
        seen += look(words, table, output.getName(), declared(output.getOutputValues()), nameless);
      }
      if (!READ_WITHOUT_A_TRACE.matcher(table.getKey()).find()) {
        List<Input> inputs = List.copyOf(model.getModelElementsByType(Input.class));
        for (int column = 0; column < inputs.size(); column++) {
          seen += look(words, table, asked(inputs.get(column)), values(model, inputs.get(column), column), nameless);
        }
      }
    }
    assertThat(seen).isGreaterThan(100);
    assertThat(nameless).as("a line in the description of the column's values says what it is called").isEmpty();
  }

  private static int look(
      PolicyValues.Words words, DecisionDefinition table, String variable, Collection<String> declared, List<String> nameless) {
    declared.stream()
        .filter(value -> words.word(variable, value).equals(value) && !CHINESE.matcher(value).find())
        .forEach(value -> nameless.add(table.getKey() + " " + variable + " " + value));
    return declared.size();
  }

  private static String asked(Input input) {
    return input.getInputExpression().getTextContent().trim();
  }

  /** What the column declares and what its rules ask for. */
  private static Set<String> values(DmnModelInstance model, Input input, int column) {
    Set<String> values = new TreeSet<>(declared(input.getInputValues()));
    model.getModelElementsByType(Rule.class).stream()
        .map(rule -> List.copyOf(rule.getInputEntries()).get(column))
        .forEach(entry -> values.addAll(quoted(entry.getTextContent())));
    return values;
  }

  private static List<String> declared(UnaryTests values) {
    return values == null ? List.of() : quoted(values.getText().getTextContent());
  }

  private static List<String> quoted(String text) {
    return VALUE.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
