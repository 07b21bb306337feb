package org.redress.authority;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.redress.engine.Additions;
import org.springframework.stereotype.Component;

/** Puts our rules in the places where the engine asks who may do what. */
@Component
class AuthorityPlugin extends AbstractProcessEnginePlugin {

  private final TaskRights rights;
  private final TaskChecker checker;
  private final TaskListMapper lists;
  private final Placement placement;
  private final HeldRightsMapper held;

  AuthorityPlugin(
      TaskRights rights,
      TaskChecker checker,
      TaskListMapper lists,
      Placement placement,
      HeldRightsMapper held) {
    this.rights = rights;
    this.checker = checker;
    this.lists = lists;
    this.placement = placement;
    this.held = held;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setResourceAuthorizationProvider(rights);
    engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), checker)));
    Additions.sessions(engine, AuthorizationManager.class, () -> new AuthorizationChecks(held));
    Additions.readsLast(engine, new PlacedTasks(placement));
    Additions.sessions(engine, TaskManager.class, () -> new TaskLists(lists));
  }
}
