package org.redress.form;

import java.util.LinkedHashMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Somebody at a desk who submits exactly what a test says, through the engine and as themselves. */
final class Clerk {

  private final ProcessEngine engine;
  private final String user;

  Clerk(ProcessEngine engine, String user) {
    this.engine = engine;
    this.user = user;
  }

  ProcessInstance files(String lifecycle, Map<String, Object> answers) {
    String process =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey(lifecycle)
            .latestVersion()
            .singleResult()
            .getId();
    Map<String, Object> whole = new HashMap<>(answers);
    if (lifecycle.equals("whistleblowing") && !whole.containsKey("anonymous")) {
      whole.put("anonymous", false); // which every report says
    }
    return as(() -> engine.getFormService().submitStartForm(process, whole));
  }

  void claims(Task task) {
    run(() -> engine.getTaskService().claim(task.getId(), user));
  }

  void submits(Task task, Map<String, Object> answers) {
    run(() -> engine.getFormService().submitTaskForm(task.getId(), answers));
  }

  /** Does it with the user's rights, no more. */
  void run(Runnable action) {
    as(
        () -> {
          action.run();
          return null;
        });
  }

  <T> T as(Supplier<T> action) {
    List<String> groups =
        engine.getIdentityService().createGroupQuery().groupMember(user).list().stream()
            .map(Group::getId)
            .toList();
    engine.getIdentityService().setAuthentication(user, groups);
    try {
      return action.get();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  /** Answers with one of them changed; null takes it out. */
  static Map<String, Object> with(Map<String, Object> answers, String field, Object answer) {
    Map<String, Object> changed = new LinkedHashMap<>(answers);
    changed.put(field, answer);
    return changed;
  }
}
