package org.redress.casefile;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.redress.identity.Identities;
import org.redress.identity.IdentityField;
import org.springframework.stereotype.Component;

/** Who complained, for the user who asks: known to who holds a task of the case. */
@Component
public class Complainant {

  private final SeenTasks tasks;
  private final Identities identities;
  private final IdentityService login;

  Complainant(SeenTasks tasks, Identities identities, IdentityService login) {
    this.tasks = tasks;
    this.identities = identities;
    this.login = login;
  }

  /** What is known, and the reading is logged; empty where the user may not know it. */
  public Optional<List<IdentityField>> read(String caseId) {
    String reader = login.getCurrentAuthentication().getUserId();
    return tasks.of(caseId).stream()
        .filter(task -> reader.equals(task.getAssignee()))
        .map(Task::getId)
        .findFirst()
        .map(task -> identities.read(caseId, reader, task));
  }
}
