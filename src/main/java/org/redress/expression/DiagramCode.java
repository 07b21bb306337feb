package org.redress.expression;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.redress.engine.CalledData;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Finds in a diagram what would run code or reach for other systems: scripts, classes, delegates,
 * connectors, external tasks, mail, shell, embedded forms. Of the engine's extensions it knows
 * those that a policy may use; whatever else there is, or a later engine brings, counts as code.
 */
public final class DiagramCode {

  /**
   * Something that a diagram may not have.
   *
   * @param element id of the flow element, flow or process where it stands; null outside of all
   * @param name what it is, as it is written: {@code camunda:class}
   */
  public record Found(String element, String name) {

    /** What is wrong, for the analyst. */
    public String sentence() {
      return "不能用「%s」：模型不得含脚本、Java类、连接器、外部任务或内嵌表单。请改用表达式、决策表或Camunda表单".formatted(name);
    }
  }

  /** What may not stay: an attribute or an element, and the flow element that it stands in. */
  record Place(Node code, Element owner) {}

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  /** The engine reads the extensions of its ancestor as its own. */
  private static final String ACTIVITI = "http://activiti.org/bpmn";

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "assignee",
          "async",
          "asyncAfter",
          "asyncBefore",
          "calledElementBinding",
          "calledElementTenantId",
          "calledElementVersion",
          "calledElementVersionTag",
          "candidateGroups",
          "candidateStarterGroups",
          "candidateStarterUsers",
          "candidateUsers",
          "collection",
          "decisionRef",
          "decisionRefBinding",
          "decisionRefTenantId",
          "decisionRefVersion",
          "decisionRefVersionTag",
          "dueDate",
          "elementVariable",
          "errorCodeVariable",
          "errorMessage",
          "errorMessageVariable",
          "escalationCodeVariable",
          "exclusive",
          "expression",
          "followUpDate",
          "formRef",
          "formRefBinding",
          "formRefVersion",
          "historyTimeToLive",
          "initiator",
          "isStartableInTasklist",
          "jobPriority",
          "mapDecisionResult",
          "modelerTemplate",
          "modelerTemplateIcon",
          "modelerTemplateVersion",
          "priority",
          "resultVariable",
          "variableEvents",
          "variableName",
          "versionTag");

  private static final Set<String> ELEMENTS =
      Set.of(
          "entry",
          "executionListener",
          "failedJobRetryTimeCycle",
          "in",
          "inputOutput",
          "inputParameter",
          "list",
          "map",
          "out",
          "outputParameter",
          "properties",
          "property",
          "taskListener",
          "value");

  /** Of the engine's elements, where they bear no prefix. */
  private static final Set<String> PLAIN_ATTRIBUTES =
      Set.of(
          "businessKey",
          "event",
          "expression",
          "id",
          "key",
          "local",
          "name",
          "source",
          "sourceExpression",
          "target",
          "value",
          "variables");

  private static final Set<String> CONTAINERS =
      Set.of("process", "subProcess", "transaction", "adHocSubProcess");

  private final List<Place> places = new ArrayList<>();

  private DiagramCode() {}

  /**
   * Everything in a diagram that it may not have.
   *
   * @throws SAXException if it is no XML
   */
  public static List<Found> in(byte[] diagram) throws SAXException {
    return places(parse(diagram)).stream()
        .map(
            place ->
                new Found(
                    place.owner() == null ? null : place.owner().getAttribute("id"),
                    place.code().getNodeName()))
        .distinct()
        .toList();
  }

  static List<Place> places(Document diagram) {
    var code = new DiagramCode();
    code.look(diagram.getDocumentElement(), null);
    return code.places;
  }

  static Document parse(byte[] diagram) throws SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler()); // told by the exception, not on the console
      return builder.parse(new ByteArrayInputStream(diagram));
    } catch (IOException | ParserConfigurationException e) {
      throw new SAXException(e);
    }
  }

  private void look(Element element, Element owner) {
    Element within = isFlowElement(element) ? element : owner;
    if (isCode(element)) {
      places.add(new Place(element, within));
      return;
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if (isCode(attribute, element)) {
        places.add(new Place(attribute, within));
      }
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element part) {
        look(part, within);
      }
    }
  }

  private static boolean isFlowElement(Element element) {
    return BPMN.equals(element.getNamespaceURI())
        && element.hasAttribute("id")
        && (element.getLocalName().equals("process")
            || element.getParentNode() instanceof Element parent
                && CONTAINERS.contains(parent.getLocalName())
                && !element.getLocalName().equals("laneSet"));
  }

  private static boolean isCode(Element element) {
    String name = element.getLocalName();
    boolean inExtension =
        element.getParentNode() instanceof Element parent
            && CAMUNDA.equals(parent.getNamespaceURI());
    if (CAMUNDA.equals(element.getNamespaceURI())) {
      return !ELEMENTS.contains(name);
    }
    return inExtension
        || ACTIVITI.equals(element.getNamespaceURI())
        || name.equals("script")
        || name.equals("scriptTask");
  }

  private static boolean isCode(Attr attribute, Element element) {
    String namespace = attribute.getNamespaceURI();
    String name = attribute.getLocalName();
    if (CAMUNDA.equals(namespace)) {
      return !ATTRIBUTES.contains(name) && !isDataOfPart(attribute);
    }
    if (CAMUNDA.equals(element.getNamespaceURI())) {
      return namespace == null && !PLAIN_ATTRIBUTES.contains(name);
    }
    return ACTIVITI.equals(namespace)
        || namespace == null && name.equals("language") && BPMN.equals(element.getNamespaceURI());
  }

  /** Of all delegates the two that pass a case's data to a part and back. */
  private static boolean isDataOfPart(Attr attribute) {
    return attribute.getLocalName().equals(CalledData.ATTRIBUTE)
        && CalledData.isMapping(attribute.getValue());
  }
}
