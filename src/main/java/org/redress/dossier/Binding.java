package org.redress.dossier;

import java.util.ArrayList;
import java.util.List;
import org.redress.audit.CasePath;
import org.redress.audit.FieldValues;
import org.redress.document.CasePaper;
import org.redress.pdf.Html;
import org.redress.pdf.Pdf;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Sets the file of a case on paper: cover with contents, diagrams, trail, papers. */
@Component
class Binding {

  private static final String STYLES = "dossier/dossier.css";

  private final Pdf pdf;
  private final DiagramPages diagrams;
  private final TrailWords words;
  private final FieldValues values;

  Binding(Pdf pdf, DiagramPages diagrams, TrailWords words, FieldValues values) {
    this.pdf = pdf;
    this.diagrams = diagrams;
    this.words = words;
    this.values = values;
  }

  /** A part of the file, with what brings it on the page. */
  private record Part(String title, Runnable write) {}

  byte[] bind(Dossier dossier) {
    Html html = pdf.page("案卷 " + dossier.record().caseNumber(), CasePaper.STYLES, STYLES);
    html.text(html.add(html.body(), "div", "footer"), footer(dossier));
    List<Part> parts = parts(html, dossier);
    Element cover = html.add(html.body(), "div", "cover");
    new Cover(html, cover, values).write(dossier);
    contents(html, cover, parts);
    for (int i = 0; i < parts.size(); i++) {
      Node before = html.body().getLastChild();
      parts.get(i).write().run();
      ((Element) before.getNextSibling()).setAttribute("id", id(i));
    }
    return pdf.of(html);
  }

  private List<Part> parts(Html html, Dossier dossier) {
    List<Part> parts = new ArrayList<>();
    for (CasePath path : dossier.view().paths()) {
      parts.add(new Part("流程图：" + path.name(), () -> diagrams.write(html, dossier, path)));
    }
    parts.add(
        new Part(
            "办理经过",
            () ->
                new TrailTable(html, words)
                    .write(html.add(html.body(), "div", "trail-part"), dossier.view())));
    for (CasePaper paper : dossier.papers()) {
      parts.add(
          new Part(
              "表单：" + paper.title(),
              () -> paper.write(html, html.add(html.body(), "div", "paper sheet"))));
    }
    return parts;
  }

  private static void contents(Html html, Element cover, List<Part> parts) {
    html.text(html.add(cover, "h2", ""), "目录");
    for (int i = 0; i < parts.size(); i++) {
      Element line = html.add(html.add(cover, "div", "contents"), "a", "");
      line.setAttribute("href", "#" + id(i));
      html.text(line, parts.get(i).title());
    }
  }

  private static String footer(Dossier dossier) {
    String link = dossier.head().link();
    return "案件编号 %s　　导出时间 %s%s"
        .formatted(
            dossier.record().caseNumber(),
            dossier.exportedAt(),
            link == null ? "" : "　　核验码 " + link.substring(0, 8) + "…");
  }

  private static String id(int part) {
    return "part-" + (part + 1);
  }
}
