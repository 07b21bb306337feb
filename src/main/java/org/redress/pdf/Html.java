package org.redress.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A page under construction. Texts become nodes of the tree and are never parsed, so that nothing
 * anybody entered can be markup.
 */
public final class Html {

  /** A day, with its time where that is told. */
  private static final Pattern MOMENT =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2}|\\d{4}年\\d{1,2}月\\d{1,2}日)( \\d{2}:\\d{2}(:\\d{2})?)?|\\d{1,2}:\\d{2}");

  private final Document document;
  private final Element body;
  private final UnaryOperator<String> printable;
  private final List<Picture> pictures = new ArrayList<>();

  /**
   * @param title what the page is called
   * @param styles its style sheet
   * @param printable what of a text can be printed
   */
  public Html(String title, String styles, UnaryOperator<String> printable) {
    this.printable = printable;
    try {
      document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException unreachable) {
      throw new IllegalStateException(unreachable);
    }
    Element root = add(document, "html", "");
    root.setAttribute("lang", "zh-CN");
    Element head = add(root, "head", "");
    text(add(head, "title", ""), title);
    Element style = add(head, "style", "");
    style.setAttribute("type", "text/css");
    style.appendChild(document.createTextNode(styles));
    body = add(root, "body", "");
  }

  /** The tree. */
  public Document document() {
    return document;
  }

  /** Where its elements go. */
  public Element body() {
    return body;
  }

  /** A new element at the end of another. */
  public Element add(Node parent, String name, String styleClass) {
    Element element = document.createElement(name);
    if (!styleClass.isEmpty()) {
      element.setAttribute("class", styleClass);
    }
    parent.appendChild(element);
    return element;
  }

  /**
   * A picture at the end of an element.
   *
   * @param millimetres how wide; it is as high as its proportions ask
   */
  public void picture(Node parent, Picture picture, double millimetres) {
    Element place = add(parent, "object", "");
    place.setAttribute("data", String.valueOf(pictures.size()));
    double high = millimetres * picture.height() / picture.width();
    place.setAttribute(
        "style",
        String.format(
            Locale.ROOT, "display: block; width: %.2fmm; height: %.2fmm", millimetres, high));
    pictures.add(picture);
  }

  /** The picture whose place that element is. */
  Picture picture(Element place) {
    return pictures.get(Integer.parseInt(place.getAttribute("data")));
  }

  /**
   * Text at the end of an element; a moment in it stands on one line. What stands around the moment
   * has elements of its own, too: of an element its own text is written first and then what is
   * within, and who copies it would find it in another order than it reads.
   */
  public void text(Node parent, String text) {
    String printed = printable.apply(text);
    Matcher moment = MOMENT.matcher(printed);
    int at = 0;
    while (moment.find()) {
      words(parent, printed.substring(at, moment.start()), "");
      words(parent, moment.group(), "whole");
      at = moment.end();
    }
    if (at == 0) {
      parent.appendChild(document.createTextNode(printed));
    } else {
      words(parent, printed.substring(at), "");
    }
  }

  private void words(Node parent, String words, String style) {
    if (!words.isEmpty()) {
      add(parent, "span", style).appendChild(document.createTextNode(words));
    }
  }
}
