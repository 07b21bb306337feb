package org.redress.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.OgnlContext;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.OgnlRuntime;

/**
 * Remembers what the engine's SQL asks its parameters by a name that is no getter's, such as {@code
 * shouldPerformAuthorizatioCheck} with each question of what somebody may see: MyBatis looks
 * through all methods of the class for it, every time anew, which was seven hundredths of a step's
 * processor time.
 */
class RememberedGetters extends ObjectPropertyAccessor {

  private static final Object[] NOTHING = {};

  private final ClassValue<Map<String, Optional<Method>>> known =
      new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  /** From now on, for everything that no other accessor is for. */
  static void use() {
    OgnlRuntime.setPropertyAccessor(Object.class, new RememberedGetters());
  }

  @Override
  public Object getPossibleProperty(OgnlContext context, Object target, String name)
      throws OgnlException {
    Class<?> type = target.getClass();
    Optional<Method> method =
        known.get(type).computeIfAbsent(name, unknown -> withoutGet(type, name));
    return method.isPresent()
        ? read(target, method.get(), name)
        : super.getPossibleProperty(context, target, name);
  }

  /** Getters of the usual names are remembered by MyBatis itself. */
  private static Optional<Method> withoutGet(Class<?> type, String name) {
    return OgnlRuntime.getGetMethod(type, name) != null
        ? Optional.empty()
        : Optional.ofNullable(OgnlRuntime.getReadMethod(type, name, null))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()));
  }

  private static Object read(Object target, Method method, String name) throws OgnlException {
    try {
      return method.invoke(target, NOTHING);
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw new OgnlException(name, e);
    }
  }
}
