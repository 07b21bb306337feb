package org.redress.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redress.form.FormField;
import org.redress.form.Template.Piece;
import org.redress.form.Written;
import org.redress.pdf.Html;
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
  private final Printout printout;
  private final Ruling ruling;
  private final FieldCell fields;

  FormTable(Html html, Element page, Printout printout) {
    this.html = html;
    this.printout = printout;
    this.ruling = new Ruling(html, page);
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
      trail(first);
      signatures(first);
    } else if (components.size() == 1 && isText(first)) {
      wide(pieces(first), "", "text");
    } else {
      fields(components);
    }
  }

  /** The label of a group, or the text above signatures; it stays with what follows. */
  private void heading(JsonNode component) {
    String text = component.path(component.has("components") ? "label" : "text").asText("");
    wide(printout.content().filled(text), "head", "heading");
  }

  /** What a text says: its own words filled in, or the fields that it names. */
  private List<Piece> pieces(JsonNode text) {
    String named = text.path("properties").path("shows").asText("");
    return named.isBlank()
        ? printout.content().filled(text.path("text").asText(""))
        : printout.content().shown(named);
  }

  private void wide(List<Piece> pieces, String rowClass, String cellClass) {
    if (!pieces.isEmpty()) {
      write(ruling.cell(ruling.row(rowClass), cellClass, Widths.UNITS), pieces);
    }
  }

  private void write(Element cell, List<Piece> pieces) {
    Markdown.write(html, cell, pieces, Written::value);
  }

  private void fields(List<JsonNode> components) {
    Element row = ruling.row(components.stream().anyMatch(this::isLong) ? "" : "keep");
    int[] widths = Widths.of(components);
    for (int i = 0; i < widths.length; i++) {
      JsonNode component = components.get(i);
      if (isText(component)) {
        write(ruling.cell(row, "text", widths[i]), pieces(component));
      } else {
        int label = Widths.label(widths[i]);
        html.text(ruling.cell(row, "label", label), component.path("label").asText(""));
        Element cell = ruling.cell(row, "field", widths[i] - label);
        fields.write(cell, new FormField(component));
      }
    }
  }

  private void trail(JsonNode component) {
    List<String> steps = DocumentForm.list(component, "trail");
    if (!steps.isEmpty()) {
      List<Piece> heading = printout.content().filled(component.path("text").asText(""));
      new Trail(html, printout).write(ruling.apart("trail"), heading, steps);
    }
  }

  private void signatures(JsonNode component) {
    List<String> signers = DocumentForm.list(component, "sign");
    if (!signers.isEmpty() && DocumentForm.list(component, "trail").isEmpty()) {
      heading(component);
    }
    new Signatures(html, ruling).write(signers);
  }

  private boolean isLong(JsonNode component) {
    Object value = printout.content().value(component.path("key").asText(""));
    return value instanceof String text && text.length() > LONG_TEXT;
  }

  private static boolean isText(JsonNode component) {
    return component.path("type").asText().equals("text");
  }
}
