package org.redress.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redress.deadline.Desk.date;

import java.util.Date;
import org.camunda.bpm.impl.juel.ExpressionFactoryImpl;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.junit.jupiter.api.Test;

/** The bean as the engine's expression language reaches it from a timer; the modelling guide has these expressions. */
class DeadlineExpressionTest {

  private final ExpressionFactoryImpl language = new ExpressionFactoryImpl();
  private final SimpleContext variables = new SimpleContext();
  private final Deadline deadline = Desk.open("09:00", "18:00").at("2026-11-18T10:00");

  @Test
  void a_limit_from_now() {
    assertThat(evaluate("${deadline.in('P3BD')}")).isEqualTo(date("2026-11-23T18:00"));
  }

  @Test
  void a_limit_of_the_policy_from_now_and_from_a_variable() {
    assertThat(evaluate("${deadline.of('reply')}")).isEqualTo(date("2026-11-23T18:00"));

    set("receivedAt", date("2026-11-16T10:00"));
    assertThat(evaluate("${deadline.of('reply', receivedAt)}")).isEqualTo(date("2026-11-19T18:00"));
  }

  @Test
  void a_limit_that_the_policy_says_never_holds() {
    assertThat(deadline.isNever((Date) evaluate("${deadline.of('no-such-limit-here')}"))).isTrue();
    assertThat(deadline.isNever((Date) evaluate("${deadline.at(null, 'no-such-limit-here')}"))).isTrue();
  }

  @Test
  void the_default_of_a_promise_and_the_interval_of_a_cycle_are_the_policys() {
    set("promisedAt", null);
    assertThat(evaluate("${deadline.at(promisedAt, 'reply')}")).isEqualTo(date("2026-11-23T18:00"));

    set("receivedAt", date("2026-11-02T10:00"));
    assertThat(evaluate("${deadline.every(receivedAt, 'progress')}")).isEqualTo(date("2026-11-23T10:00"));
  }

  @Test
  void a_limit_that_a_table_returned() {
    set("limit", "PT24H");
    assertThat(evaluate("${deadline.in(limit)}")).isEqualTo(date("2026-11-19T10:00"));
  }

  @Test
  void a_limit_from_a_variable() {
    set("receivedAt", date("2026-11-16T10:00"));
    assertThat(evaluate("${deadline.from(receivedAt, 'P3BD')}")).isEqualTo(date("2026-11-19T18:00"));
  }

  @Test
  void a_promise_that_was_made_and_one_that_was_not() {
    set("promisedAt", "2026-11-30");
    assertThat(evaluate("${deadline.at(promisedAt, 'P3BD')}")).isEqualTo(date("2026-11-30T18:00"));

    set("promisedAt", null);
    assertThat(evaluate("${deadline.at(promisedAt, 'P3BD')}")).isEqualTo(date("2026-11-23T18:00"));
  }

  @Test
  void a_cycle_that_starts_from_a_deadline() {
    set("receivedAt", date("2026-11-02T10:00"));
    assertThat(evaluate("${deadline.every(deadline.from(receivedAt,'P5BD'),'P7D')}")).isEqualTo(date("2026-11-23T18:00"));
  }

  @Test
  void a_deadline_that_holds_only_for_some_cases() {
    String expression = "${grade == 'level-3' ? deadline.in('P1D') : deadline.never()}";

    set("grade", "level-3");
    assertThat(evaluate(expression)).isEqualTo(date("2026-11-19T18:00"));

    set("grade", "level-1");
    assertThat(deadline.isNever((Date) evaluate(expression))).isTrue();
  }

  @Test
  void a_variable_that_is_null_is_named_missing_as_limit_and_as_moment() {
    set("nothing", null);
    assertThatThrownBy(() -> evaluate("${deadline.in(nothing)}")).hasStackTraceContaining("期限为空");
    assertThatThrownBy(() -> evaluate("${deadline.from(nothing, 'P3BD')}")).hasStackTraceContaining("deadline.from的第一个参数");
  }

  private void set(String name, Object value) {
    variables.setVariable(name, language.createValueExpression(value, Object.class));
  }

  private Object evaluate(String expression) {
    set("deadline", deadline);
    return language.createValueExpression(variables, expression, Object.class).getValue(variables);
  }
}
