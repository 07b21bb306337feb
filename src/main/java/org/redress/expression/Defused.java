package org.redress.expression;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A diagram of the database without its code. New ones have none; an old one, deployed before there
 * was a check, is read again whenever a node first needs it. Its code is cut out, and whoever
 * reaches the element is refused; the rest of it works, so that a case is not lost with it.
 */
final class Defused {

  private static final String REFUSAL = "redress:refused:";
  private static final Set<String> NEEDS_CODE =
      Set.of("serviceTask", "sendTask", "businessRuleTask", "scriptTask", "callActivity");

  private static final Set<String> KEPT_ATTRIBUTES = Set.of("id", "name", "default");
  private static final Set<String> KEPT_CHILDREN =
      Set.of(
          "documentation",
          "extensionElements",
          "incoming",
          "outgoing",
          "multiInstanceLoopCharacteristics");

  private Defused() {}

  /** The sentence that a text of ours holds; empty for every other text. */
  static Optional<String> refusal(String text) {
    return Optional.ofNullable(text)
        .filter(given -> given.startsWith(REFUSAL))
        .map(given -> given.substring(REFUSAL.length()));
  }

  /**
   * The diagram as it may be read; unchanged where there is no code in it.
   *
   * @throws SAXException if it is no XML, or has a document type, which no model has
   */
  static byte[] of(byte[] diagram) throws SAXException {
    Document document = DiagramCode.parse(diagram);
    List<DiagramCode.Place> places = DiagramCode.places(document);
    if (places.isEmpty()) {
      return diagram;
    }
    places.forEach(Defused::cut);
    return text(document);
  }

  private static void cut(DiagramCode.Place place) {
    String sentence =
        REFUSAL
            + new DiagramCode.Found(null, place.code().getNodeName()).sentence()
            + "。请联系流程分析员部署改正后的流程图";
    Node whole = whole(place.code());
    if (whole instanceof Attr attribute) {
      attribute.getOwnerElement().removeAttributeNode(attribute);
    } else if (whole != place.owner() && whole.getParentNode() != null) {
      whole.getParentNode().removeChild(whole);
    }
    if (place.owner() != null) {
      refuseAt(place.owner(), sentence);
    }
  }

  /** Of an extension nothing stays: a listener without what it calls would not be read. */
  private static Node whole(Node code) {
    Node whole = code;
    Node above = code instanceof Attr attribute ? attribute.getOwnerElement() : code;
    while (above instanceof Element element
        && !element.getLocalName().equals("extensionElements")) {
      if (DiagramCode.CAMUNDA.equals(element.getNamespaceURI())) {
        whole = element;
      }
      above = element.getParentNode();
    }
    return whole;
  }

  private static void refuseAt(Element owner, String sentence) {
    Element extensions = extensions(owner);
    for (String event : events(owner.getLocalName())) {
      Element listener =
          owner
              .getOwnerDocument()
              .createElementNS(DiagramCode.CAMUNDA, "camunda:executionListener");
      listener.setAttribute("event", event);
      listener.setAttribute("expression", sentence);
      extensions.appendChild(listener);
    }
    if (NEEDS_CODE.contains(owner.getLocalName()) && !works(owner)) {
      emptied(owner);
    }
  }

  /** A step that does nothing, where without its code it would be an error of the whole diagram. */
  private static void emptied(Element step) {
    attributes(step).stream()
        .filter(attribute -> attribute.getNamespaceURI() == null)
        .filter(attribute -> !KEPT_ATTRIBUTES.contains(attribute.getLocalName()))
        .forEach(step::removeAttributeNode);
    children(step).stream()
        .filter(child -> !KEPT_CHILDREN.contains(child.getLocalName()))
        .forEach(step::removeChild);
    step.getOwnerDocument().renameNode(step, DiagramCode.BPMN, qualified(step, "task"));
  }

  private static List<Attr> attributes(Element element) {
    return IntStream.range(0, element.getAttributes().getLength())
        .mapToObj(i -> (Attr) element.getAttributes().item(i))
        .toList();
  }

  private static List<Element> children(Element element) {
    return IntStream.range(0, element.getChildNodes().getLength())
        .mapToObj(i -> element.getChildNodes().item(i))
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private static boolean works(Element task) {
    return task.hasAttributeNS(DiagramCode.CAMUNDA, "expression")
        || task.hasAttributeNS(DiagramCode.CAMUNDA, "decisionRef")
        || task.hasAttribute("calledElement");
  }

  private static List<String> events(String owner) {
    return switch (owner) {
      case "sequenceFlow" -> List.of("take");
      case "process" -> List.of("start");
      default -> List.of("start", "end");
    };
  }

  private static Element extensions(Element owner) {
    List<Element> children = children(owner);
    return children.stream()
        .filter(child -> child.getLocalName().equals("extensionElements"))
        .findFirst()
        .orElseGet(
            () ->
                (Element)
                    owner.insertBefore(
                        owner
                            .getOwnerDocument()
                            .createElementNS(
                                DiagramCode.BPMN, qualified(owner, "extensionElements")),
                        children.stream()
                            .filter(child -> !child.getLocalName().equals("documentation"))
                            .findFirst()
                            .orElse(null)));
  }

  private static String qualified(Element like, String name) {
    return like.getPrefix() == null ? name : like.getPrefix() + ":" + name;
  }

  private static byte[] text(Document document) {
    try {
      var bytes = new ByteArrayOutputStream();
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }
}
