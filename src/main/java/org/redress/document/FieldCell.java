package org.redress.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.redress.form.FormField;
import org.redress.form.Written;
import org.redress.identity.IdentityFields;
import org.redress.pdf.Html;
import org.w3c.dom.Element;

/** The cell of a field: what was entered, or room to enter it by hand. */
final class FieldCell {

  private static final String CONFIDENTIAL = "（保密）";
  private static final String BLANK_DATE = "　　年　月　日";

  private final Html html;
  private final Printout printout;

  FieldCell(Html html, Printout printout) {
    this.html = html;
    this.printout = printout;
  }

  void write(Element cell, FormField field) {
    if (IdentityFields.isIdentity(field.key())) {
      identity(cell, field);
      return;
    }
    Object value = printout.content().value(field.key());
    switch (field.type()) {
      case "checkbox" -> yesOrNo(cell, value);
      case "radio", "checklist", "select", "taglist" -> choice(cell, field, value);
      case "number" -> html.text(cell, Written.value(field, value));
      case "datetime" -> html.text(cell, value == null ? BLANK_DATE : Written.date(value));
      case "textarea" -> paragraph(cell, value);
      default -> html.text(cell, text(field, value));
    }
  }

  private void paragraph(Element cell, Object value) {
    if (value == null) {
      html.add(cell, "div", "room");
    } else {
      html.text(cell, value.toString());
    }
  }

  private void identity(Element cell, FormField field) {
    Optional<Map<String, String>> complainant = printout.complainant();
    String known = complainant.isPresent() ? complainant.get().get(field.key()) : CONFIDENTIAL;
    if (field.type().equals("textarea")) {
      paragraph(cell, known);
    } else {
      html.text(cell, known == null ? "" : known);
    }
  }

  private void yesOrNo(Element cell, Object value) {
    box(cell, "是", Boolean.TRUE.equals(value));
    box(cell, "否", Boolean.FALSE.equals(value));
  }

  /**
   * The labels chosen; where nothing is chosen and the choices stand side by side, boxes to tick.
   */
  private void choice(Element cell, FormField field, Object value) {
    List<String> chosen = chosen(field, value);
    if (!chosen.isEmpty()) {
      html.text(cell, String.join("、", chosen));
    } else if (field.type().equals("radio") || field.type().equals("checklist")) {
      field
          .json()
          .path("values")
          .forEach(offered -> box(cell, offered.path("label").asText(), false));
    }
  }

  private static List<String> chosen(FormField field, Object value) {
    return field.answers(value).stream().map(each -> Written.value(field, each)).toList();
  }

  private String text(FormField field, Object value) {
    return field.namesPerson() && value != null
        ? printout.name(value.toString())
        : value == null ? "" : value.toString();
  }

  private void box(Element cell, String label, boolean ticked) {
    Element choice = html.add(cell, "span", "choice");
    html.text(html.add(choice, "span", "box"), ticked ? "√" : "");
    html.text(choice, label);
  }
}
