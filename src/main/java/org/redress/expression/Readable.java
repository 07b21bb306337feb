package org.redress.expression;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.json.SpinJsonNode;
import org.joda.time.DateTime;

/**
 * The methods that an expression can call, by type. All of them read. What is not listed here does
 * not exist for expressions, whatever the object behind a name can do.
 *
 * @param type of what the method is called on; its implementations have no more than it
 * @param methods names; a method that hands out something is listed only if that is listed too, or
 *     is a plain value
 */
record Readable(Class<?> type, Set<String> methods) {

  /** Of one name, what takes two arguments writes: {@code prop(name, value)}. */
  private static final int WRITES = 2;

  private static final Set<String> DECISION =
      Set.of("getSingleResult", "getFirstResult", "getSingleEntry", "isEmpty", "size", "get");

  private static final List<Readable> ALL =
      List.of(
          new Readable(
              DelegateExecution.class,
              Set.of(
                  "getVariable",
                  "getVariableLocal",
                  "hasVariable",
                  "hasVariableLocal",
                  "getId",
                  "getBusinessKey",
                  "getProcessBusinessKey",
                  "getProcessInstanceId",
                  "getProcessDefinitionId",
                  "getCurrentActivityId",
                  "getCurrentActivityName",
                  "getEventName")),
          new Readable(
              DelegateTask.class,
              Set.of(
                  "getVariable",
                  "getVariableLocal",
                  "hasVariable",
                  "hasVariableLocal",
                  "getId",
                  "getName",
                  "getDescription",
                  "getAssignee",
                  "getOwner",
                  "getPriority",
                  "getCreateTime",
                  "getDueDate",
                  "getFollowUpDate",
                  "getTaskDefinitionKey",
                  "getProcessInstanceId",
                  "getProcessDefinitionId",
                  "getEventName")),
          new Readable(
              String.class,
              Set.of(
                  "contains",
                  "startsWith",
                  "endsWith",
                  "equals",
                  "equalsIgnoreCase",
                  "isEmpty",
                  "isBlank",
                  "length",
                  "trim")),
          new Readable(Date.class, Set.of("before", "after", "equals", "getTime")),
          new Readable(
              DateTime.class,
              Set.of(
                  "plusMinutes",
                  "plusHours",
                  "plusDays",
                  "plusWeeks",
                  "plusMonths",
                  "plusYears",
                  "minusMinutes",
                  "minusHours",
                  "minusDays",
                  "minusWeeks",
                  "minusMonths",
                  "minusYears",
                  "withTimeAtStartOfDay",
                  "isBefore",
                  "isAfter",
                  "toDate")),
          new Readable(List.class, Set.of("contains", "get", "isEmpty", "size")),
          new Readable(Map.class, Set.of("get", "containsKey", "isEmpty", "size")),
          new Readable(
              SpinJsonNode.class,
              Set.of(
                  "prop",
                  "hasProp",
                  "elements",
                  "value",
                  "stringValue",
                  "numberValue",
                  "boolValue",
                  "isNull",
                  "isArray",
                  "toString")),
          new Readable(DmnDecisionTableResult.class, DECISION),
          new Readable(DmnDecisionResult.class, DECISION),
          new Readable(DmnDecisionRuleResult.class, Set.of("getEntry", "getSingleEntry")));

  /** Methods of that name and number of arguments that can be called on the type. */
  static Stream<Method> methods(Class<?> type, String name, int arguments) {
    return named(type, name).filter(method -> method.getParameterCount() == arguments);
  }

  /** Methods of that name that can be called on the type. */
  static Stream<Method> named(Class<?> type, String name) {
    Stream<Method> listed =
        ALL.stream()
            .filter(readable -> readable.type.isAssignableFrom(type))
            .filter(readable -> readable.methods.contains(name))
            .flatMap(readable -> Arrays.stream(readable.type.getMethods()))
            .filter(method -> method.getParameterCount() < WRITES);
    Stream<Method> ofBean =
        type.isAnnotationPresent(ForModels.class)
            ? Arrays.stream(type.getDeclaredMethods())
            : Stream.empty();
    return Stream.concat(listed, ofBean)
        .filter(method -> method.getName().equals(name))
        .filter(Readable::isPublicOfAnObject);
  }

  /** Whether a method of that name can be called on anything that is no bean. */
  static boolean anywhere(String name) {
    return ALL.stream().anyMatch(readable -> readable.methods.contains(name));
  }

  private static boolean isPublicOfAnObject(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isVarArgs();
  }
}
