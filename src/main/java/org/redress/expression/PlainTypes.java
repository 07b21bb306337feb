package org.redress.expression;

import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.variable.type.ValueType;

/**
 * The types of value that a request may name: plain ones, and JSON for the lists of forms. Every
 * door of the REST interface that takes a typed value asks the engine's resolver, an internal; it
 * is told of no object, file, bytes or XML, wherever they come in.
 */
class PlainTypes extends ValueTypeResolverImpl {

  private static final Set<String> NAMES =
      Set.of(
          "null", "string", "boolean", "short", "integer", "long", "double", "number", "date",
          "json");

  /**
   * @throws AuthorizationException if it is no plain type; the doors hand out no other exception as
   *     it is
   */
  @Override
  public ValueType typeForName(String name) {
    if (name == null || !NAMES.contains(name.toLowerCase(Locale.ROOT))) {
      throw new AuthorizationException("不能提交「%s」类型的值，只能是文字、数字、日期、是否或表单的列表".formatted(name));
    }
    return super.typeForName(name);
  }
}
