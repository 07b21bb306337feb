package org.redress.modelling;

import java.util.Optional;
import org.redress.expression.Reach;
import org.springframework.stereotype.Component;

/**
 * What an expression can call by name: the beans for models, and the objects that the engine adds.
 */
@Component
class Beans {

  /** The bean of the timers. */
  static final String DEADLINE = "deadline";

  private final Reach reach;

  Beans(Reach reach) {
    this.reach = reach;
  }

  /**
   * The type of what bears the name; empty if nothing does.
   *
   * @param inTask whether the expression is evaluated for a user task; elsewhere there is no {@code
   *     task}
   */
  Optional<Class<?>> type(String name, boolean inTask) {
    return reach.type(name).filter(type -> inTask || !name.equals(Reach.TASK));
  }

  /** Whether a variable of that name would stand in the way of what expressions call. */
  boolean isReserved(String name) {
    return reach.isReserved(name);
  }
}
