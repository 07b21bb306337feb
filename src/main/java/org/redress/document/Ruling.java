package org.redress.document;

import org.redress.pdf.Html;
import org.w3c.dom.Element;

/** The ruled tables of a page, one below the other without a gap. */
final class Ruling {

  private final Html html;
  private final Element page;
  private Element open;

  Ruling(Html html, Element page) {
    this.html = html;
    this.page = page;
  }

  /** A new row of the form. */
  Element row(String styleClass) {
    if (open == null) {
      open = table("form");
    }
    return html.add(open, "tr", styleClass);
  }

  /** A new cell of a row, so many units of it wide. */
  Element cell(Element row, String styleClass, int units) {
    Element cell = html.add(row, "td", styleClass);
    cell.setAttribute("colspan", String.valueOf(units));
    return cell;
  }

  /** A table of its own between the form's rows. */
  Element apart(String styleClass) {
    open = null;
    return table(styleClass);
  }

  private Element table(String styleClass) {
    Element created = html.add(page, "table", styleClass);
    Element columns = html.add(created, "colgroup", "");
    for (int i = 0; i < Widths.UNITS; i++) {
      html.add(columns, "col", "");
    }
    return created;
  }
}
