package org.redress.report;

import java.util.List;
import org.redress.pdf.Html;
import org.redress.pdf.Pdf;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** A report on paper: its tables, and the chart as on the screen. */
@Component
class ReportPaper {

  private static final String STYLES = "report/report.css";
  private static final String TARGET = "目标";
  private static final List<String> HEADS = List.of("项目", "数量", "基数", "比率", TARGET, "", "条款");

  private final Pdf pdf;

  ReportPaper(Pdf pdf) {
    this.pdf = pdf;
  }

  byte[] print(ReportSheet report) {
    List<String> head = ReportHead.of(report);
    Html html = pdf.page(head.get(0) + " " + report.from(), STYLES);
    Element body = html.body();
    html.text(html.add(body, "div", "footer"), head.get(0) + "　　" + ReportHead.made(report));
    html.text(html.add(body, "h1", ""), head.get(0));
    head.subList(1, head.size() - 1).forEach(line -> html.text(html.add(body, "p", "head"), line));
    boolean targets =
        report.sections().stream()
            .flatMap(section -> section.rows().stream())
            .anyMatch(row -> row.target() != null);
    report.sections().forEach(section -> section(html, section, targets));
    chart(html, report.trend());
    return pdf.of(html);
  }

  private static void section(Html html, ReportSection section, boolean targets) {
    Element box = html.add(html.body(), "div", "section");
    html.text(html.add(box, "h2", ""), section.title());
    Element table = html.add(box, "table", "figures");
    Element heads = html.add(html.add(table, "thead", ""), "tr", "");
    HEADS.stream()
        .map(name -> name.equals(TARGET) && !targets ? "" : name)
        .forEach(name -> html.text(html.add(heads, "th", ""), name));
    Element rows = html.add(table, "tbody", "");
    section.rows().forEach(row -> row(html, rows, row));
  }

  private static void row(Html html, Element table, ReportRow row) {
    Element line = html.add(table, "tr", row.part() ? "part" : "");
    cell(html, line, "item", row.item());
    cell(html, line, "number", row.figure().inWords());
    cell(html, line, "number", row.per() == null ? "" : row.per().inWords());
    cell(html, line, "number", row.rateText());
    cell(html, line, "number", row.targetText());
    bar(html, html.add(line, "td", "bar"), row);
    cell(html, line, "clause", row.clause());
  }

  private static void cell(Html html, Element line, String styleClass, String text) {
    html.text(html.add(line, "td", styleClass), text);
  }

  private static void bar(Html html, Element cell, ReportRow row) {
    if (row.rate() != null && row.rate().signum() > 0) {
      double width = Math.min(row.rate().doubleValue(), 100);
      html.add(cell, "div", row.part() ? "light" : "dark")
          .setAttribute("style", "width: " + width + "%");
    }
  }

  private static void chart(Html html, Drawing drawing) {
    Element box = html.add(html.body(), "div", "chart");
    html.text(html.add(box, "h2", ""), "近期受理与结案（件）");
    Element legend = html.add(box, "p", "legend");
    html.add(legend, "span", "swatch dark");
    html.text(legend, " 受理　　");
    html.add(legend, "span", "swatch light");
    html.text(legend, " 结案");
    Element canvas = html.add(box, "div", "canvas");
    canvas.setAttribute(
        "style", "width: %dpt; height: %dpt".formatted(drawing.width(), drawing.height()));
    for (Drawing.Box part : drawing.boxes()) {
      html.add(canvas, "div", part.tone().name().toLowerCase())
          .setAttribute(
              "style",
              "left: %spt; top: %spt; width: %spt; height: %spt"
                  .formatted(part.x(), part.y(), part.width(), part.height()));
    }
    for (Drawing.Text text : drawing.texts()) {
      Element label = html.add(canvas, "div", "label");
      label.setAttribute("style", "left: %spt; top: %spt".formatted(text.x() - 25, text.y()));
      html.text(label, text.text());
    }
  }
}
