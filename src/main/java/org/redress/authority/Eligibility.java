package org.redress.authority;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.redress.engine.Cases;
import org.springframework.stereotype.Component;

/** Whether somebody may have and do a task. */
@Component
class Eligibility {

  private final Recusals recusals;
  private final FourEyes fourEyes;
  private final CandidateGroups groups;

  Eligibility(Recusals recusals, FourEyes fourEyes, CandidateGroups groups) {
    this.recusals = recusals;
    this.fourEyes = fourEyes;
    this.groups = groups;
  }

  /** What speaks against it, if anything does. */
  Optional<Objection> objection(DelegateTask task, String user) {
    if (recusals.isBarred(Cases.idOf(task), user)) {
      return Optional.of(Objection.recused(user));
    }
    Map<String, String> doers = fourEyes.doers(task);
    if (doers.containsKey(user)) {
      return Optional.of(Objection.fourEyes(user, task.getName(), doers.get(user)));
    }
    return groups.include(task, user)
        ? Optional.empty()
        : Optional.of(Objection.outsider(user, task.getName(), groups.names(task)));
  }
}
