package org.redress.document;

import java.util.List;
import org.redress.form.Template.Piece;
import org.redress.form.Written;
import org.redress.pdf.Html;
import org.redress.register.Entry;
import org.w3c.dom.Element;

/** The steps of a case as they were done: which, who, when, on which clause. */
final class Trail {

  private static final String ALL = "all";
  private static final List<String> HEADS = List.of("办理环节", "办理人", "办理时间", "依据条款");
  private static final int[] WIDTHS = {10, 9, 7, 6};

  private final Html html;
  private final Printout printout;

  Trail(Html html, Printout printout) {
    this.html = html;
    this.printout = printout;
  }

  /**
   * @param heading what stands above it, on each page that it goes on to
   * @param steps ids of the steps that are told, or {@code all}
   */
  void write(Element table, List<Piece> heading, List<String> steps) {
    Element heads = html.add(table, "thead", "");
    if (!heading.isEmpty()) {
      Element cell = html.add(html.add(heads, "tr", ""), "th", "heading");
      cell.setAttribute("colspan", String.valueOf(Widths.UNITS));
      Markdown.write(html, cell, heading, Written::value);
    }
    row(heads, "th", HEADS);
    Element body = html.add(table, "tbody", "");
    List<Entry> done =
        printout.steps().stream()
            .filter(step -> steps.contains(ALL) || steps.contains(step.element()))
            .toList();
    done.forEach(step -> row(body, "td", told(step)));
    if (done.isEmpty()) {
      row(body, "td", List.of("", "", "", ""));
    }
  }

  private List<String> told(Entry step) {
    return List.of(
        step.elementName() == null ? step.element() : step.elementName(),
        printout.name(step.actor(), step.at()),
        Written.date(step.at()),
        step.clause() == null ? "" : step.clause());
  }

  private void row(Element body, String cellType, List<String> texts) {
    Element row = html.add(body, "tr", "keep");
    for (int i = 0; i < WIDTHS.length; i++) {
      Element cell = html.add(row, cellType, "");
      cell.setAttribute("colspan", String.valueOf(WIDTHS[i]));
      html.text(cell, texts.get(i));
    }
  }
}
