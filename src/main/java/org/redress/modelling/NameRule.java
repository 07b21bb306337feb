package org.redress.modelling;

import org.springframework.stereotype.Component;

/**
 * No variable bears the name of something that expressions call: it would stand in its way, and
 * every timer would fail.
 */
@Component
class NameRule implements Rule {

  private static final String FAULT = "变量不能叫「%s」，这是系统对象的名称，表达式会因此出错。请改名";

  private final Beans beans;

  NameRule(Beans beans) {
    this.beans = beans;
  }

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    diagram.names().stream()
        .filter(name -> beans.isReserved(name.text()))
        .forEach(name -> findings.at(name.element(), FAULT, name.text()));
  }

  @Override
  public void check(FormFile form, Findings findings) {
    form.components().stream()
        .map(component -> component.path("key").asText())
        .filter(beans::isReserved)
        .forEach(key -> findings.at(key, FAULT, key));
  }
}
