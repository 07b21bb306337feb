package org.redress.document;

import java.util.List;
import org.redress.form.Written;
import org.redress.pdf.Html;
import org.redress.pdf.Pdf;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Sets a document on paper: once, or a copy for each recipient that it names. */
@Component
class Sheet {

  static final String STYLES = "document/document.css";

  private final Pdf pdf;

  Sheet(Pdf pdf) {
    this.pdf = pdf;
  }

  /** The document as PDF. */
  byte[] print(Printout printout) {
    var html = pdf.page(printout.title() + " " + printout.caseNumber(), STYLES);
    footer(html, printout);
    List<String> copies = printout.form().copies();
    if (copies.isEmpty()) {
      copy(html, printout, "");
    }
    for (int i = 0; i < copies.size(); i++) {
      String mark =
          "第%s联　%s（一式%s联）"
              .formatted(Written.numeral(i + 1), copies.get(i), Written.numeral(copies.size()));
      copy(html, printout, mark);
    }
    return pdf.of(html);
  }

  private static void footer(Html html, Printout printout) {
    String text =
        "案件编号 %s　　打印时间 %s　　打印人 %s"
            .formatted(printout.caseNumber(), printout.printedAt(), printout.printedBy());
    html.text(html.add(html.body(), "div", "footer"), text);
  }

  private static void copy(Html html, Printout printout, String mark) {
    write(html, html.add(html.body(), "div", "copy sheet"), printout, mark);
  }

  /**
   * Writes one copy into a page.
   *
   * @param mark what stands beside the case number, such as whose copy it is
   */
  static void write(Html html, Element page, Printout printout, String mark) {
    html.text(
        html.add(page, "div", "form-number"), printout.content().text(printout.form().number()));
    html.text(html.add(page, "h1", ""), printout.title());
    Element line = html.add(html.add(page, "table", "heads"), "tr", "");
    html.text(html.add(line, "td", ""), "案件编号：" + printout.caseNumber());
    html.text(html.add(line, "td", "mark"), mark);
    new FormTable(html, page, printout).write(printout.form().components());
  }
}
