package org.redress.dossier;

import java.util.List;
import org.redress.audit.CaseView;
import org.redress.pdf.Html;
import org.w3c.dom.Element;

/** What happened, in time order: when, what, and where, by whom, on which clause, with details. */
final class TrailTable {

  private static final List<String> HEADS = List.of("时间", "事项", "环节、何人、依据与详情");

  /** Of more details the row may go on on the next page. */
  private static final int MANY = 20;

  private final Html html;
  private final TrailWords words;

  TrailTable(Html html, TrailWords words) {
    this.html = html;
    this.words = words;
  }

  void write(Element page, CaseView view) {
    html.text(html.add(page, "h1", ""), "办理经过");
    Element table = html.add(page, "table", "happened");
    Element heads = html.add(html.add(table, "thead", ""), "tr", "");
    HEADS.forEach(head -> html.text(html.add(heads, "th", ""), head));
    Element body = html.add(table, "tbody", "");
    view.trail().forEach(line -> line(body, words.of(line, view)));
  }

  private void line(Element body, Told told) {
    String keep = told.details().size() < MANY ? "keep" : "";
    Element row = html.add(body, "tr", keep + (told.alarming() ? " alarming" : ""));
    html.text(html.add(row, "td", ""), told.when());
    html.text(html.add(row, "td", ""), told.what());
    Element cell = html.add(row, "td", "");
    Element first = html.add(cell, "div", "step");
    html.text(first, told.step());
    said(first, "who", told.who());
    said(first, "clause", told.clause().isEmpty() ? "" : "依据：" + told.clause());
    told.details().forEach(detail -> html.text(html.add(cell, "div", "detail"), detail));
  }

  private void said(Element line, String styleClass, String text) {
    if (!text.isEmpty()) {
      html.text(html.add(line, "span", styleClass), "　" + text);
    }
  }
}
