package org.redress.comment;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
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
    if (engine.getCustomSessionFactories() == null) {
      engine.setCustomSessionFactories(new ArrayList<>());
    }
    engine
        .getCustomSessionFactories()
        .add(
            new SessionFactory() {
              @Override
              public Class<?> getSessionType() {
                return CommentManager.class;
              }

              @Override
              public Session openSession() {
                return new Comments(register);
              }
            });
  }
}
