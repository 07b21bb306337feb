package org.redress.authority;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.redress.engine.Additions;
import org.springframework.stereotype.Component;

/** Puts our rules in the places where the engine asks who may do what. */
@Component
class AuthorityPlugin extends AbstractProcessEnginePlugin {

  private final TaskRights rights;
  private final TaskChecker checker;

  AuthorityPlugin(TaskRights rights, TaskChecker checker) {
    this.rights = rights;
    this.checker = checker;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setResourceAuthorizationProvider(rights);
    engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), checker)));
    Additions.sessions(engine, AuthorizationManager.class, AuthorizationChecks::new);
  }
}
