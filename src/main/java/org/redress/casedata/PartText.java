package org.redress.casedata;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * What a part says.
 *
 * @param deployment that it came with
 * @param words in its diagram, and in the forms and tables that this names and that came with it
 * @param watches words of its timers: those over several steps are reckoned anew within the parts
 *     that it calls, from what these know
 * @param formsElsewhere ids of the forms that came with another deployment: the newest are used
 * @param calls what it calls
 */
record PartText(
    String deployment,
    Set<String> words,
    Set<String> watches,
    Set<String> formsElsewhere,
    List<Call> calls) {

  private static final String DEPLOYMENT = "deployment";

  /**
   * What a call activity calls.
   *
   * @param key id of the process
   * @param withinDeployment whether it is the one that came with the caller, else the newest
   */
  record Call(String key, boolean withinDeployment) {

    static Call of(CallActivity activity) {
      return new Call(
          activity.getCalledElement(),
          DEPLOYMENT.equals(activity.getCamundaCalledElementBinding()));
    }
  }

  static PartText of(DeployedWords deployment, String diagram, BpmnModelInstance model) {
    Set<String> forms =
        named(
            model.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormRef));
    Set<String> tables =
        named(
            model.getModelElementsByType(BusinessRuleTask.class).stream()
                .map(BusinessRuleTask::getCamundaDecisionRef));
    Set<String> words = new HashSet<>(deployment.ofDiagram(diagram));
    Stream.of(forms, tables)
        .flatMap(Set::stream)
        .forEach(id -> words.addAll(deployment.ofDefinition(id)));
    return new PartText(
        deployment.id(),
        words,
        model.getModelElementsByType(TimeDate.class).stream()
            .flatMap(date -> Words.of(date.getTextContent()).stream())
            .collect(Collectors.toSet()),
        forms.stream().filter(form -> !deployment.has(form)).collect(Collectors.toSet()),
        model.getModelElementsByType(CallActivity.class).stream().map(Call::of).toList());
  }

  private static Set<String> named(Stream<String> references) {
    return references.filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
