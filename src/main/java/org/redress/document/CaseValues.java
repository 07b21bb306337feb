package org.redress.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDetail;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.spin.json.SpinJsonNode;
import org.redress.engine.Platform;
import org.springframework.stereotype.Component;

/**
 * What has been entered in a case, running or ended: the variables of the case itself and of the
 * parts that it is in just now. A part works on copies until it ends, and what it does not hand
 * back the case does not have. Where several have a variable, the one written last counts: usually
 * the part's, but the case's own where a parallel branch has changed it since the part began.
 */
@Component
class CaseValues {

  private static final ObjectMapper JSON = new ObjectMapper();

  private record Value(Object content, Date writtenAt) {}

  private final ProcessEngine engine;
  private final HistoryService history;

  CaseValues(ProcessEngine engine) {
    this.engine = engine;
    this.history = engine.getHistoryService();
  }

  /** The values by name; what was taken back is null. */
  Map<String, Object> of(String caseId) {
    return Platform.unrestricted(
        engine,
        () -> {
          Map<String, Value> newest = new HashMap<>();
          instances(caseId).forEach(instance -> collect(instance, newest));
          Map<String, Object> values = new HashMap<>();
          newest.forEach((name, value) -> values.put(name, value.content()));
          return values;
        });
  }

  /** The case first, then the running parts, each after the one that called it. */
  private List<String> instances(String caseId) {
    Map<String, HistoricProcessInstance> all =
        history.createHistoricProcessInstanceQuery().rootProcessInstanceId(caseId).list().stream()
            .collect(Collectors.toMap(HistoricProcessInstance::getId, instance -> instance));
    return all.values().stream()
        .filter(instance -> instance.getId().equals(caseId) || instance.getEndTime() == null)
        .sorted(Comparator.comparingInt(instance -> depth(instance, all)))
        .map(HistoricProcessInstance::getId)
        .toList();
  }

  private static int depth(
      HistoricProcessInstance instance, Map<String, HistoricProcessInstance> all) {
    HistoricProcessInstance caller = all.get(instance.getSuperProcessInstanceId());
    return caller == null ? 0 : 1 + depth(caller, all);
  }

  private void collect(String instance, Map<String, Value> newest) {
    Map<String, Date> writtenAt =
        history
            .createHistoricDetailQuery()
            .variableUpdates()
            .processInstanceId(instance)
            .list()
            .stream()
            .map(HistoricVariableUpdate.class::cast)
            .collect(
                Collectors.toMap(
                    HistoricVariableUpdate::getVariableInstanceId,
                    HistoricDetail::getTime,
                    (a, b) -> a.after(b) ? a : b));
    for (HistoricVariableInstance variable :
        history.createHistoricVariableInstanceQuery().processInstanceId(instance).list()) {
      boolean ofTheWhole = instance.equals(variable.getExecutionId());
      if (ofTheWhole) {
        Date at = writtenAt.getOrDefault(variable.getId(), variable.getCreateTime());
        newest.merge(
            variable.getName(),
            new Value(plain(variable.getValue()), at),
            (known, other) -> other.writtenAt().before(known.writtenAt()) ? known : other);
      }
    }
  }

  /** A list that a form entered, as Java has lists. */
  private static Object plain(Object value) {
    if (value instanceof SpinJsonNode json) {
      try {
        return JSON.readValue(json.toString(), Object.class);
      } catch (JsonProcessingException unreachable) {
        throw new IllegalStateException(unreachable);
      }
    }
    return value;
  }
}
