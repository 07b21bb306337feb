package org.redress.expression;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.xml.sax.SAXException;

/**
 * The engine's reading of a diagram, which would instantiate classes before any listener of the
 * parser is asked: it gets the diagram without its code.
 */
class GuardedParse extends BpmnParse {

  private SAXException unread;

  GuardedParse(BpmnParser parser) {
    super(parser);
  }

  @Override
  public BpmnParse sourceInputStream(InputStream diagram) {
    try {
      byte[] bytes = diagram.readAllBytes();
      return super.sourceInputStream(new ByteArrayInputStream(defused(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is no XML the engine refuses by itself, and says better what is wrong with it. */
  private byte[] defused(byte[] diagram) {
    try {
      return Defused.of(diagram);
    } catch (SAXException unreadable) {
      unread = unreadable;
      return diagram;
    }
  }

  @Override
  protected void parseRootElement() {
    if (unread != null) {
      throw new Refused("流程图无法核对，不能执行：" + unread.getMessage());
    }
    super.parseRootElement();
  }
}
