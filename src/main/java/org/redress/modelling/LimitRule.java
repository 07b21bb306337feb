package org.redress.modelling;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.redress.deadline.Limit;
import org.redress.deadline.LimitTable;
import org.redress.deadline.SpokenLimits;
import org.redress.engine.Diagram;
import org.springframework.stereotype.Component;

/**
 * A deadline that a diagram asks for stands in the policy's table of limits, and a timer's name
 * says no other limit than the timer has; nor is what it enters under one deadline the limit of
 * another.
 */
@Component
class LimitRule implements Rule {

  @Override
  public void check(DiagramFile diagram, Findings findings) {
    Optional<LimitRows> table =
        diagram.lifecycle().flatMap(policy -> LimitRows.of(diagram.upload(), policy));
    for (LimitCalls.Asked asked : LimitCalls.of(diagram)) {
      if (diagram.lifecycle().isPresent()
          && table.filter(rows -> rows.knows(asked.deadline())).isEmpty()) {
        findings.at(
            asked.element(),
            "时限表「%s%s」没有时限「%s」。请核对id，或在表中加一行",
            diagram.lifecycle().get(),
            LimitTable.SUFFIX,
            asked.deadline());
      }
    }
    for (TimerEventDefinition timer : diagram.all(TimerEventDefinition.class)) {
      if (timer.getParentElement() instanceof CatchEvent event && timer.getTimeDate() != null) {
        String expression = timer.getTimeDate().getTextContent().trim();
        checkName(event, expression, table, findings);
        checkDeadline(event, expression, table, findings);
      }
    }
  }

  private static void checkName(
      CatchEvent event, String expression, Optional<LimitRows> table, Findings findings) {
    Set<Limit> said = SpokenLimits.in(Optional.ofNullable(event.getName()).orElse(""));
    Set<Limit> has = new LinkedHashSet<>();
    Diagram.property(event, "limit").ifPresent(limit -> read(limit).forEach(has::add));
    LimitCalls.calls(expression)
        .flatMap(call -> LimitCalls.limit(call).stream())
        .flatMap(text -> limits(text, event, table))
        .forEach(has::add);
    if (!has.isEmpty() && !has.containsAll(said)) {
      findings.at(
          event.getId(),
          "名称「%s」说的时限与实际的%s不符。请改名称，或改时限",
          event.getName(),
          has.stream().map(Limit::toString).collect(Collectors.joining("、")));
    }
  }

  /** One whose id names the limit may be entered under another: a further day of it. */
  private static void checkDeadline(
      CatchEvent event, String expression, Optional<LimitRows> table, Findings findings) {
    String named = event.getId().replaceFirst("^due-", "");
    String entered = Diagram.property(event, "deadline").orElse(named);
    Set<String> asked =
        LimitCalls.calls(expression)
            .flatMap(call -> LimitCalls.id(call).stream())
            .filter(id -> table.filter(rows -> rows.knows(id)).isPresent())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    boolean own =
        asked.stream().anyMatch(id -> id.equals(entered) || (named + "-").startsWith(id + "-"));
    if (!asked.isEmpty() && !own) {
      findings.at(
          event.getId(),
          "定时器记为时限「%s」，表达式问的却是时限「%s」。请改表达式，或改id、扩展属性「deadline」",
          entered,
          String.join("、", asked));
    }
  }

  private static Stream<Limit> limits(String text, CatchEvent event, Optional<LimitRows> table) {
    if (!LimitTable.isId(text)) {
      return read(text);
    }
    String step =
        event instanceof BoundaryEvent boundary && boundary.getAttachedTo() != null
            ? boundary.getAttachedTo().getId()
            : null;
    return table.stream().flatMap(rows -> rows.limits(text, step).stream());
  }

  private static Stream<Limit> read(String text) {
    try {
      return Stream.of(Limit.parse(text));
    } catch (IllegalArgumentException unreadable) {
      return Stream.empty();
    }
  }
}
