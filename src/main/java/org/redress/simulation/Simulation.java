package org.redress.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.redress.deadline.Deadline;
import org.redress.deployment.Lifecycle;
import org.redress.deployment.Lifecycles;
import org.redress.form.Feel;
import org.redress.unit.Posts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Leads the engine from event to event: a complaint arrives, somebody claims or completes a task, a
 * timer is due. The job executor must be off, and nothing else may happen in the engine meanwhile.
 */
public final class Simulation {

  private static final Logger LOG = LoggerFactory.getLogger(Simulation.class);
  private static final Duration MONTH = Duration.ofDays(30);

  private final ConfigurableApplicationContext application;
  private final RepositoryService repository;
  private final Map<String, Lifecycle> lifecycles = new TreeMap<>();
  private final Happenings happenings = new Happenings();
  private final Agenda agenda = new Agenda();
  private final Failures failures = new Failures();
  private final Map<String, SimulatedCase> cases = new HashMap<>();
  private final Pace pace;
  private final DueTimers timers;
  private Desk desk;
  private Plan plan;
  private int arrived;
  private int steps;

  /**
   * @param application the running application, the lifecycles deployed and staffed
   */
  public Simulation(ConfigurableApplicationContext application) {
    this.application = application;
    this.repository = application.getBean(RepositoryService.class);
    this.pace = new Pace(application.getBean(Deadline.class));
    this.timers = new DueTimers(application.getBean(ManagementService.class), failures);
    application
        .getBean(Lifecycles.class)
        .chosen()
        .forEach(lifecycle -> lifecycles.put(lifecycle.id(), lifecycle));
  }

  /** Runs once; real time runs again afterwards. */
  public Outcome run(Plan whole) {
    plan = whole;
    desk = desk(whole.seed());
    application.addApplicationListener(happenings);
    try {
      SimulatedTime.is(plan.from());
      timers.restartCycles();
      arrivals();
      live();
      SimulatedTime.is(plan.until());
      return new Results(
              application.getBean(HistoryService.class), application.getBean(TaskService.class))
          .of(lifecycles.keySet(), steps, timers.fired(), failures.all());
    } finally {
      application.removeApplicationListener(happenings);
      SimulatedTime.ends();
    }
  }

  private Desk desk(long seed) {
    Texts texts = Texts.read();
    var workforce =
        new Workforce(
            application.getBean(IdentityService.class),
            application.getBean(Posts.class),
            texts,
            seed);
    var answers = new FieldAnswers(AnswerBook.read(), texts, workforce, new Named(repository));
    return new Desk(
        application.getBean(FormService.class),
        application.getBean(TaskService.class),
        repository,
        new FormFilling(application.getBean(Feel.class), answers),
        workforce,
        seed);
  }

  private void arrivals() {
    var arrivals = new Arrivals(pace);
    List<Lifecycle> in = new ArrayList<>(lifecycles.values());
    for (int i = 0; i < plan.cases(); i++) {
      Lifecycle lifecycle = in.get(i % in.size());
      var complaint = new SimulatedCase("case-" + i, lifecycle.id(), lifecycle.sector());
      Instant at = arrivals.any(plan, new Dice(plan.seed(), complaint.name()));
      agenda.enter(at, () -> attempt(lifecycle.id() + "-intake", () -> arrive(complaint)));
    }
  }

  private void live() {
    Instant told = plan.from();
    while (true) {
      Instant next = agenda.next().orElse(Instant.MAX);
      Instant due = happenings.nextDue();
      if (!earlier(next, due).isBefore(plan.until())) {
        return;
      }
      if (earlier(next, due).isAfter(told.plus(MONTH))) {
        told = earlier(next, due);
        LOG.info("Simulated until {}: {} cases, {} steps", told, arrived, steps);
      }
      if (due.isAfter(next)) {
        SimulatedTime.is(next);
        agenda.doNext();
      } else {
        happenings.pass(due);
        // A timer that was already due when it was set is fired at once.
        SimulatedTime.is(due.isAfter(SimulatedTime.now()) ? due : SimulatedTime.now());
        timers.fire();
        begin();
      }
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private void arrive(SimulatedCase complaint) {
    ProcessDefinition process =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(complaint.lifecycle())
            .latestVersion()
            .singleResult();
    cases.put(desk.enter(complaint, process), complaint);
    arrived++;
  }

  /** New tasks get the moments at which somebody will claim and complete them. */
  private void begin() {
    Instant now = SimulatedTime.now();
    for (NewTask task : happenings.takeTasks()) {
      SimulatedCase of = cases.computeIfAbsent(task.caseId(), id -> duty(task, now));
      int visit = of.visit(task.step());
      var dice = new Dice(plan.seed(), of.name(), task.step(), visit, "pace");
      Instant completion = pace.completion(now, task.due(), dice);
      String step = of.lifecycle() + ", step " + task.step();
      agenda.enter(
          pace.claim(now, completion, dice), () -> attempt(step, () -> desk.claim(task, of)));
      agenda.enter(completion, () -> attempt(step, () -> complete(task, of, visit)));
    }
  }

  private void complete(NewTask task, SimulatedCase of, int visit) {
    if (desk.complete(task, of, visit)) {
      steps++;
    }
  }

  /** A periodic duty is known by whose it is and when it fell due. */
  private SimulatedCase duty(NewTask task, Instant now) {
    String group = task.groups().iterator().next();
    Lifecycle lifecycle = lifecycles.get(group.substring(0, group.indexOf('.')));
    return new SimulatedCase(
        group + task.step() + now.getEpochSecond(), lifecycle.id(), lifecycle.sector());
  }

  private void attempt(String what, Runnable action) {
    try {
      action.run();
      begin();
    } catch (RuntimeException refused) {
      happenings.forget();
      failures.add(what, refused);
    }
  }
}
