package org.redress.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A diagram or table taken apart into its elements, and each into what is written on it: all
 * attributes and texts, so that no change goes unseen. The pictures' coordinates are left out.
 *
 * @param elements by id, in the order of the file
 */
record ModelFacts(Map<String, Facts> elements) {

  /** What has no facts of its own: it repeats what stands elsewhere. */
  private static final Set<String> REPEATED = Set.of("incoming", "outgoing", "flowNodeRef");

  private static final Set<String> PARENTS =
      Set.of("process", "subProcess", "laneSet", "decision", "decisionTable");

  /** Cells stand in their rule, under the label of their column. */
  private static final Set<String> CELLS = Set.of("inputEntry", "outputEntry");

  /**
   * @param type local name in the file
   * @param name its name, label or annotation; null where it has none
   * @param values what is written on it
   * @param variables of a rule, which variable the cells are about
   */
  record Facts(
      String type, String name, Map<String, String> values, Map<String, String> variables) {}

  /** Of a file that the engine has accepted. */
  static ModelFacts of(InputStream file) {
    Element root = parse(file);
    Map<String, Facts> elements = new LinkedHashMap<>();
    Map<String, String> lanes = new LinkedHashMap<>();
    all(root, "lane")
        .forEach(
            lane ->
                children(lane)
                    .filter(child -> child.getLocalName().equals("flowNodeRef"))
                    .forEach(
                        node ->
                            lanes.put(node.getTextContent().trim(), lane.getAttribute("name"))));
    Stream.of("process", "decision")
        .flatMap(type -> all(root, type))
        .forEach(top -> collect(top, lanes, elements));
    return new ModelFacts(elements);
  }

  private static void collect(Element element, Map<String, String> lanes, Map<String, Facts> into) {
    Map<String, String> values = new LinkedHashMap<>();
    if (lanes.containsKey(element.getAttribute("id"))) {
      values.put("lane", lanes.get(element.getAttribute("id")));
    }
    read(element, "", values);
    Map<String, String> variables = new LinkedHashMap<>();
    if (element.getLocalName().equals("rule")) {
      readCells(element, values, variables);
    }
    into.put(
        element.getAttribute("id"),
        new Facts(element.getLocalName(), name(element, values), values, variables));
    children(element)
        .filter(child -> isOne(child, element))
        .forEach(child -> collect(child, lanes, into));
  }

  /** Whether it is compared by itself, not as a fact of what it stands in. */
  private static boolean isOne(Element child, Element parent) {
    return PARENTS.contains(parent.getLocalName())
        && child.hasAttribute("id")
        && !child.getLocalName().equals("extensionElements");
  }

  private static void read(Element element, String prefix, Map<String, String> into) {
    var attributes = element.getAttributes();
    IntStream.range(0, attributes.getLength())
        .mapToObj(attributes::item)
        .filter(attribute -> !attribute.getNodeName().startsWith("xmlns"))
        .filter(attribute -> !Set.of("id", "type").contains(attribute.getLocalName()))
        .forEach(
            attribute -> add(into, prefix + attribute.getLocalName(), attribute.getNodeValue()));
    children(element)
        .filter(child -> !isOne(child, element) && !REPEATED.contains(child.getLocalName()))
        .filter(child -> !CELLS.contains(child.getLocalName()))
        .forEach(child -> readChild(child, into));
  }

  private static void readChild(Element child, Map<String, String> into) {
    String text = child.getTextContent().trim();
    if (child.getLocalName().equals("property")) {
      add(into, "property." + child.getAttribute("name"), child.getAttribute("value"));
    } else if (child.getLocalName().equals("in") || child.getLocalName().equals("out")) {
      add(into, child.getLocalName(), handedOver(child));
    } else if (children(child).findAny().isEmpty() && !text.isEmpty()) {
      add(into, said(child), text);
    } else {
      read(child, child.getLocalName() + ".", into);
    }
  }

  /** An input asks the variable of its expression; an output names its own. */
  private static String variable(Element column) {
    return children(column)
        .filter(child -> child.getLocalName().equals("inputExpression"))
        .map(expression -> expression.getTextContent().trim())
        .findFirst()
        .orElse(column.getAttribute("name"));
  }

  /** What a text is called: by its element, its name, or what it stands in. */
  private static String said(Element leaf) {
    Element parent = (Element) leaf.getParentNode();
    return switch (leaf.getLocalName()) {
      case "text" -> parent.getLocalName();
      case "description" ->
          parent.getLocalName().endsWith("Values")
              ? parent.getLocalName() + ".description"
              : "description";
      default ->
          leaf.hasAttribute("name")
              ? leaf.getLocalName() + "." + leaf.getAttribute("name")
              : leaf.getLocalName();
    };
  }

  private static String handedOver(Element child) {
    var attributes = child.getAttributes();
    return String.join(
        " ",
        IntStream.range(0, attributes.getLength())
            .mapToObj(attributes::item)
            .map(attribute -> attribute.getLocalName() + "=" + attribute.getNodeValue())
            .sorted()
            .toList());
  }

  private static void readCells(
      Element rule, Map<String, String> into, Map<String, String> variables) {
    Element table = (Element) rule.getParentNode();
    for (String column : new String[] {"input", "output"}) {
      var heads = children(table).filter(child -> child.getLocalName().equals(column)).toList();
      var cells =
          children(rule).filter(child -> child.getLocalName().equals(column + "Entry")).toList();
      for (int i = 0; i < Math.min(heads.size(), cells.size()); i++) {
        String what = column + "." + heads.get(i).getAttribute("label");
        add(into, what, cells.get(i).getTextContent().trim());
        variables.put(what, variable(heads.get(i)));
      }
    }
  }

  private static void add(Map<String, String> into, String what, String value) {
    into.merge(what, value.trim(), (first, second) -> first + "; " + second);
  }

  private static String name(Element element, Map<String, String> values) {
    return Stream.of("label", "name", "description")
        .map(values::get)
        .filter(name -> name != null && !name.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static Stream<Element> children(Element element) {
    return elements(element.getChildNodes());
  }

  private static Stream<Element> all(Element root, String localName) {
    return elements(root.getElementsByTagNameNS("*", localName));
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast);
  }

  private static Element parse(InputStream file) {
    try (file) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(file).getDocumentElement();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (ParserConfigurationException | SAXException refused) {
      throw new IllegalStateException("The engine accepted a model that is no XML", refused);
    }
  }
}
