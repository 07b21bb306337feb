package org.redress.deployment;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.repository.DefaultDeploymentHandler;
import org.camunda.bpm.engine.repository.Resource;

/**
 * Decides for an upload that asks to be left out where nothing has changed (the Modeler's does)
 * whether it has: by what is in force. The engine compares with the last deployment of the same
 * name, so that good models sent again under their old name, after faulty ones under another, were
 * answered as deployed and were not.
 *
 * <p>What starts with the product is still compared with what it last shipped, else each start
 * would undo what analysts have deployed in between.
 */
class ComparedWithNewest extends DefaultDeploymentHandler {

  ComparedWithNewest(ProcessEngine engine) {
    super(engine);
  }

  @Override
  public boolean shouldDeployResource(Resource uploaded, Resource lastOfThatName) {
    CommandContext context = Context.getCommandContext();
    boolean differs = super.shouldDeployResource(uploaded, lastOfThatName);
    return differs
        || !isShipped(context, lastOfThatName)
            && !new NewestModels(context)
                .have(new ModelFile(uploaded.getName(), uploaded.getBytes()));
  }

  private static boolean isShipped(CommandContext context, Resource resource) {
    return Models.SOURCE.equals(
        context.getDeploymentManager().findDeploymentById(resource.getDeploymentId()).getSource());
  }
}
