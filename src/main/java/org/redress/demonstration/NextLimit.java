package org.redress.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/** The limits that run in open cases, in the order in which they end. */
@OnlyInDemonstration
@Component
class NextLimit {

  private static final int PAGE = 100;
  private static final int MOST = 20;

  private final ProcessEngine engine;
  private final ManagementService management;

  NextLimit(ProcessEngine engine) {
    this.engine = engine;
    this.management = engine.getManagementService();
  }

  /**
   * A limit of a case.
   *
   * @param at when it ends
   * @param number the case's number
   * @param policy the name of the process that watches it
   * @param name what the diagram calls it
   */
  record Limit(Instant at, String number, String policy, String name) {}

  /** The first; empty where no open case waits for a moment. */
  Optional<Limit> first() {
    return Platform.unrestricted(
        engine, () -> limits().filter(this::isOfCase).findFirst().map(this::described));
  }

  /** Those that end before a moment, at most twenty of them. */
  List<Limit> until(Instant moment) {
    return Platform.unrestricted(
        engine,
        () ->
            limits()
                .takeWhile(timer -> timer.getDuedate().toInstant().isBefore(moment))
                .filter(this::isOfCase)
                .limit(MOST)
                .map(this::described)
                .toList());
  }

  /** Whether any has ended and not yet acted, a duty's too. */
  boolean anyEnded() {
    return Platform.unrestricted(engine, () -> timers().executable().count() > 0);
  }

  private Stream<Job> limits() {
    return IntStream.iterate(0, from -> from + PAGE)
        .mapToObj(from -> timers().listPage(from, PAGE))
        .takeWhile(page -> !page.isEmpty())
        .flatMap(List::stream);
  }

  private JobQuery timers() {
    return management
        .createJobQuery()
        .timers()
        .withRetriesLeft()
        .active()
        .orderByJobDuedate()
        .asc();
  }

  /** The number goes with a case into all its parts; a duty's start and watch have none. */
  private boolean isOfCase(Job timer) {
    return timer.getProcessInstanceId() != null && number(timer) != null;
  }

  private String number(Job timer) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceId(timer.getProcessInstanceId())
        .singleResult()
        .getBusinessKey();
  }

  private Limit described(Job timer) {
    var definition =
        engine.getRepositoryService().getProcessDefinition(timer.getProcessDefinitionId());
    var element =
        management
            .createJobDefinitionQuery()
            .jobDefinitionId(timer.getJobDefinitionId())
            .singleResult();
    ModelElementInstance drawn =
        engine
            .getRepositoryService()
            .getBpmnModelInstance(definition.getId())
            .getModelElementById(element.getActivityId());
    return new Limit(
        timer.getDuedate().toInstant(),
        number(timer),
        definition.getName(),
        drawn.getAttributeValue("name"));
  }
}
