package org.redress.retention;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.redress.engine.Platform;
import org.redress.register.Retention;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the register how long it keeps the cases that were closed before it noted that at closing:
 * as the diagram says that they ran on.
 */
@Component
class Terms {

  private static final Logger LOG = LoggerFactory.getLogger(Terms.class);

  private final Retention retention;
  private final ProcessEngine engine;

  Terms(Retention retention, ProcessEngine engine) {
    this.retention = retention;
    this.engine = engine;
  }

  @Transactional
  void complete() {
    for (String definition : retention.definitionsWithoutTerm()) {
      ProcessDefinition process =
          Platform.unrestricted(
              engine,
              () ->
                  engine
                      .getRepositoryService()
                      .createProcessDefinitionQuery()
                      .processDefinitionId(definition)
                      .singleResult());
      if (process == null || process.getHistoryTimeToLive() == null) {
        LOG.warn("Nobody says how long cases of {} are kept; they are not erased", definition);
      } else {
        retention.setTerm(definition, process.getHistoryTimeToLive());
      }
    }
  }
}
