package org.redress.draft;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.redress.engine.Platform;
import org.redress.form.Submission;
import org.redress.form.SubmissionHandler;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A draft goes with its form, in the engine's own transaction: once the task is done or taken out,
 * once it is somebody else's or nobody's, and once the case has begun.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DraftEnds implements SubmissionHandler {

  private static final String ENDED =
      "'" + TaskListener.EVENTNAME_COMPLETE + "','" + TaskListener.EVENTNAME_DELETE + "'";

  private final DraftMapper mapper;
  private final IdentityService identity;
  private final RepositoryService repository;

  DraftEnds(DraftMapper mapper, IdentityService identity, RepositoryService repository) {
    this.mapper = mapper;
    this.identity = identity;
    this.repository = repository;
  }

  @EventListener(condition = "{" + ENDED + "}.contains(#task.eventName)")
  void onEnd(DelegateTask task) {
    mapper.removeOfTask(task.getId());
  }

  @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_ASSIGNMENT + "'")
  void onHolder(DelegateTask task) {
    if (task.getAssignee() == null) {
      mapper.removeOfTask(task.getId());
    } else {
      mapper.removeOfOthers(task.getId(), task.getAssignee());
    }
  }

  @Override
  public void beforeStoring(Submission submission) {
    if (submission.opensCase() && identity.getCurrentAuthentication() != null) {
      String definition = submission.processDefinitionId();
      String lifecycle =
          Platform.unrestricted(() -> repository.getProcessDefinition(definition).getKey());
      mapper.remove(identity.getCurrentAuthentication().getUserId(), OpenForm.ofStart(lifecycle));
    }
  }
}
