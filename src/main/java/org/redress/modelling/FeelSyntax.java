package org.redress.modelling;

import java.util.Optional;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.springframework.stereotype.Component;

/** Reads FEEL as the engine does, without evaluating it. */
@Component
class FeelSyntax {

  private final FeelEngineApi language = FeelEngineBuilder.forJava().build();

  /** What is wrong with an expression, if anything; English, from the parser. */
  Optional<String> fault(String expression) {
    return fault(language.parseExpression(expression));
  }

  /** The same of a cell of a table's inputs: {@code > 1000}, {@code "a","b"}, or nothing. */
  Optional<String> cellFault(String cell) {
    return cell.isBlank() ? Optional.empty() : fault(language.parseUnaryTests(cell));
  }

  private static Optional<String> fault(ParseResult read) {
    return read.isFailure() ? Optional.of(read.failure().message()) : Optional.empty();
  }
}
