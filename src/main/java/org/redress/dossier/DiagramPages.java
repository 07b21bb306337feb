package org.redress.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.redress.audit.CasePath;
import org.redress.audit.Diagrams;
import org.redress.drawing.DiagramDrawer;
import org.redress.drawing.Drawing;
import org.redress.drawing.Mark;
import org.redress.drawing.Sheets;
import org.redress.drawing.Way;
import org.redress.engine.Platform;
import org.redress.pdf.Html;
import org.redress.pdf.Picture;
import org.redress.register.Entry;
import org.redress.register.EntryKind;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** A diagram with the way that the case took: whole, and where letters get too small in parts. */
@Component
class DiagramPages {

  /** What a page has room for, in millimetres. */
  private static final double WIDTH = 268;

  private static final double HEIGHT = 154;

  /** Millimetres to a unit of the diagram at which its letters, 12 high, are 2.1 mm (七号) high. */
  private static final double READABLE = 0.176;

  /** Millimetres to a unit beyond which nothing is gained. */
  private static final double LARGEST = 0.3;

  private static final String LEGEND =
      "粗线、绿底：已经过（×为次数）；虚线框「在办」：正在办理；点划线框、红底「逾期」「中断」：期限已过，或被期限、其他事件中断；细灰线：未经过";

  private final DiagramDrawer drawer;
  private final Diagrams diagrams;
  private final ProcessEngine engine;

  DiagramPages(DiagramDrawer drawer, Diagrams diagrams, ProcessEngine engine) {
    this.drawer = drawer;
    this.diagrams = diagrams;
    this.engine = engine;
  }

  void write(Html html, Dossier dossier, CasePath path) {
    Drawing drawing =
        Platform.unrestricted(
            engine, () -> drawer.draw(diagrams.model(path.definition()), way(dossier, path)));
    List<Picture> parts = Sheets.of(drawing, WIDTH / READABLE, HEIGHT / READABLE);
    page(html, path.name() + (parts.size() > 1 ? "（全图）" : ""), drawing);
    for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
      page(html, "%s（分图%d，共%d幅）".formatted(path.name(), i + 1, parts.size()), parts.get(i));
    }
  }

  private static void page(Html html, String title, Picture picture) {
    Element page = html.add(html.body(), "div", "diagram");
    html.text(html.add(page, "h3", ""), title);
    double scale = Math.min(LARGEST, Math.min(WIDTH / picture.width(), HEIGHT / picture.height()));
    html.picture(page, picture, picture.width() * scale);
    html.text(html.add(page, "p", "legend"), LEGEND);
  }

  private static Way way(Dossier dossier, CasePath path) {
    Set<String> missed =
        dossier.view().trail().stream()
            .map(line -> line.entry())
            .filter(Objects::nonNull)
            .filter(entry -> entry.kind() == EntryKind.DEADLINE_MISSED)
            .map(Entry::element)
            .collect(Collectors.toSet());
    Map<String, Mark> marks = new HashMap<>();
    path.nodes()
        .forEach(
            (id, passed) ->
                marks.put(
                    id,
                    new Mark(
                        passed.times(),
                        passed.open() > 0,
                        missed.contains(id),
                        passed.broken() > 0)));
    // A step done late misses its deadline though the timer never fired.
    missed.forEach(id -> marks.putIfAbsent(id, new Mark(0, false, true, false)));
    return new Way(marks, Set.copyOf(path.flows()));
  }
}
