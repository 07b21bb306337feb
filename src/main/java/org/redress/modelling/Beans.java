package org.redress.modelling;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/**
 * What an expression can call by name: the application's beans, and the objects that the engine
 * adds.
 */
@Component
class Beans {

  /** The bean of the timers. */
  static final String DEADLINE = "deadline";

  private static final String TASK = "task";
  private static final Map<String, Class<?>> ENGINES =
      Map.of(
          "execution",
          DelegateExecution.class,
          TASK,
          DelegateTask.class,
          "authenticatedUserId",
          String.class);

  private final BeanFactory application;

  Beans(BeanFactory application) {
    this.application = application;
  }

  /**
   * The type of what bears the name; empty if nothing does.
   *
   * @param inTask whether the expression is evaluated for a user task; elsewhere there is no {@code
   *     task}
   */
  Optional<Class<?>> type(String name, boolean inTask) {
    if (ENGINES.containsKey(name)) {
      return Optional.<Class<?>>of(ENGINES.get(name)).filter(type -> inTask || !name.equals(TASK));
    }
    return application.containsBean(name)
        ? Optional.ofNullable(application.getType(name))
        : Optional.empty();
  }

  /** Whether a variable of that name would stand in the way of what expressions call. */
  static boolean isReserved(String name) {
    return name.equals(DEADLINE) || ENGINES.containsKey(name);
  }
}
