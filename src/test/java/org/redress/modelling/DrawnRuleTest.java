package org.redress.modelling;

import static org.redress.modelling.TeaHouse.LIFECYCLE;
import static org.redress.modelling.TeaHouse.REVIEW;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a diagram does, its picture shows. */
class DrawnRuleTest extends ModellingTest {

  @Test
  void a_diagram_without_a_picture_is_refused() {
    Map<String, String> drawn = new LinkedHashMap<>(TeaHouse.whole().drawn());
    drawn.put(REVIEW, drawn.get(REVIEW).replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "<!-- BPMNDiagram -->"));
    refused(new TeaHouse(drawn)).says(null, "没有图形").andNothingElse();
  }

  @Test
  void a_step_and_a_flow_that_the_picture_leaves_out_are_refused() {
    Map<String, String> drawn = new LinkedHashMap<>(TeaHouse.whole().drawn());
    drawn.put(
        LIFECYCLE,
        drawn.get(LIFECYCLE)
            .replaceAll("<bpmndi:BPMNShape id=\"handle-owner_di\".*?</bpmndi:BPMNShape>", "")
            .replaceAll("<bpmndi:BPMNEdge id=\"flow-late_di\".*?</bpmndi:BPMNEdge>", ""));
    refused(new TeaHouse(drawn))
        .says("handle-owner", "图上没有画出它")
        .says("flow-late", "图上没有画出它")
        .andNothingElse();
  }
}
