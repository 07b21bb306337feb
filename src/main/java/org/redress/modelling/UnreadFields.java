package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.redress.authority.Accused;
import org.redress.engine.Diagram;
import org.redress.form.FormField;
import org.redress.form.Shown;
import org.redress.form.Template;

/**
 * The questions that the forms of a lifecycle ask and nothing reads: no flow, limit or other
 * expression, no table, no condition, text or sum of a form, no later step that asks it again, no
 * document, and not the platform by itself. A text that somebody wrote is read by whoever works on
 * the case next, in the head of the task and in the trail, and a box records that something was
 * done; neither is a question.
 */
final class UnreadFields {

  /** What register, head of a task, penalties, reports and approval read by themselves. */
  private static final Set<String> PLATFORMS =
      Set.of(
          "amount",
          "approvedAmount",
          "category",
          "channel",
          "complainantType",
          "content",
          "deductedPoints",
          "demand",
          "grade",
          "offence",
          "offender",
          "penaltyAmount",
          "proposedAmount",
          "receivedAt",
          "respondent",
          "respondentUnit",
          "satisfaction",
          "satisfactionAskedAt",
          "satisfactionAskedBy",
          "title");

  private static final String IDENTITY = "identity";
  private static final Set<String> QUESTIONS =
      Set.of("radio", "select", "checklist", "taglist", "number", "datetime");

  private final Upload upload;
  private final String lifecycle;
  private final FeelSyntax feel;
  private final Set<String> read = new HashSet<>(PLATFORMS);

  private UnreadFields(Upload upload, String lifecycle, FeelSyntax feel) {
    this.upload = upload;
    this.lifecycle = lifecycle;
    this.feel = feel;
  }

  /** By key, the id of a form that asks it. */
  static Map<String, String> of(Upload upload, String lifecycle, FeelSyntax feel) {
    var fields = new UnreadFields(upload, lifecycle, feel);
    upload.variables(lifecycle).diagrams().forEach(fields::readBy);
    upload.tables().stream().filter(fields::isOwn).forEach(fields::readBy);
    upload.forms().stream().filter(fields::isOwn).forEach(fields::readBy);
    return fields.unread();
  }

  private boolean isOwn(UploadedFile file) {
    return file.lifecycle().filter(lifecycle::equals).isPresent();
  }

  private Map<String, String> unread() {
    Map<String, String> asked = new TreeMap<>();
    Set<String> again = new HashSet<>();
    upload.forms().stream()
        .filter(this::isOwn)
        .forEach(
            form ->
                inputs(form)
                    .map(FormField::key)
                    .filter(key -> asked.putIfAbsent(key, form.id()) != null)
                    .forEach(again::add));
    asked
        .keySet()
        .removeIf(key -> read.contains(key) || again.contains(key) || key.startsWith(IDENTITY));
    return asked;
  }

  private static Stream<FormField> inputs(FormFile form) {
    return form.components().stream()
        .map(FormField::new)
        .filter(field -> !Elements.isBlank(field.key()))
        .filter(field -> QUESTIONS.contains(field.type()) || field.namesPerson())
        .filter(field -> !field.wantsAll() && !field.isReadOnly());
  }

  private void readBy(DiagramFile diagram) {
    diagram.expressions().forEach(written -> read.addAll(Juel.variables(written.text())));
    Stream.concat(
            diagram.all(CamundaIn.class).stream().map(CamundaIn::getCamundaSource),
            diagram.all(CamundaOut.class).stream().map(CamundaOut::getCamundaSource))
        .filter(Objects::nonNull)
        .forEach(read::add);
    diagram.all(MultiInstanceLoopCharacteristics.class).stream()
        .map(MultiInstanceLoopCharacteristics::getCamundaCollection)
        .filter(Objects::nonNull)
        .forEach(read::add);
    for (Process process : diagram.all(Process.class)) {
      Stream.of("category", "demand")
          .flatMap(name -> Diagram.property(process, name).stream())
          .forEach(read::add);
      read.addAll(Accused.fields(process));
    }
    diagram.documents().stream()
        .map(upload::form)
        .flatMap(Optional::stream)
        .flatMap(FormFile::asked)
        .map(component -> component.path("key").asText())
        .forEach(read::add);
  }

  private void readBy(TableFile table) {
    for (DecisionTable decisions : table.all(DecisionTable.class)) {
      for (TableColumn column : TableColumn.inputs(decisions)) {
        feel.expression(column.name()).ifPresent(tree -> read.addAll(tree.names()));
        column.cells().stream()
            .flatMap(cell -> feel.cell(cell.text()).stream())
            .forEach(tree -> read.addAll(tree.names()));
      }
    }
  }

  private void readBy(FormFile form) {
    for (JsonNode component : form.components()) {
      feel.expression(FormFile.condition(component)).ifPresent(tree -> read.addAll(tree.names()));
      Shown.named(component.path("properties").path("shows").asText())
          .forEach(shown -> read.add(shown.variable()));
      Template.expressions(component.path("text").asText())
          .flatMap(written -> feel.expression(written).stream())
          .forEach(tree -> read.addAll(tree.names()));
      read.addAll(new FormField(component).summed());
    }
  }
}
