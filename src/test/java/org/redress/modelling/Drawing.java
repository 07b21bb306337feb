package org.redress.modelling;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws a diagram that a test has written, so that whatever it adds is drawn too. */
final class Drawing {

  private static final Pattern SHAPE =
      Pattern.compile("<bpmn:(?:lane|\\w*[tT]ask|\\w+Event|\\w+Gateway|callActivity|subProcess|transaction)\\s[^>]*?\\bid=\"([^\"]+)\"");
  private static final Pattern EDGE = Pattern.compile("<bpmn:sequenceFlow\\s[^>]*?\\bid=\"([^\"]+)\"");
  private static final Pattern PROCESS = Pattern.compile("<bpmn:(?:process|participant)\\s[^>]*?\\bid=\"([^\"]+)\"");
  private static final String END = "</bpmn:definitions>";

  private Drawing() {}

  /** A text that is no whole diagram, or is drawn already, stays as it is. */
  static String added(String text) {
    Matcher process = PROCESS.matcher(text);
    if (!text.contains(END) || text.contains("BPMNDiagram") || !process.find()) {
      return text;
    }
    StringBuilder drawing = new StringBuilder();
    each(SHAPE, text, "<bpmndi:BPMNShape id=\"%1$s_di\" bpmnElement=\"%1$s\"><dc:Bounds x=\"0\" y=\"0\" width=\"100\" height=\"80\"/></bpmndi:BPMNShape>", drawing);
    each(EDGE, text, "<bpmndi:BPMNEdge id=\"%1$s_di\" bpmnElement=\"%1$s\"><di:waypoint x=\"0\" y=\"0\"/><di:waypoint x=\"9\" y=\"9\"/></bpmndi:BPMNEdge>", drawing);
    return text.replace(
        END,
        """
        <bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="drawing">
        <bpmndi:BPMNPlane id="plane" bpmnElement="%s">%s</bpmndi:BPMNPlane>
        </bpmndi:BPMNDiagram>
        """
                .formatted(process.group(1), drawing)
            + END);
  }

  private static void each(Pattern kind, String text, String shape, StringBuilder into) {
    kind.matcher(text).results().map(found -> found.group(1)).distinct().map(shape::formatted).forEach(into::append);
  }
}
