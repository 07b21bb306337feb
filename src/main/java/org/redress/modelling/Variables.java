package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.engine.CalledData;

/**
 * The variables of a lifecycle: every name to which one of its forms, decisions or diagrams, or the
 * platform, gives a value. All diagrams of a lifecycle share them; a shared process adds its own
 * where the call takes them all back.
 */
final class Variables {

  /** What the platform and the engine set by themselves. */
  private static final Set<String> PLATFORMS =
      Set.of(
          "caseNumber",
          "receivedAt",
          "identity",
          "caseOutcome",
          "approvalExceeded",
          "proposedAmount",
          "loopCounter",
          "nrOfInstances",
          "nrOfActiveInstances",
          "nrOfCompletedInstances");

  private final Set<String> names = new HashSet<>(PLATFORMS);
  private final Set<DiagramFile> diagrams = new LinkedHashSet<>();
  private final Set<FormFile> forms = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final Deque<DiagramFile> ahead = new ArrayDeque<>();
  private final Upload upload;
  private boolean open;

  private Variables(Upload upload) {
    this.upload = upload;
  }

  static Variables of(Upload upload, String lifecycle) {
    var variables = new Variables(upload);
    upload.diagramsOf(lifecycle).forEach(variables.ahead::add);
    // A document shows what was entered elsewhere; one that a task has too comes with the task.
    Set<String> printed =
        upload
            .diagramsOf(lifecycle)
            .flatMap(diagram -> diagram.documents().stream())
            .collect(Collectors.toSet());
    upload.forms().stream()
        .filter(form -> form.lifecycle().filter(lifecycle::equals).isPresent())
        .filter(form -> !printed.contains(form.id()))
        .forEach(variables::add);
    while (!variables.ahead.isEmpty()) {
      variables.add(variables.ahead.poll());
    }
    return variables;
  }

  /**
   * Whether something gives the name a value, or a bean is handed the case and may set what it
   * likes.
   */
  boolean knows(String name) {
    return open || names.contains(name);
  }

  /** The diagrams that give them values, shared ones too. */
  Set<DiagramFile> diagrams() {
    return diagrams;
  }

  /** The forms that ask for them, shared ones too. */
  Set<FormFile> forms() {
    return forms;
  }

  private void add(FormFile form) {
    if (forms.stream().noneMatch(known -> known.name().equals(form.name()))) {
      forms.add(form);
    }
    form.asked()
        .map(component -> component.path("key"))
        .filter(JsonNode::isTextual)
        .forEach(key -> names.add(key.asText()));
  }

  private void add(DiagramFile diagram) {
    if (!seen.add(diagram.name())) {
      return;
    }
    diagrams.add(diagram);
    diagram.names().forEach(written -> names.add(written.text()));
    diagram.expressions().forEach(this::add);
    Stream.concat(
            diagram.all(UserTask.class).stream().map(UserTask::getCamundaFormRef),
            diagram.all(StartEvent.class).stream().map(StartEvent::getCamundaFormRef))
        .filter(Objects::nonNull)
        .map(upload::formInForce)
        .flatMap(Optional::stream)
        .forEach(this::add);
    diagram.all(CallActivity.class).stream()
        .filter(CalledData::handsAllBack)
        .map(CallActivity::getCalledElement)
        .filter(Objects::nonNull)
        .map(
            id ->
                upload
                    .diagram(id)
                    .or(
                        () ->
                            upload
                                .deployed()
                                .process(id)
                                .map(file -> new DiagramFile(file, upload))))
        .flatMap(Optional::stream)
        .forEach(ahead::add);
  }

  private void add(ModelText.Written written) {
    try {
      Juel expression = Juel.parse(written.text());
      for (Juel.Call call : expression.calls()) {
        if (call.on().equals("execution") && call.method().startsWith("setVariable")) {
          call.arguments().stream().findFirst().flatMap(name -> name).ifPresent(names::add);
        }
      }
      open |= expression.handsOver("execution");
    } catch (TreeBuilderException malformed) {
      return; // said where expressions are checked
    }
  }
}
