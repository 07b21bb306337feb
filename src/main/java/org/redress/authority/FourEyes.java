package org.redress.authority;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.redress.engine.Cases;
import org.redress.engine.Diagram;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.redress.register.Register;
import org.springframework.stereotype.Component;

/**
 * Who has done a step that another person must check: a task's property {@code notBy} names the
 * steps.
 */
@Component
public class FourEyes {

  private final Register register;

  FourEyes(Register register) {
    this.register = register;
  }

  /**
   * User id to the name of the step that bars them from the task; of the whole case, its parts and
   * earlier rounds too.
   */
  Map<String, String> doers(DelegateTask task) {
    return doers(Cases.idOf(task), steps(task.getBpmnModelElementInstance()));
  }

  /** Ids of the steps that another person must have done than who does this one. */
  public static List<String> steps(ModelElementInstance task) {
    return Diagram.property(task, "notBy")
        .map(ids -> Arrays.stream(ids.split(",")).map(String::trim).toList())
        .orElse(List.of());
  }

  /** User id to the name of that of the steps which they have done in the case. */
  public Map<String, String> doers(String caseId, List<String> steps) {
    Map<String, String> doers = new LinkedHashMap<>();
    if (!steps.isEmpty()) {
      for (Entry entry : register.entries(caseId)) {
        if (entry.kind() == EntryKind.STEP && steps.contains(entry.element())) {
          // A member may complete what another has claimed: then both stand for the step.
          Stream.of(entry.actor(), entry.holder())
              .filter(person -> person != null)
              .forEach(person -> doers.put(person, entry.elementName()));
        }
      }
    }
    return doers;
  }
}
