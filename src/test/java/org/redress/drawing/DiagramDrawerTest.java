package org.redress.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redress.pdf.Html;
import org.redress.pdf.Paper;
import org.redress.pdf.Pdf;
import org.redress.pdf.Picture;
import org.redress.pdf.Printer;

class DiagramDrawerTest {

  private static final Way NOWHERE = new Way(Map.of(), Set.of());

  private final DiagramDrawer drawer = new DiagramDrawer(Printer.lettering());

  static Stream<Path> diagrams() throws IOException {
    return Files.walk(Path.of("processes")).filter(file -> file.toString().endsWith(".bpmn")).sorted();
  }

  @Test
  void look() throws IOException {
    Pdf pdf = Printer.pdf();
    for (String only : System.getProperty("look", "").split(",")) {
      Path file = diagrams().filter(p -> p.getFileName().toString().equals(only + ".bpmn")).findFirst().orElseThrow();
      BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
      java.util.Map<String, Mark> marks = new java.util.HashMap<>();
      int i = 0;
      for (FlowNode n : model.getModelElementsByType(FlowNode.class)) { i++; if (i % 2 == 0) marks.put(n.getId(), new Mark(i % 3 + 1 , i % 7 == 0, i % 10 == 0, i % 8 == 0)); }
      Set<String> flows = new java.util.HashSet<>();
      for (SequenceFlow f : model.getModelElementsByType(SequenceFlow.class)) if (f.getId().hashCode() % 2 == 0) flows.add(f.getId());
      long t = System.nanoTime();
      Drawing drawing = drawer.draw(model, new Way(marks, flows));
      Html page = pdf.page("x", "look.css");
      double scale = 0.55;
      List<Picture> parts = Sheets.of(drawing, 768 / scale, 460 / scale);
      double w = Math.min(271, drawing.width() * 150 / drawing.height());
      page.picture(page.add(page.body(), "div", "p"), drawing, w);
      if (parts.size() > 1) for (Picture p : parts) page.picture(page.add(page.body(), "div", "p"), p, p.width() * 0.55 * 25.4 / 72);
      byte[] out = pdf.of(page);
      System.out.println(only + " " + drawing.width() + "x" + drawing.height() + " parts " + parts.size() + " ms " + (System.nanoTime() - t) / 1000000 + " bytes " + out.length);
      new Paper(out).keep(Path.of("/tmp/casepdf/" + only + ".pdf"));
    }
  }
}
