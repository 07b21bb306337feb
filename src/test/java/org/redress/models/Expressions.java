package org.redress.models;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The expressions of a diagram, and the variables that they name. */
final class Expressions {

  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
  private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern GET_VARIABLE =
      Pattern.compile("\\bexecution\\.getVariable\\(\\s*['\"](\\w+)['\"]");

  /** What opens a parenthesis is a function of the engine's ({@code now()}), no variable. */
  private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*+(?!\\s*\\()");

  private static final Set<String> WORDS =
      Set.of(
          "true",
          "false",
          "null",
          "empty",
          "not",
          "and",
          "or",
          "eq",
          "ne",
          "lt",
          "gt",
          "le",
          "ge",
          "div",
          "mod",
          "instanceof");

  /** What the engine and the platform offer to expressions. */
  private static final Set<String> OFFERED =
      Set.of(
          "execution",
          "task",
          "caseData",
          "deadline",
          "report",
          "now",
          "dateTime",
          "currentUser",
          "currentUserGroups");

  private Expressions() {}

  /** Each expression with the id of the element that it stands in. */
  static void in(Diagram diagram, BiConsumer<String, String> expression) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      walk(
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(diagram.file().bytes()))
              .getDocumentElement(),
          "",
          expression);
    } catch (Exception e) {
      throw new IllegalStateException(diagram.file().path(), e);
    }
  }

  private static void walk(Element element, String within, BiConsumer<String, String> expression) {
    String id = element.hasAttribute("id") ? element.getAttribute("id") : within;
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      find(element.getAttributes().item(i).getNodeValue(), id, expression);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        if (!inner.getTagName().endsWith("documentation")) {
          walk(inner, id, expression);
        }
      } else if (child.getNodeType() == Node.TEXT_NODE
          || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        find(child.getNodeValue(), id, expression);
      }
    }
  }

  private static void find(String text, String element, BiConsumer<String, String> expression) {
    EXPRESSION.matcher(text).results().forEach(found -> expression.accept(element, found.group(1)));
  }

  /** Variables that an expression names. */
  static Set<String> variables(String expression) {
    Set<String> names = new TreeSet<>();
    GET_VARIABLE.matcher(expression).results().forEach(call -> names.add(call.group(1)));
    Set<String> roots = new LinkedHashSet<>();
    NAME.matcher(TEXT.matcher(expression).replaceAll("''"))
        .results()
        .forEach(name -> roots.add(name.group()));
    roots.stream()
        .filter(name -> !WORDS.contains(name) && !OFFERED.contains(name))
        .forEach(names::add);
    return names;
  }
}
