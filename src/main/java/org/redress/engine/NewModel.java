package org.redress.engine;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelInstanceImpl;
import org.camunda.bpm.model.bpmn.impl.BpmnParser;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.impl.DmnModelInstanceImpl;
import org.camunda.bpm.model.dmn.impl.DmnParser;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.impl.ModelImpl;
import org.camunda.bpm.model.xml.impl.parser.AbstractModelParser;
import org.camunda.bpm.model.xml.instance.DomDocument;

/**
 * Reads a diagram or a table that nobody has accepted yet. It is compared with the schema of its
 * language as by the library's own reader, which refuses it in the same words, but which reads the
 * schema itself anew for each file: most of the time that a file takes.
 */
public final class NewModel extends AbstractModelParser {

  private static final Map<String, Schema> OF_DIAGRAMS = new DiagramSchemas().known();
  private static final Map<String, Schema> OF_TABLES = new TableSchemas().known();

  private final Schema schema;
  private DocumentBuilderFactory factory; // given while super's constructor runs

  private NewModel(Schema schema) {
    this.schema = schema;
    factory.setSchema(schema);
  }

  /**
   * The diagram that the text holds.
   *
   * @throws ModelException if it is no BPMN 2.0
   */
  public static BpmnModelInstance diagram(byte[] text) {
    Optional<Schema> schema = schema(OF_DIAGRAMS, text);
    return schema.isEmpty()
        ? Bpmn.readModelFromStream(new ByteArrayInputStream(text))
        : (BpmnModelInstance) read(schema.get(), text);
  }

  /**
   * The table, or tables, that the text holds.
   *
   * @throws ModelException if it is no DMN
   */
  public static DmnModelInstance table(byte[] text) {
    Optional<Schema> schema = schema(OF_TABLES, text);
    if (schema.isEmpty()) {
      return Dmn.readModelFromStream(new ByteArrayInputStream(text));
    }
    try {
      return (DmnModelInstance) read(schema.get(), text);
    } catch (ModelException refused) {
      throw new DmnModelException("Unable to parse model", refused);
    }
  }

  private static ModelInstance read(Schema schema, byte[] text) {
    return new NewModel(schema).parseModelFromStream(new ByteArrayInputStream(text));
  }

  /** By the namespace of the first element; none for what the library's reader shall refuse. */
  private static Optional<Schema> schema(Map<String, Schema> known, byte[] text) {
    XMLInputFactory readers = XMLInputFactory.newFactory();
    readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try {
      XMLStreamReader reader = readers.createXMLStreamReader(new ByteArrayInputStream(text));
      reader.nextTag();
      return Optional.ofNullable(known.get(reader.getNamespaceURI()));
    } catch (XMLStreamException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  protected void configureFactory(DocumentBuilderFactory factory) {
    super.configureFactory(factory);
    factory.setValidating(false); // by a document type, that is
    this.factory = factory;
  }

  @Override
  public void validateModel(DomDocument read) {
    // it was, while it was read
  }

  @Override
  protected ModelInstance createModelInstance(DomDocument document) {
    return schema == OF_DIAGRAMS.get(document.getRootElement().getNamespaceURI())
        ? new BpmnModelInstanceImpl(
            (ModelImpl) Bpmn.INSTANCE.getBpmnModel(), Bpmn.INSTANCE.getBpmnModelBuilder(), document)
        : new DmnModelInstanceImpl(
            (ModelImpl) Dmn.INSTANCE.getDmnModel(), Dmn.INSTANCE.getDmnModelBuilder(), document);
  }

  private static final class DiagramSchemas extends BpmnParser {
    Map<String, Schema> known() {
      return Map.copyOf(schemas);
    }
  }

  private static final class TableSchemas extends DmnParser {
    Map<String, Schema> known() {
      return Map.copyOf(schemas);
    }
  }
}
