package org.redress.modelling;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.redress.deployment.ModelFile;
import org.redress.engine.Diagram;
import org.redress.engine.NewModel;
import org.xml.sax.SAXException;

/** A diagram of an upload. */
final class DiagramFile extends UploadedFile {

  private final BpmnModelInstance model;
  private final ModelText text;
  private final Map<Class<?>, Collection<?>> elements = new HashMap<>();

  /**
   * @throws UnreadableDiagramException if it is no BPMN 2.0
   */
  DiagramFile(ModelFile file, Upload upload) {
    super(file, upload);
    try {
      model = NewModel.diagram(file.bytes());
      text = ModelText.of(file.bytes());
      all(FlowNode.class).forEach(DiagramFile::checkFlows);
    } catch (ModelException | SAXException unreadable) {
      throw new UnreadableDiagramException(file.name(), unreadable);
    }
  }

  /**
   * The model looks for the flows that a node lists when it is asked for them.
   *
   * @throws ModelException if there is no such flow
   */
  private static void checkFlows(FlowNode node) {
    node.getIncoming().size();
    node.getOutgoing().size();
  }

  /** Its executable process; of several, the first. */
  Optional<Process> process() {
    return all(Process.class).stream().filter(Process::isExecutable).findFirst();
  }

  @Override
  String id() {
    return process().map(Process::getId).orElse(null);
  }

  @Override
  int line(String element) {
    return text.line(element);
  }

  /** Whether staff see it among the processes that can be started. */
  boolean isStartable() {
    return process()
        .filter(process -> !Boolean.FALSE.equals(process.isCamundaStartableInTasklist()))
        .isPresent();
  }

  boolean declaresCaseNumber() {
    return process().flatMap(process -> Diagram.property(process, "caseNumber")).isPresent();
  }

  /** Whether it is the diagram of a lifecycle itself and not of a part. */
  boolean isLifecycle() {
    return lifecycle().filter(id -> id.equals(id())).isPresent();
  }

  /** The roles that it names, by a lane or by the process's list. */
  Set<String> roles() {
    return Diagram.roles(model).keySet();
  }

  /**
   * All elements of a type, in any process of the file. The model goes through the whole file for
   * each kind of them, and the rules ask again and again.
   */
  @SuppressWarnings("unchecked")
  <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
    return (Collection<T>)
        elements.computeIfAbsent(
            type, asked -> List.copyOf(model.getModelElementsByType((Class<T>) asked)));
  }

  /** Ids of the forms that its process names as documents of a case. */
  List<String> documents() {
    return Elements.list(process().flatMap(p -> Diagram.property(p, "documents")).orElse(null));
  }

  /** The sequence flows that leave a node. */
  List<SequenceFlow> flowsFrom(FlowNode node) {
    return all(SequenceFlow.class).stream().filter(flow -> node.equals(flow.getSource())).toList();
  }

  /** The element of that id; null if there is none. */
  ModelElementInstance element(String id) {
    return model.getModelElementById(id);
  }

  /** Every expression written in it. */
  List<ModelText.Written> expressions() {
    return text.expressions();
  }

  /** Every variable that it gives a value by itself. */
  List<ModelText.Written> names() {
    return text.names();
  }

  /** The ids of all elements of a type. */
  Stream<String> ids(Class<? extends BaseElement> type) {
    return all(type).stream().map(BaseElement::getId);
  }
}
