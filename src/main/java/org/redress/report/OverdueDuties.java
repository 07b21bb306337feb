package org.redress.report;

import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Keeps a duty that has fallen due and is not begun, when a new version of its diagram is deployed:
 * the engine drops the old version's timer, the duty with it. Two deployers of the engine's, one
 * before its own and one after, because only there both timers are at hand.
 */
class OverdueDuties {

  /** What was overdue when a deployment began, by process. */
  private final Map<DeploymentEntity, Map<String, Date>> overdue =
      Collections.synchronizedMap(new WeakHashMap<>());

  Deployer before() {
    return deployment -> {
      if (deployment.isNew()) {
        Map<String, Date> found = new HashMap<>();
        Date now = ClockUtil.getCurrentTime();
        context().getJobManager().findJobsByHandlerType(TimerStartEventJobHandler.TYPE).stream()
            .map(JobEntity.class::cast)
            .filter(job -> job.getLockOwner() == null && !job.getDuedate().after(now))
            .forEach(job -> found.put(job.getProcessDefinitionKey(), job.getDuedate()));
        overdue.put(deployment, found);
      }
    };
  }

  /** Gives each new timer the date that its predecessor had. */
  Deployer after() {
    return deployment -> {
      Map<String, Date> found = overdue.getOrDefault(deployment, Map.of());
      context()
          .getDbEntityManager()
          .getDbEntityCache()
          .getEntitiesByType(AcquirableJobEntity.class)
          .stream()
          .filter(JobEntity.class::isInstance)
          .map(JobEntity.class::cast)
          .filter(job -> TimerStartEventJobHandler.TYPE.equals(job.getJobHandlerType()))
          .filter(job -> found.containsKey(job.getProcessDefinitionKey()))
          .forEach(job -> job.setDuedate(found.get(job.getProcessDefinitionKey())));
    };
  }

  private static CommandContext context() {
    return Context.getCommandContext();
  }
}
