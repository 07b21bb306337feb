package org.redress.register;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.redress.engine.Diagram;

/**
 * A policy's own scale of satisfaction, from its process's property {@code satisfactionScale}.
 *
 * @param answers value ids, best first
 */
record SatisfactionScale(List<String> answers) {

  static SatisfactionScale of(Process lifecycle) {
    return new SatisfactionScale(
        Diagram.property(lifecycle, "satisfactionScale")
            .map(answers -> Arrays.stream(answers.split(",")).map(String::trim).toList())
            .orElse(List.of()));
  }

  /** From 5 (best) to 1 (worst), evenly spaced; null for an answer that the scale does not have. */
  Integer normalised(String answer) {
    int position = answers.indexOf(answer);
    if (position < 0) {
      return null;
    }
    return answers.size() == 1 ? 5 : 5 - Math.round(4f * position / (answers.size() - 1));
  }
}
