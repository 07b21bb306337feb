package org.redress.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.document.Template.Piece;
import org.redress.form.FormField;
import org.w3c.dom.Element;

/**
 * A form as the ruled table of a paper form: label and entry side by side, in the rows and columns
 * of the form's layout. Form-js divides a row by sixteen; the table by twice that, so that a label
 * and its entry can share what a field has.
 */
final class FormTable {

  /** Above this a row may go on on the next page. */
  private static final int LONG_TEXT = 400;

  private final Html html;
  private final Element page;
  private final Printout printout;
  private final FieldCell fields;
  private Element table;

  FormTable(Html html, Element page, Printout printout) {
    this.html = html;
    this.page = page;
    this.printout = printout;
    this.fields = new FieldCell(html, printout);
  }

  void write(Iterable<JsonNode> components) {
    Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
    for (JsonNode component : components) {
      if (isPrinted(component)) {
        String row = component.path("layout").path("row").asText("");
        boolean alone = row.isEmpty() || isBlock(component);
        rows.computeIfAbsent(alone ? "alone " + rows.size() : row, id -> new ArrayList<>())
            .add(component);
      }
    }
    rows.values().forEach(this::row);
  }

  private boolean isPrinted(JsonNode component) {
    return switch (component.path("type").asText()) {
      case "separator", "spacer", "html", "image", "table", "button", "iframe" -> false;
      default -> !printout.content().isHidden(new FormField(component));
    };
  }

  /** Whether it takes the width of the page, whatever its layout says. */
  private static boolean isBlock(JsonNode component) {
    return component.has("components")
        || !DocumentForm.list(component, "trail").isEmpty()
        || !DocumentForm.list(component, "sign").isEmpty();
  }

  private void row(List<JsonNode> components) {
    JsonNode first = components.get(0);
    if (first.has("components")) {
      heading(first);
      write(first.path("components"));
    } else if (isBlock(first)) {
      heading(first);
      trail(DocumentForm.list(first, "trail"));
      signatures(DocumentForm.list(first, "sign"));
    } else if (components.size() == 1 && isText(first)) {
      text(first.path("text"), "text");
    } else {
      fields(components);
    }
  }

  /** The label of a group, or the text of a component whose property says what follows it. */
  private void heading(JsonNode component) {
    text(component.has("components") ? component.path("label") : component.path("text"), "heading");
  }

  private void text(JsonNode text, String styleClass) {
    List<Piece> pieces = printout.content().filled(text.asText(""));
    if (!pieces.isEmpty()) {
      Element row = newRow(styleClass.equals("text") ? "" : "keep");
      write(cell(row, styleClass, Widths.UNITS), pieces);
    }
  }

  private void write(Element cell, List<Piece> pieces) {
    Markdown.write(html, cell, pieces, Written::value);
  }

  private void fields(List<JsonNode> components) {
    Element row = newRow(components.stream().anyMatch(this::isLong) ? "" : "keep");
    int[] widths = Widths.of(components);
    for (int i = 0; i < widths.length; i++) {
      JsonNode component = components.get(i);
      if (isText(component)) {
        write(
            cell(row, "text", widths[i]),
            printout.content().filled(component.path("text").asText("")));
      } else {
        int label = Widths.label(widths[i]);
        html.text(cell(row, "label", label), component.path("label").asText(""));
        Element cell = cell(row, "field", widths[i] - label);
        fields.write(cell, new FormField(component));
      }
    }
  }

  private void trail(List<String> steps) {
    if (!steps.isEmpty()) {
      table = null;
      new Trail(html, printout).write(newTable("trail"), steps);
    }
  }

  /** Two or three to a row, each with room to sign and to date. */
  private void signatures(List<String> signers) {
    int each = signers.size() % 3 == 0 ? 3 : 2;
    for (int from = 0; from < signers.size(); from += each) {
      List<String> together = signers.subList(from, Math.min(from + each, signers.size()));
      Element row = newRow("keep");
      int[] widths = Widths.shares(together.size());
      for (int i = 0; i < widths.length; i++) {
        Element cell = cell(row, "signature", widths[i]);
        html.text(html.add(cell, "div", "signer"), signer(together.get(i)));
        html.text(html.add(cell, "div", "date"), "年　　月　　日");
      }
    }
  }

  private static String signer(String name) {
    return name + (name.contains("签") ? "：" : "（签字）：");
  }

  private boolean isLong(JsonNode component) {
    Object value = printout.content().value(component.path("key").asText(""));
    return value instanceof String text && text.length() > LONG_TEXT;
  }

  private static boolean isText(JsonNode component) {
    return component.path("type").asText().equals("text");
  }

  private Element newRow(String styleClass) {
    if (table == null) {
      table = newTable("form");
    }
    return html.add(table, "tr", styleClass);
  }

  private Element newTable(String styleClass) {
    Element created = html.add(page, "table", styleClass);
    Element columns = html.add(created, "colgroup", "");
    for (int i = 0; i < Widths.UNITS; i++) {
      html.add(columns, "col", "");
    }
    return created;
  }

  private Element cell(Element row, String styleClass, int units) {
    Element cell = html.add(row, "td", styleClass);
    cell.setAttribute("colspan", String.valueOf(units));
    return cell;
  }
}
