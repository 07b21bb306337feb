package org.redress.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redress.pdf.Html;
import org.redress.pdf.Paper;
import org.redress.pdf.Pdf;
import org.redress.pdf.Picture;
import org.redress.pdf.Printer;

/** The shipped diagrams, and what they do not have, on paper. */
class DiagramDrawerTest {

  private static final Way NOWHERE = new Way(Map.of(), Set.of());
  private static final double WIDTH = 1500;
  private static final double HEIGHT = 850;

  private final DiagramDrawer drawer = new DiagramDrawer(Printer.lettering());

  @Test
  void every_name_in_every_shipped_diagram_is_drawn() throws IOException {
    for (Path file : shipped()) {
      BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
      Map<String, String> drawn = drawn(drawer.draw(model, NOWHERE));
      for (BaseElement element : laidOut(model).toList()) {
        assertThat(drawn.getOrDefault(element.getId(), ""))
            .as("%s of %s", element.getId(), file)
            .isEqualTo(squeezed(Layout.name(element)));
      }
    }
  }

  @Test
  void nothing_lies_outside_and_what_is_divided_can_be_read_whole_in_one_of_the_parts() throws IOException {
    for (Path file : shipped()) {
      Drawing drawing = drawer.draw(Bpmn.readModelFromFile(file.toFile()), NOWHERE);
      List<Picture> parts = Sheets.of(drawing, WIDTH, HEIGHT);
      assertThat(parts).as("parts of %s", file).allSatisfy(part -> {
        assertThat(part.width()).isLessThanOrEqualTo(WIDTH);
        assertThat(part.height()).isLessThanOrEqualTo(HEIGHT);
      });
      for (Label label : drawing.labels()) {
        assertThat(drawing.extent().contains(label.bounds())).as("%s in %s", label, file).isTrue();
        if (parts.size() > 1) {
          assertThat(parts).as("%s in %s", label, file).anyMatch(part -> shows((Window) part, label));
        }
      }
    }
  }

  @Test
  void all_of_them_become_paper_on_which_every_name_can_be_searched() throws IOException {
    Pdf pdf = Printer.pdf();
    Html page = pdf.page("流程图", "document/document.css");
    StringBuilder names = new StringBuilder();
    for (Path file : shipped()) {
      Drawing drawing = drawer.draw(Bpmn.readModelFromFile(file.toFile()), NOWHERE);
      page.picture(page.add(page.body(), "div", "copy"), drawing, Math.min(170, 240 * drawing.width() / drawing.height()));
      drawing.labels().stream().filter(label -> !label.turned()).forEach(label -> names.append(label.text()).append('\n'));
    }
    Paper paper = new Paper(pdf.of(page));
    String text = paper.text();

    assertThat(names.toString().lines().map(DiagramDrawerTest::squeezed).distinct())
        .hasSizeGreaterThan(1000)
        .allSatisfy(name -> assertThat(text).contains(name));
    assertThat(paper.lettersOffThePage()).isEmpty();
    assertThat(paper.faults()).isEmpty();
    assertThat(paper.fontsNotEmbedded()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1,false,false,false,''", "3,false,false,false,×3", "1,true,false,false,在办", "1,false,false,true,中断",
    "2,false,true,true,逾期×2", "0,false,true,false,逾期"})
  void what_the_case_did_is_told_in_letters_too_for_copies_without_colour(
      int times, boolean open, boolean missed, boolean broken, String badge) throws IOException {
    BpmnModelInstance model = Bpmn.readModelFromFile(Path.of("processes/retail/retail-franchise.bpmn").toFile());
    Way way = new Way(Map.of("register", new Mark(times, open, missed, broken)), Set.of());

    assertThat(drawn(drawer.draw(model, way)).get("register")).isEqualTo("联系客户并登记投诉" + badge);
  }

  @Test
  void the_way_taken_is_drawn_in_strong_lines() throws IOException {
    BpmnModelInstance model = Bpmn.readModelFromFile(Path.of("processes/retail/retail-franchise.bpmn").toFile());
    String flow = laidOut(model).filter(e -> e instanceof SequenceFlow)
        .findFirst().orElseThrow().getId();
    long before = strong(drawer.draw(model, NOWHERE));

    assertThat(strong(drawer.draw(model, new Way(Map.of(), Set.of(flow))))).isGreaterThan(before);
  }

  @Test
  void what_no_shipped_diagram_has_is_drawn_too() {
    String all = Stream.of(
            "<task id='t' name='任务'/><sendTask id='send' name='发送'/><receiveTask id='receive' name='接收'/>",
            "<scriptTask id='script' name='脚本'/><manualTask id='manual' name='手工'/>",
            "<serviceTask id='service' name='服务'><multiInstanceLoopCharacteristics/></serviceTask>",
            "<subProcess id='sub' name='子流程'/><transaction id='tx' name='事务'/>",
            "<complexGateway id='complex' name='复杂'/><eventBasedGateway id='based' name='等待哪个'/>",
            "<inclusiveGateway id='inclusive' name='哪些'/>",
            "<startEvent id='message' name='收到'><messageEventDefinition/></startEvent>",
            "<endEvent id='error' name='出错'><errorEventDefinition/></endEvent>",
            "<endEvent id='signal' name='信号'><signalEventDefinition/></endEvent>",
            "<endEvent id='several' name='两样'><signalEventDefinition/><terminateEventDefinition/></endEvent>",
            "<intermediateThrowEvent id='link' name='连接'><linkEventDefinition name='x'/></intermediateThrowEvent>",
            "<intermediateThrowEvent id='undo' name='补偿'><compensateEventDefinition/></intermediateThrowEvent>",
            "<intermediateCatchEvent id='condition' name='条件'><conditionalEventDefinition><condition/></conditionalEventDefinition></intermediateCatchEvent>",
            "<dataObject id='object'/><dataObjectReference id='data' name='资料' dataObjectRef='object'/>",
            "<dataStoreReference id='store' name='台账'/>",
            "<textAnnotation id='note'><text>说明文字</text></textAnnotation>")
        .collect(Collectors.joining());
    List<String> ids = List.of("t", "send", "receive", "script", "manual", "service", "sub", "tx", "complex", "based",
        "inclusive", "message", "error", "signal", "several", "link", "undo", "condition", "data", "store", "note");
    StringBuilder shapes = new StringBuilder();
    for (int i = 0; i < ids.size(); i++) {
      shapes.append("<di:BPMNShape id='shape-%1$s' bpmnElement='%1$s'><dc:Bounds x='%2$d' y='10' width='100' height='80'/></di:BPMNShape>"
          .formatted(ids.get(i), 10 + 150 * i));
    }
    String xml = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'"
        + " xmlns:di='http://www.omg.org/spec/BPMN/20100524/DI' xmlns:dc='http://www.omg.org/spec/DD/20100524/DC'>"
        + "<process id='p'>" + all + "</process><di:BPMNDiagram id='d'><di:BPMNPlane id='plane' bpmnElement='p'>"
        + shapes + "</di:BPMNPlane></di:BPMNDiagram></definitions>";
    BpmnModelInstance model =
        Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));

    Map<String, String> drawn = drawn(drawer.draw(model, NOWHERE));

    assertThat(drawn.keySet()).containsAll(ids);
    assertThat(drawn).containsEntry("note", "说明文字").containsEntry("data", "资料").containsEntry("several", "两样");
  }

  private static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      List<Path> diagrams = files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
      assertThat(diagrams).hasSizeGreaterThan(100);
      return diagrams;
    }
  }

  private static Stream<BaseElement> laidOut(BpmnModelInstance model) {
    return Stream.concat(
        model.getModelElementsByType(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
        model.getModelElementsByType(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement));
  }

  /** What stands on and about each element, spaces left out. */
  private static Map<String, String> drawn(Drawing drawing) {
    return drawing.labels().stream()
        .collect(Collectors.toMap(Label::element, label -> squeezed(label.text()), String::concat));
  }

  private static boolean shows(Window part, Label label) {
    Rectangle2D heads = new Rectangle2D.Double(
        part.drawing().extent().getX(), part.part().getY(), part.heads(), part.part().getHeight());
    return label.turned()
        ? label.seenIn(part.part()).isPresent() && (heads.contains(label.x(), heads.getCenterY()) || part.heads() == 0)
        : part.part().contains(label.bounds());
  }

  private static long strong(Drawing drawing) {
    return drawing.figures().stream().filter(figure -> figure.ink().width() >= 3).count();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
