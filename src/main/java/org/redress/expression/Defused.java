package org.redress.expression;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    if (place.code() instanceof Attr attribute) {
      attribute.getOwnerElement().removeAttributeNode(attribute);
    } else if (place.code() != place.owner()) {
      place.code().getParentNode().removeChild(place.code());
    }
    if (place.owner() != null) {
      refuseAt(place.owner(), sentence);
    }
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
      owner.getOwnerDocument().renameNode(owner, DiagramCode.BPMN, qualified(owner, "task"));
    }
  }

  /** An empty listener without its code would be an error of the whole diagram. */
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
    Node afterDocumentation = owner.getFirstChild();
    for (Node child = owner.getFirstChild(); child != null; child = child.getNextSibling()) {
      if ("extensionElements".equals(child.getLocalName())) {
        return (Element) child;
      }
      if ("documentation".equals(child.getLocalName())) {
        afterDocumentation = child.getNextSibling();
      }
    }
    Element created =
        owner
            .getOwnerDocument()
            .createElementNS(DiagramCode.BPMN, qualified(owner, "extensionElements"));
    return (Element) owner.insertBefore(created, afterDocumentation);
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
