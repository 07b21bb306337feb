package org.redress.expression;

import camundajar.impl.scala.collection.immutable.List;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValError;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;

/**
 * FEEL as decision tables and forms use it, on plain values alone. As delivered it reads every
 * public field of any Java object that it meets and calls every method; here such an object is an
 * error.
 */
public class PlainFeel implements FeelEngineFactory {

  @Override
  public FeelEngine createInstance() {
    return new ScalaFeelEngine(java.util.List.of()) {
      @Override
      protected List<CustomValueMapper> getValueMappers() {
        return super.getValueMappers().$colon$colon(new PlainValues());
      }
    };
  }

  /** Looks at each value first; what is plain it leaves to the others. */
  private static final class PlainValues extends JavaCustomValueMapper {

    private static final int FIRST = 1000;
    private static final java.util.List<String> LANGUAGES_OWN =
        java.util.List.of("camundajar.impl.scala.", "java.time.", "org.camunda.feel.");

    @Override
    public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
      return isPlain(value)
          ? Optional.empty()
          : Optional.of(new ValError("不能用「%s」类型的值".formatted(value.getClass().getSimpleName())));
    }

    @Override
    public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
      return Optional.empty();
    }

    @Override
    public int priority() {
      return FIRST;
    }

    private static boolean isPlain(Object value) {
      return value == null
          || value instanceof Val
          || value instanceof String
          || value instanceof Number
          || value instanceof Boolean
          || value instanceof Date
          || value instanceof Enum<?>
          || value instanceof java.util.List<?>
          || value instanceof Map<?, ?>
          || value instanceof org.camunda.spin.Spin<?>
          || LANGUAGES_OWN.stream().anyMatch(value.getClass().getName()::startsWith);
    }
  }
}
