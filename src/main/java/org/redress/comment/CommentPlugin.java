package org.redress.comment;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.redress.engine.Additions;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/** Lets the engine keep its comments with {@link Comments}. */
@Component
class CommentPlugin extends AbstractProcessEnginePlugin {

  private final Register register;

  CommentPlugin(Register register) {
    this.register = register;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    Additions.sessions(engine, CommentManager.class, () -> new Comments(register));
  }
}
