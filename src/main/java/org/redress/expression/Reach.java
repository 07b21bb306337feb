package org.redress.expression;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * What an expression of a model can reach, by name: the one list, which the deployment check reads
 * beforehand and the engine obeys when it evaluates. Besides what is here there are only the
 * variables of the case.
 */
@Component
public class Reach {

  /** The case where it stands. */
  public static final String EXECUTION = "execution";

  /** The user task that an expression is evaluated for. */
  public static final String TASK = "task";

  /** Who acts. */
  public static final String ACTING = "authenticatedUserId";

  /** What can be called on nothing. */
  public static final Set<String> FUNCTIONS =
      Set.of("currentUser", "currentUserGroups", "now", "dateTime");

  private final ListableBeanFactory application;

  Reach(ListableBeanFactory application) {
    this.application = application;
  }

  /** The type of what bears the name; empty for a variable, and for what does not exist. */
  public Optional<Class<?>> type(String name) {
    return switch (name) {
      case EXECUTION -> Optional.of(DelegateExecution.class);
      case TASK -> Optional.of(DelegateTask.class);
      case ACTING -> Optional.of(String.class);
      default -> isBean(name) ? Optional.ofNullable(application.getType(name)) : Optional.empty();
    };
  }

  /** Whether a variable of that name would stand in the way of what expressions call. */
  public boolean isReserved(String name) {
    return type(name).isPresent();
  }

  /** Names of the beans that models may call, sorted. */
  public Set<String> beans() {
    return new TreeSet<>(List.of(application.getBeanNamesForAnnotation(ForModels.class)));
  }

  /** Whether a bean bears the name that models may not call. */
  boolean isWithheld(String name) {
    return application.containsBean(name) && !isBean(name);
  }

  /** The bean of that name that models may call; empty if there is none. */
  Optional<Object> bean(String name) {
    return isBean(name) ? Optional.of(application.getBean(name)) : Optional.empty();
  }

  /** The methods of that name that can be called on the type, whatever their arguments. */
  public Stream<Method> methods(Class<?> type, String name) {
    return Readable.named(type, name);
  }

  /** Whether a property can be read from the type: {@code execution.processBusinessKey}. */
  public boolean hasProperty(Class<?> type, String property) {
    return getter(type, property).isPresent();
  }

  /** Whether a method can be called on a value, of which nothing is known before the case runs. */
  public boolean ofValues(String method) {
    return Readable.anywhere(method);
  }

  /** What reads the property. */
  static Optional<Method> getter(Class<?> type, String property) {
    if (property.isEmpty()) {
      return Optional.empty();
    }
    String name = Character.toUpperCase(property.charAt(0)) + property.substring(1);
    return Stream.of("get" + name, "is" + name)
        .flatMap(getter -> Readable.methods(type, getter, 0))
        .findFirst();
  }

  private boolean isBean(String name) {
    return application.containsBean(name)
        && application.findAnnotationOnBean(name, ForModels.class, false) != null;
  }
}
