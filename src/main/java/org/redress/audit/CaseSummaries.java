package org.redress.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.redress.register.CaseRecord;
import org.springframework.stereotype.Component;

/** Sums up a case: from the register, and what was filed from the engine's history. */
@Component
class CaseSummaries {

  private static final String CONTENT = "content";

  private final HistoryService history;
  private final Diagrams diagrams;
  private final Standings standings;

  CaseSummaries(HistoryService history, Diagrams diagrams, Standings standings) {
    this.history = history;
    this.diagrams = diagrams;
    this.standings = standings;
  }

  /**
   * @param ran whether the engine still has the case
   * @param policy what the policy's ids are called
   */
  CaseSummary of(CaseRecord known, boolean ran, PolicyWords policy) {
    String demand = ran ? diagrams.demand(known.processDefinitionId()) : null;
    Map<String, String> filed = ran ? filed(known.caseId(), List.of(CONTENT, demand)) : Map.of();
    return new CaseSummary(
        standings.of(known.caseId()),
        filed.get(CONTENT),
        demand == null ? null : filed.get(demand),
        policy.name(CaseGroup.RESPONDENT_UNIT, known.respondentUnit()),
        policy.name(CaseGroup.CHANNEL, known.channel()),
        known.amount(),
        known.proposedAmount(),
        known.approvedAmount());
  }

  private Map<String, String> filed(String caseId, List<String> names) {
    return history
        .createHistoricVariableInstanceQuery()
        .processInstanceId(caseId)
        .variableNameIn(names.toArray(String[]::new))
        .list()
        .stream()
        .filter(variable -> variable.getValue() != null)
        .collect(
            Collectors.toMap(
                HistoricVariableInstance::getName,
                variable -> variable.getValue().toString(),
                (first, local) -> first));
  }
}
