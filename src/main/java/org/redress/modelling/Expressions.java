package org.redress.modelling;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.redress.expression.Reach;
import org.springframework.stereotype.Component;

/**
 * What is wrong with an expression: it is malformed, calls what does not exist, or names a variable
 * that nothing sets. The engine finds none of it before a case gets there.
 */
@Component
class Expressions {

  private final Beans beans;
  private final Reach reach;

  Expressions(Beans beans, Reach reach) {
    this.beans = beans;
    this.reach = reach;
  }

  /** Chinese sentences, none if nothing is wrong. */
  List<String> faults(ModelText.Written written, DiagramFile diagram) {
    Juel expression;
    try {
      expression = Juel.parse(written.text());
    } catch (TreeBuilderException malformed) {
      return List.of("表达式「%s」写法有误：%s".formatted(written.text(), malformed.getMessage()));
    }
    boolean inTask =
        diagram.element(written.element()) instanceof UserTask
            && !written.place().startsWith("time");
    List<String> faults = new ArrayList<>();
    for (String name : expression.names()) {
      if (beans.type(name, inTask).isEmpty()) {
        unknown(name, expression, diagram).ifPresent(faults::add);
      }
    }
    expression.functions().stream()
        .filter(function -> !Reach.FUNCTIONS.contains(function))
        .map("没有函数「%s」。可用的对象方法写作「对象.方法(…)」，例如deadline.in('P3BD')"::formatted)
        .forEach(faults::add);
    for (Juel.Call call : expression.calls()) {
      beans.type(call.on(), inTask).flatMap(type -> miscalled(call, type)).ifPresent(faults::add);
      unknownVariable(call, diagram).ifPresent(faults::add);
    }
    expression.members().stream()
        .filter(
            member ->
                member.on().filter(name -> isTold(name, inTask, expression, diagram)).isEmpty())
        .filter(member -> !member.called() || !isToldAsCall(member, expression, inTask))
        .forEach(member -> unreachable(member, inTask).ifPresent(faults::add));
    return faults.stream()
        .distinct()
        .map(fault -> "表达式「%s」：%s".formatted(written.text(), fault))
        .toList();
  }

  private static Optional<String> unknown(String name, Juel expression, DiagramFile diagram) {
    boolean called = expression.calls().stream().anyMatch(call -> call.on().equals(name));
    if (isVariable(name, diagram) || !called && diagram.lifecycle().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        called
            ? "没有名为「%s」的对象，计算期限请用deadline".formatted(name)
            : "没有表单、决策或流程元素给变量「%s」赋值，请核对拼写".formatted(name));
  }

  /** Of a value nothing is known but that it is one; of a decision's row any column is read. */
  private Optional<String> unreachable(Juel.Member member, boolean inTask) {
    Optional<Class<?>> type = member.on().flatMap(name -> beans.type(name, inTask));
    if (member.name().isEmpty()) {
      return type.isEmpty() && !member.called()
          ? Optional.empty()
          : Optional.of("方括号里的名称须直接写明，不能在办理时才算出");
    }
    String name = member.name().get();
    boolean reachable =
        member.called()
            ? type.map(known -> reach.methods(known, name).findAny().isPresent())
                .orElseGet(() -> reach.ofValues(name))
            : type.map(known -> reach.hasProperty(known, name)).orElse(!name.equals("class"));
    return reachable ? Optional.empty() : Optional.of(said(member, name));
  }

  private static String said(Juel.Member member, String name) {
    String kind = member.called() ? "方法" : "属性";
    return member
        .on()
        .map(on -> "「%s」没有%s「%s」，或表达式不能用它".formatted(on, kind, name))
        .orElse("表达式不能用%s「%s」".formatted(kind, name));
  }

  /** A method called by a dot on something known is told with what could be meant. */
  private boolean isToldAsCall(Juel.Member member, Juel expression, boolean inTask) {
    return member.on().flatMap(name -> beans.type(name, inTask)).isPresent()
        && expression.calls().stream()
            .anyMatch(
                call ->
                    member.on().filter(call.on()::equals).isPresent()
                        && member.name().filter(call.method()::equals).isPresent());
  }

  private boolean isTold(String name, boolean inTask, Juel expression, DiagramFile diagram) {
    return beans.type(name, inTask).isEmpty() && unknown(name, expression, diagram).isPresent();
  }

  /** What a shared process is given by its callers is not known; what it sets by itself is. */
  private static boolean isVariable(String name, DiagramFile diagram) {
    return diagram
        .lifecycle()
        .map(lifecycle -> diagram.upload().variables(lifecycle).knows(name))
        .orElseGet(() -> diagram.names().stream().anyMatch(set -> set.text().equals(name)));
  }

  private static Optional<String> unknownVariable(Juel.Call call, DiagramFile diagram) {
    if (!call.on().equals("execution")
        || !Set.of("getVariable", "hasVariable").contains(call.method())) {
      return Optional.empty();
    }
    return call.arguments().stream()
        .findFirst()
        .flatMap(name -> name)
        .filter(name -> diagram.lifecycle().isPresent() && !isVariable(name, diagram))
        .map("没有表单、决策或流程元素给变量「%s」赋值，请核对拼写"::formatted);
  }

  private Optional<String> miscalled(Juel.Call call, Class<?> type) {
    int given = call.arguments().size();
    List<Method> named = reach.methods(type, call.method()).toList();
    if (named.isEmpty()) {
      return Optional.of(
          "「%s」没有方法「%s」%s".formatted(call.on(), call.method(), alternatives(call, type)));
    }
    if (named.stream().noneMatch(method -> method.getParameterCount() == given)) {
      String counts =
          named.stream()
              .map(Method::getParameterCount)
              .distinct()
              .sorted()
              .map(String::valueOf)
              .collect(Collectors.joining("或"));
      return Optional.of("%s.%s要%s个参数，这里有%d个".formatted(call.on(), call.method(), counts, given));
    }
    return call.on().equals(Beans.DEADLINE) ? DeadlineCalls.fault(call) : Optional.empty();
  }

  private static String alternatives(Juel.Call call, Class<?> type) {
    return call.on().equals(Beans.DEADLINE)
        ? "，可用的有"
            + Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .distinct()
                .sorted()
                .collect(Collectors.joining("、"))
        : "，或表达式不能用它";
  }
}
