package org.redress.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Whether a graph is drawn in one place: what two diagrams draw alike is a part that both call. */
public final class Drawings {

  /** A start, a call and an end are drawn alike wherever one thing is called; more than two flows tell a story. */
  private static final int A_STORY = 4;

  private Drawings() {}

  /** Pairs of diagrams of which one draws, from step to step, nothing that the other does not draw. */
  public static List<String> drawnTwice(ModelSet models) {
    List<Diagram> diagrams = models.diagrams();
    List<String> findings = new ArrayList<>();
    for (int one = 0; one < diagrams.size(); one++) {
      for (int other = one + 1; other < diagrams.size(); other++) {
        Set<String> less = flows(diagrams.get(one));
        Set<String> more = flows(diagrams.get(other));
        Set<String> both = new HashSet<>(less);
        both.retainAll(more);
        if (both.size() >= A_STORY && both.size() == Math.min(less.size(), more.size())) {
          findings.add(diagrams.get(one).id() + " and " + diagrams.get(other).id() + " draw the same");
        }
      }
    }
    return findings;
  }

  private static Set<String> flows(Diagram diagram) {
    return diagram.all(SequenceFlow.class).stream()
        .map(flow -> flow.getSource().getId() + " → " + flow.getTarget().getId())
        .collect(Collectors.toSet());
  }
}
