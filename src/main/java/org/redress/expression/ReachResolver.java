package org.redress.expression;

import java.beans.FeatureDescriptor;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;

/**
 * Resolves the names of an expression and what is read from them, by {@link Reach} and nothing
 * else. It stands alone in the place of the engine's chain, which ends at every bean, property and
 * method there is. The engine's own resolver, an internal, is asked for the case, the task and the
 * variables.
 */
class ReachResolver extends ELResolver {

  private final Reach reach;
  private final VariableScopeElResolver variables = new VariableScopeElResolver();

  ReachResolver(Reach reach) {
    this.reach = reach;
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    return base == null
        ? named(context, String.valueOf(property))
        : property(context, base, property);
  }

  /**
   * What has not been entered in a case is null, as it is in tables and forms: that a model gives
   * the name a value somewhere has been checked when it was deployed. Without a case a name that
   * nothing bears stays unresolved: the engine says so, and knows it as such.
   */
  private Object named(ELContext context, String name) {
    Optional<Object> bean = reach.bean(name);
    if (bean.isPresent()) {
      context.setPropertyResolved(true);
      return bean.get();
    }
    Object scope = context.getContext(VariableScope.class);
    if (reach.isReserved(name) || scope instanceof VariableScope known && known.hasVariable(name)) {
      return variables.getValue(context, null, name);
    }
    boolean inCase = scope instanceof DelegateExecution || scope instanceof DelegateTask;
    if (inCase && !reach.isWithheld(name)) {
      context.setPropertyResolved(true);
    }
    return null;
  }

  private static Object property(ELContext context, Object base, Object property) {
    context.setPropertyResolved(true);
    if (base instanceof Map<?, ?> row) {
      return row.get(property);
    }
    if (property instanceof Number index && base instanceof List<?> list) {
      return at(index.intValue(), list.size()) ? list.get(index.intValue()) : null;
    }
    if (property instanceof Number index && base.getClass().isArray()) {
      return at(index.intValue(), Array.getLength(base)) ? Array.get(base, index.intValue()) : null;
    }
    String name = String.valueOf(property);
    Method getter = Reach.getter(base.getClass(), name).orElseThrow(() -> unreachable(base, name));
    return call(getter, base);
  }

  private static boolean at(int index, int size) {
    return index >= 0 && index < size;
  }

  @Override
  public Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    String name = String.valueOf(method);
    Object[] given = arguments == null ? new Object[0] : arguments;
    List<Method> methods = Readable.methods(base.getClass(), name, given.length).toList();
    Method called =
        methods.stream()
            .filter(candidate -> takes(candidate, given))
            .findFirst()
            .or(() -> methods.stream().findFirst())
            .orElseThrow(() -> unreachable(base, name + "()"));
    context.setPropertyResolved(true);
    return call(called, base, fitting(context, called.getParameterTypes(), given));
  }

  private static boolean takes(Method method, Object[] arguments) {
    return IntStream.range(0, arguments.length)
        .allMatch(
            i -> arguments[i] == null || method.getParameterTypes()[i].isInstance(arguments[i]));
  }

  private static Object[] fitting(ELContext context, Class<?>[] types, Object[] arguments) {
    var language = (ExpressionFactory) context.getContext(ExpressionFactory.class);
    return IntStream.range(0, arguments.length)
        .mapToObj(
            i ->
                arguments[i] == null && !types[i].isPrimitive() || types[i].isInstance(arguments[i])
                    ? arguments[i]
                    : language.coerceToType(arguments[i], types[i]))
        .toArray();
  }

  private static Object call(Method method, Object base, Object... arguments) {
    try {
      return method.invoke(base, arguments);
    } catch (InvocationTargetException failed) {
      throw new ELException(failed.getCause());
    } catch (IllegalAccessException | IllegalArgumentException unfitting) {
      throw new ELException(unfitting);
    }
  }

  private static Refused unreachable(Object base, String member) {
    return new Refused(
        "表达式不能用「%s」的「%s」，表达式只能读取案件的变量和已列明的方法".formatted(base.getClass().getSimpleName(), member));
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    throw new Refused("表达式只能读取，不能给「%s」赋值".formatted(property));
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    context.setPropertyResolved(true);
    return true;
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    context.setPropertyResolved(true);
    return Object.class;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return Collections.emptyIterator();
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return Object.class;
  }
}
