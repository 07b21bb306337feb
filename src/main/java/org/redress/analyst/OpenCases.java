package org.redress.analyst;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.redress.engine.Diagram;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/**
 * Where open cases stand, for who changes the models: ids, versions, steps and numbers, nothing of
 * what a case is about; of a confidential policy not even how many there are.
 */
@Component
class OpenCases {

  private final ProcessEngine engine;
  private final ModelList models;

  OpenCases(ProcessEngine engine, ModelList models) {
    this.engine = engine;
    this.models = models;
  }

  /** How many run on each version of a process, by the version's id. */
  Map<String, Long> byVersion(String process) {
    return instances(query().processDefinitionKey(process)).stream()
        .collect(
            Collectors.groupingBy(ProcessInstance::getProcessDefinitionId, Collectors.counting()));
  }

  /** How many have a process among what they run on. */
  int in(String process) {
    return cases(instances(query().processDefinitionKey(process)));
  }

  /** How many stand at a step of a process. */
  int at(String process, String element) {
    return cases(instances(query().processDefinitionKey(process).activityIdIn(element)));
  }

  /** Of a lifecycle, or of all that stand in a process, those that do not run on the newest. */
  List<String> outdated(String process) {
    Map<String, ProcessDefinition> newest = models.newest();
    List<ProcessInstance> own = instances(query().processDefinitionKey(process));
    Set<String> cases =
        own.stream().map(ProcessInstance::getRootProcessInstanceId).collect(Collectors.toSet());
    String[] others =
        newest.keySet().stream().filter(known -> !known.equals(process)).toArray(String[]::new);
    Set<String> current =
        newest.values().stream().map(ProcessDefinition::getId).collect(Collectors.toSet());
    Set<String> outdated = new HashSet<>();
    List<ProcessInstance> parts =
        others.length == 0 ? List.of() : instances(query().processDefinitionKeyIn(others));
    List.of(own, parts)
        .forEach(
            some ->
                some.stream()
                    .filter(instance -> !current.contains(instance.getProcessDefinitionId()))
                    .map(ProcessInstance::getRootProcessInstanceId)
                    .filter(cases::contains)
                    .forEach(outdated::add));
    return outdated.stream().sorted().toList();
  }

  /** The tasks that are open in a case and in its parts. */
  List<Task> tasks(String caseId) {
    return Platform.unrestricted(
        engine,
        () -> {
          String[] instances =
              query().rootProcessInstanceId(caseId).list().stream()
                  .map(ProcessInstance::getId)
                  .toArray(String[]::new);
          return instances.length == 0
              ? List.of()
              : engine.getTaskService().createTaskQuery().processInstanceIdIn(instances).list();
        });
  }

  private int cases(List<ProcessInstance> instances) {
    Set<String> confidential = confidential();
    return (int)
        instances.stream()
            .map(ProcessInstance::getRootProcessInstanceId)
            .distinct()
            .filter(known -> !confidential.contains(known))
            .count();
  }

  /** Open cases that nobody but who handles them may know of. */
  private Set<String> confidential() {
    Collection<ProcessDefinition> newest = models.newest().values();
    String[] lifecycles =
        newest.stream()
            .filter(version -> Diagram.isConfidential(models.drawn(version)))
            .map(ProcessDefinition::getKey)
            .toArray(String[]::new);
    return lifecycles.length == 0
        ? Set.of()
        : instances(query().processDefinitionKeyIn(lifecycles)).stream()
            .map(ProcessInstance::getRootProcessInstanceId)
            .collect(Collectors.toSet());
  }

  private List<ProcessInstance> instances(ProcessInstanceQuery query) {
    return Platform.unrestricted(engine, query::list);
  }

  private ProcessInstanceQuery query() {
    return engine.getRuntimeService().createProcessInstanceQuery();
  }
}
