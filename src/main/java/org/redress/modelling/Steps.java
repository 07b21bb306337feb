package org.redress.modelling;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The user tasks that a case of a lifecycle can come to, in the shared processes it calls too. */
final class Steps {

  private final Upload upload;

  Steps(Upload upload) {
    this.upload = upload;
  }

  /** Whether the lifecycle has a user task of that id. */
  boolean of(String lifecycle, String task) {
    Deque<DiagramFile> ahead = new ArrayDeque<>(upload.diagramsOf(lifecycle).toList());
    Set<String> seen = new HashSet<>();
    while (!ahead.isEmpty()) {
      DiagramFile diagram = ahead.poll();
      if (seen.add(diagram.name())) {
        if (diagram.ids(UserTask.class).anyMatch(task::equals)) {
          return true;
        }
        called(diagram).forEach(ahead::add);
      }
    }
    return false;
  }

  private Stream<DiagramFile> called(DiagramFile diagram) {
    return diagram.all(CallActivity.class).stream()
        .map(CallActivity::getCalledElement)
        .filter(Objects::nonNull)
        .map(id -> upload.diagram(id).or(() -> inForce(id)))
        .flatMap(Optional::stream);
  }

  private Optional<DiagramFile> inForce(String id) {
    return upload.deployed().process(id).map(file -> new DiagramFile(file, upload));
  }
}
