package org.redress.modelling;

import org.redress.expression.DiagramCode;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/**
 * No diagram brings code or reaches for another system. The engine would not execute it either;
 * here the analyst hears of it before a case gets there.
 */
@Component
class CodeRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    try {
      DiagramCode.in(diagram.file().bytes())
          .forEach(code -> findings.at(code.element(), "%s", code.sentence()));
    } catch (SAXException unreadable) {
      throw new UnreadableDiagramException(diagram.name(), unreadable);
    }
  }
}
