package org.redress.simulation;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;

/** Counts in the engine what has come of it. */
final class Results {

  private final HistoryService history;
  private final TaskService tasks;

  Results(HistoryService history, TaskService tasks) {
    this.history = history;
    this.tasks = tasks;
  }

  Outcome of(Collection<String> lifecycles, int steps, int timers, List<String> failures) {
    Map<String, Outcome.Figures> figures = new TreeMap<>();
    for (String lifecycle : lifecycles) {
      figures.put(
          lifecycle, new Outcome.Figures(of(lifecycle).count(), of(lifecycle).finished().count()));
    }
    long overdue = tasks.createTaskQuery().dueBefore(Date.from(SimulatedTime.now())).count();
    return new Outcome(figures, steps, timers, overdue, failures);
  }

  private HistoricProcessInstanceQuery of(String lifecycle) {
    return history.createHistoricProcessInstanceQuery().processDefinitionKey(lifecycle);
  }
}
