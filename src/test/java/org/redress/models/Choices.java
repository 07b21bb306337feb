package org.redress.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.OutputEntry;

/**
 * Whether the choices of a lifecycle's forms are the values that its tables allow. A choice that a table does not
 * know falls to its default row; a value that nobody can choose makes a rule that never wins in practice.
 */
public final class Choices {

  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

  private Choices() {}

  /** Values offered and not allowed, or allowed and never offered; variables that are typed in freely are left out. */
  public static List<String> strange(ModelSet models) {
    List<String> findings = new ArrayList<>();
    for (ModelFile table : models.decisions()) {
      String policy = models.lifecycle(table).orElse("");
      for (Input input : ModelSet.table(table).getModelElementsByType(Input.class)) {
        String variable = input.getInputExpression().getText().getTextContent().trim();
        if (input.getInputValues() != null && !isRenamed(models, policy, variable)) {
          Set<String> allowed = texts(input.getInputValues().getText().getTextContent());
          Set<String> offered = offered(models, policy, variable);
          if (!allowed.isEmpty() && !offered.isEmpty() && !allowed.equals(offered)) {
            findings.add(
                "%s allows %s of %s, but %s are offered"
                    .formatted(table, allowed, variable, offered));
          }
        }
      }
    }
    return findings;
  }

  /** What forms offer, tables answer and parameters set. */
  private static Set<String> offered(ModelSet models, String policy, String variable) {
    Set<String> values = new TreeSet<>();
    of(models, policy, models.forms())
        .flatMap(form -> ModelSet.schema(form).fields().stream())
        .filter(field -> variable.equals(field.key()))
        .forEach(
            field ->
                field
                    .json()
                    .path("values")
                    .forEach(choice -> values.add(choice.path("value").asText())));
    diagrams(models, policy)
        .forEach(
            diagram -> {
              diagram.all(BusinessRuleTask.class).stream()
                  .filter(task -> variable.equals(task.getCamundaResultVariable()))
                  .map(task -> models.decision(task.getCamundaDecisionRef()))
                  .flatMap(decision -> decision.stream())
                  .flatMap(
                      decision ->
                          ModelSet.table(decision)
                              .getModelElementsByType(OutputEntry.class)
                              .stream())
                  .forEach(output -> values.addAll(texts(output.getText().getTextContent())));
              diagram.all(CamundaOutputParameter.class).stream()
                  .filter(parameter -> variable.equals(parameter.getCamundaName()))
                  .map(parameter -> parameter.getTextContent().trim())
                  .filter(value -> !value.startsWith("${"))
                  .forEach(values::add);
            });
    return values;
  }

  /** A variable that a call hands over under another name takes its values from elsewhere. */
  private static boolean isRenamed(ModelSet models, String policy, String variable) {
    return diagrams(models, policy)
        .flatMap(
            diagram ->
                Stream.concat(
                    diagram.all(CamundaIn.class).stream()
                        .filter(in -> !Objects.equals(in.getCamundaSource(), in.getCamundaTarget()))
                        .map(CamundaIn::getCamundaTarget),
                    diagram.all(CamundaOut.class).stream()
                        .filter(
                            out -> !Objects.equals(out.getCamundaSource(), out.getCamundaTarget()))
                        .map(CamundaOut::getCamundaTarget)))
        .anyMatch(variable::equals);
  }

  private static Stream<Diagram> diagrams(ModelSet models, String policy) {
    return models.diagrams().stream()
        .filter(diagram -> models.lifecycle(diagram.file()).filter(policy::equals).isPresent());
  }

  private static Stream<ModelFile> of(ModelSet models, String policy, List<ModelFile> files) {
    return files.stream().filter(file -> models.lifecycle(file).filter(policy::equals).isPresent());
  }

  private static Set<String> texts(String feel) {
    return TEXT.matcher(feel)
        .results()
        .map(text -> text.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
