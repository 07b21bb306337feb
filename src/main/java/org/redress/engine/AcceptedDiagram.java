package org.redress.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelInstanceImpl;
import org.camunda.bpm.model.xml.impl.ModelImpl;
import org.camunda.bpm.model.xml.impl.parser.AbstractModelParser;
import org.camunda.bpm.model.xml.instance.DomDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads a diagram that the engine has accepted. Unlike the engine's own reader it does not compare
 * it with BPMN's schema again, which takes most of the time of reading one.
 */
public final class AcceptedDiagram extends AbstractModelParser {

  private static final String ID = "id";

  private AcceptedDiagram() {}

  /** The diagram that the text holds. */
  public static BpmnModelInstance read(InputStream text) {
    return (BpmnModelInstance) new AcceptedDiagram().parseModelFromStream(text);
  }

  /** The diagram that a process was deployed with. */
  public static BpmnModelInstance read(RepositoryService repository, ProcessDefinition process) {
    try (InputStream text =
        repository.getResourceAsStream(process.getDeploymentId(), process.getResourceName())) {
      return read(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void configureFactory(DocumentBuilderFactory factory) {
    super.configureFactory(factory);
    factory.setValidating(false);
  }

  @Override
  public void validateModel(DomDocument accepted) {
    // it was, before it was accepted
  }

  @Override
  protected BpmnModelInstanceImpl createModelInstance(DomDocument document) {
    nameIds((Document) document.getDomSource().getNode());
    return new BpmnModelInstanceImpl(
        (ModelImpl) Bpmn.INSTANCE.getBpmnModel(), Bpmn.INSTANCE.getBpmnModelBuilder(), document);
  }

  /** Which attribute is an element's id, by which it is found, the schema would say. */
  private static void nameIds(Document document) {
    NodeList elements = document.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      if (element.hasAttribute(ID)) {
        element.setIdAttribute(ID, true);
      }
    }
  }
}
