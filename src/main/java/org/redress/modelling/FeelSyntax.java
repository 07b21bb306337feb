package org.redress.modelling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Optional;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.springframework.stereotype.Component;

/** Reads FEEL as the engine does. */
@Component
class FeelSyntax {

  /** What is remembered: cells of tables are for the most part the same few words. */
  private static final int REMEMBERED = 5_000;

  private final FeelEngineApi language = FeelEngineBuilder.forJava().build();
  private final Cache<String, Optional<FeelTree>> expressions =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  private final Cache<String, Optional<FeelTree>> cells =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /** What is wrong with an expression, if anything; English, from the parser. */
  Optional<String> fault(String expression) {
    return fault(language.parseExpression(expression));
  }

  /** The same of a cell of a table's inputs: {@code > 1000}, {@code "a","b"}, or nothing. */
  Optional<String> cellFault(String cell) {
    return cell.isBlank() ? Optional.empty() : fault(language.parseUnaryTests(cell));
  }

  /** An expression taken apart; empty where it cannot be read. */
  Optional<FeelTree> expression(String expression) {
    return expressions.get(expression, text -> tree(language.parseExpression(text)));
  }

  /** A cell of a table's inputs taken apart; empty where it is blank or cannot be read. */
  Optional<FeelTree> cell(String cell) {
    return cell.isBlank()
        ? Optional.empty()
        : cells.get(cell, text -> tree(language.parseUnaryTests(text)));
  }

  /** Whether a value passes the tests of a cell. */
  boolean passes(FeelTree cell, Object value) {
    EvaluationResult result = language.evaluateWithInput(cell.read(), value, Map.of());
    return result.isSuccess() && Boolean.TRUE.equals(result.result());
  }

  private static Optional<FeelTree> tree(ParseResult read) {
    return read.isFailure() ? Optional.empty() : Optional.of(new FeelTree(read.parsedExpression()));
  }

  private static Optional<String> fault(ParseResult read) {
    return read.isFailure() ? Optional.of(read.failure().message()) : Optional.empty();
  }
}
