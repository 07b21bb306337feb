package org.redress.expression;

import org.camunda.bpm.engine.ArtifactFactory;

/** Makes no object of a class that a model names. */
class NoClasses implements ArtifactFactory {

  @Override
  public <T> T getArtifact(Class<T> type) {
    throw new Refused("不能调用Java类「%s」，模型里只能用表达式".formatted(type.getSimpleName()));
  }
}
