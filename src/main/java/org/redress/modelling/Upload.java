package org.redress.modelling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.redress.deployment.Lifecycles;
import org.redress.deployment.ModelFile;

/** The files of a deployment, completed by those of the lifecycle that it left out, and read. */
final class Upload {

  private final List<DiagramFile> diagrams = new ArrayList<>();
  private final List<TableFile> tables = new ArrayList<>();
  private final List<FormFile> forms = new ArrayList<>();
  private final List<OtherFile> others = new ArrayList<>();
  private final Deployed deployed;
  private final Set<String> lifecycles;
  private final Map<String, Variables> variables = new HashMap<>();
  private final Map<String, Values> values = new HashMap<>();
  private final Map<String, Map<String, String>> unread = new HashMap<>();
  private final Map<String, Optional<Upload>> inForce = new HashMap<>();

  /**
   * @throws UnreadableDiagramException if one of the diagrams is no BPMN 2.0
   */
  Upload(Collection<ModelFile> files, Deployed deployed) {
    this.deployed = deployed;
    for (ModelFile file : files) {
      if (file.isDiagram()) {
        diagrams.add(new DiagramFile(file, this));
      } else if (file.isDecision()) {
        tables.add(new TableFile(file, this));
      } else if (file.isForm()) {
        forms.add(new FormFile(file, this));
      } else {
        others.add(new OtherFile(file, this));
      }
    }
    lifecycles = new HashSet<>(deployed.lifecycles());
    Set<String> startable = new HashSet<>(lifecycles);
    diagrams.stream().filter(DiagramFile::isStartable).map(DiagramFile::id).forEach(startable::add);
    diagrams.stream()
        .filter(DiagramFile::isStartable)
        .filter(diagram -> diagram.declaresCaseNumber() || !mayBeAPart(diagram, startable))
        .map(DiagramFile::id)
        .forEach(lifecycles::add);
  }

  /** One lifecycle's id may begin with another's; what numbers no cases then is a part. */
  private static boolean mayBeAPart(DiagramFile diagram, Set<String> startable) {
    Set<String> others = new HashSet<>(startable);
    others.remove(diagram.id());
    return Lifecycles.owner(others, diagram.id()).isPresent();
  }

  List<DiagramFile> diagrams() {
    return diagrams;
  }

  List<TableFile> tables() {
    return tables;
  }

  List<FormFile> forms() {
    return forms;
  }

  /** All files, whatever they are. */
  List<UploadedFile> files() {
    return Stream.of(diagrams, tables, forms, others).<UploadedFile>flatMap(List::stream).toList();
  }

  Deployed deployed() {
    return deployed;
  }

  /** The diagrams of a lifecycle. */
  Stream<DiagramFile> diagramsOf(String lifecycle) {
    return diagrams.stream()
        .filter(diagram -> diagram.lifecycle().filter(lifecycle::equals).isPresent());
  }

  /** The diagram of a process, if it is in the upload. */
  Optional<DiagramFile> diagram(String id) {
    return diagrams.stream().filter(diagram -> id.equals(diagram.id())).findFirst();
  }

  /** The file of a decision, if it is in the upload. */
  Optional<TableFile> table(String id) {
    return tables.stream().filter(table -> table.defines(id)).findFirst();
  }

  /** A form, if it is in the upload. */
  Optional<FormFile> form(String id) {
    return forms.stream().filter(form -> id.equals(form.id())).findFirst();
  }

  /** A form of the upload, else the one in force. */
  Optional<FormFile> formInForce(String id) {
    return form(id).or(() -> deployed.form(id).map(file -> new FormFile(file, this)));
  }

  /** The variables of a lifecycle. */
  Variables variables(String lifecycle) {
    return variables.computeIfAbsent(lifecycle, id -> Variables.of(this, id));
  }

  /** What values the variables of a lifecycle can have. */
  Values values(String lifecycle) {
    return values.computeIfAbsent(lifecycle, id -> Values.of(this, id));
  }

  /** The questions of a lifecycle that nothing reads, with the form that asks each. */
  Map<String, String> unread(String lifecycle, FeelSyntax feel) {
    return unread.computeIfAbsent(lifecycle, id -> UnreadFields.of(this, id, feel));
  }

  /** The files of a lifecycle that are in force; empty where it is new. */
  Optional<Upload> inForce(String lifecycle) {
    return inForce.computeIfAbsent(
        lifecycle,
        id ->
            Optional.of(deployed.lifecycle(id))
                .filter(files -> !files.isEmpty())
                .map(files -> new Upload(files, deployed)));
  }

  /** The lifecycle that something of that id belongs to. */
  Optional<String> owner(String id) {
    return id == null ? Optional.empty() : Lifecycles.owner(lifecycles, id);
  }
}
