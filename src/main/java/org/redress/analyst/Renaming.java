package org.redress.analyst;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;

/**
 * Which elements of a diagram are which of the corrected one, where their ids are not the same.
 *
 * @param pairs id in the diagram before, id in the one after
 */
record Renaming(Map<String, String> pairs) {

  /**
   * Those of what was said to be renamed that both diagrams know, with the timers and other events
   * on them that kept their ids.
   */
  static Renaming of(
      BpmnModelInstance before, BpmnModelInstance after, Map<String, String> renamed) {
    Map<String, String> pairs = new LinkedHashMap<>();
    renamed.forEach(
        (was, is) -> {
          if (before.getModelElementById(was) != null && after.getModelElementById(is) != null) {
            pairs.put(was, is);
          }
        });
    for (BoundaryEvent event : before.getModelElementsByType(BoundaryEvent.class)) {
      String is = pairs.get(event.getAttachedTo().getId());
      if (is != null
          && after.getModelElementById(event.getId()) instanceof BoundaryEvent kept
          && kept.getAttachedTo().getId().equals(is)) {
        pairs.putIfAbsent(event.getId(), event.getId());
      }
    }
    return new Renaming(pairs);
  }
}
