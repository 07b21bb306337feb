package org.redress.modelling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The text of a diagram or table: in which line each element begins, every expression written in it
 * wherever the engine evaluates one, and every name to which it gives a value.
 */
final class ModelText extends DefaultHandler {

  /**
   * A piece of text.
   *
   * @param element id of the flow element, flow or process in which it stands
   * @param place the attribute or XML element that holds it: {@code assignee}, {@code timeDate}
   */
  record Written(String element, String place, String text) {}

  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final Set<String> NAMING_ATTRIBUTES =
      Set.of(
          "resultVariable",
          "elementVariable",
          "initiator",
          "errorCodeVariable",
          "errorMessageVariable",
          "escalationCodeVariable");

  /** Elements that belong to the one they stand in: what they say is said of that one. */
  private static final String DETAIL =
      ".*(EventDefinition|Expression|Characteristics)|time(Date|Duration|Cycle)|ioSpecification";

  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Written> expressions = new ArrayList<>();
  private final List<Written> names = new ArrayList<>();
  private final Deque<String> owners = new ArrayDeque<>();
  private final Deque<String> parents = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private Locator locator;

  private ModelText() {}

  /**
   * Reads a model. Document types are refused: no model has one, and entities could reach for other
   * files.
   */
  static ModelText of(byte[] model) throws SAXException {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var read = new ModelText();
      factory.newSAXParser().parse(new ByteArrayInputStream(model), read);
      return read;
    } catch (IOException | ParserConfigurationException e) {
      throw new SAXException(e);
    }
  }

  /** The line in which an element begins; 0 if there is none of that id. */
  int line(String element) {
    return lines.getOrDefault(element, 0);
  }

  /** Everything that contains an expression. */
  List<Written> expressions() {
    return expressions;
  }

  /** Every variable that the model itself gives a value, named in {@link Written#text}. */
  List<Written> names() {
    return names;
  }

  @Override
  public void setDocumentLocator(Locator documentLocator) {
    locator = documentLocator;
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    String id = attributes.getValue("id");
    if (id != null) {
      lines.putIfAbsent(id, locator.getLineNumber());
    }
    boolean owner = id != null && uri.equals(BPMN) && !local.matches(DETAIL);
    owners.push(owner || owners.isEmpty() ? String.valueOf(id) : owners.peek());
    parents.push(local);
    for (int i = 0; i < attributes.getLength(); i++) {
      attribute(local, attributes.getLocalName(i), attributes.getValue(i));
    }
    text.setLength(0);
  }

  private void attribute(String element, String name, String value) {
    expression(name, value);
    boolean naming =
        NAMING_ATTRIBUTES.contains(name)
            || name.equals("target") && (element.equals("in") || element.equals("out"))
            || name.equals("name")
                && (element.equals("inputParameter") || element.equals("outputParameter"));
    if (naming) {
      names.add(new Written(owners.peek(), element.endsWith("Parameter") ? element : name, value));
    }
  }

  private void expression(String place, String value) {
    if (value.contains("${") || value.contains("#{")) {
      expressions.add(new Written(owners.peek(), place, value.trim()));
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.append(characters, start, length);
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    parents.pop();
    // A user task's documentation is evaluated; other documentation, notes and scripts are not.
    boolean evaluated =
        switch (local) {
          case "documentation" -> "userTask".equals(parents.peek());
          case "text", "script" -> false;
          default -> true;
        };
    if (evaluated) {
      expression(local, text.toString());
    }
    owners.pop();
    text.setLength(0);
  }
}
