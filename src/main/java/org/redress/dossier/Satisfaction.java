package org.redress.dossier;

import org.camunda.bpm.engine.ProcessEngine;
import org.redress.audit.Diagrams;
import org.redress.engine.Platform;
import org.redress.register.CaseRecord;
import org.springframework.stereotype.Component;

/** How satisfied the complainant was, in the words of the form that asked. */
@Component
class Satisfaction {

  private static final String FIELD = "satisfaction";

  private final ProcessEngine engine;
  private final Diagrams diagrams;

  Satisfaction(ProcessEngine engine, Diagrams diagrams) {
    this.engine = engine;
    this.diagrams = diagrams;
  }

  /** The last answer; null where nobody has answered. */
  String of(CaseRecord known) {
    String answer = known.satisfactionAnswer();
    return answer == null
        ? null
        : Platform.unrestricted(
            engine,
            () -> diagrams.choice(known.processDefinitionId(), FIELD, answer).orElse(answer));
  }
}
