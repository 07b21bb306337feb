package org.redress.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notes which elements of which process were passed. */
@Component
class Passages {

  private final Set<String> passed = new ConcurrentSkipListSet<>();

  @EventListener
  void onEvent(DelegateExecution execution) {
    String process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
    boolean flow = ExecutionListener.EVENTNAME_TAKE.equals(execution.getEventName());
    passed.add(process + "#" + (flow ? execution.getCurrentTransitionId() : execution.getCurrentActivityId()));
  }

  void forget() {
    passed.clear();
  }

  boolean passed(String process, String element) {
    return passed.contains(process + "#" + element);
  }
}
