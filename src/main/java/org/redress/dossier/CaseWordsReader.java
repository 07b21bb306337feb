package org.redress.dossier;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.redress.audit.Diagrams;
import org.redress.engine.Platform;
import org.redress.register.CaseRecord;
import org.springframework.stereotype.Component;

/** Reads from the diagram and forms of a case what the ids of its row are called. */
@Component
class CaseWordsReader {

  private static final String ENDED = "ended-";

  private final ProcessEngine engine;
  private final Diagrams diagrams;

  CaseWordsReader(ProcessEngine engine, Diagrams diagrams) {
    this.engine = engine;
    this.diagrams = diagrams;
  }

  CaseWords of(CaseRecord known) {
    return Platform.unrestricted(
        engine,
        () ->
            new CaseWords(
                outcome(known),
                choice(known, "grade", known.grade()),
                choice(known, "satisfaction", known.satisfactionAnswer())));
  }

  private String outcome(CaseRecord known) {
    if (known.outcome() == null) {
      return "";
    }
    EndEvent end =
        diagrams.model(known.processDefinitionId()).getModelElementById(ENDED + known.outcome());
    return Optional.ofNullable(end).map(EndEvent::getName).orElse(known.outcome());
  }

  private String choice(CaseRecord known, String field, String value) {
    return value == null
        ? ""
        : diagrams.choice(known.processDefinitionId(), field, value).orElse(value);
  }
}
