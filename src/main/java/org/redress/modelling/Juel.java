package org.redress.modelling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * An expression of a diagram, taken apart. Reads with the engine's own expression language, whose
 * syntax tree has no public interface.
 */
final class Juel {

  /**
   * A method called on a name.
   *
   * @param on the name before the dot
   * @param arguments the texts given; empty for an argument that is not a text but worked out in
   *     the case
   */
  record Call(String on, String method, List<Optional<String>> arguments) {}

  /**
   * Something read from or called on whatever stands before it.
   *
   * @param on the name before it; empty where it is no name but a value: {@code now().time}
   * @param name empty where it is worked out in the case
   * @param called whether it is a method
   */
  record Member(Optional<String> on, Optional<String> name, boolean called) {}

  private static final Builder LANGUAGE = new Builder(Builder.Feature.METHOD_INVOCATIONS);

  private final Node root;

  private Juel(Node root) {
    this.root = root;
  }

  /**
   * Reads a text with expressions in it.
   *
   * @throws TreeBuilderException if it is malformed
   */
  static Juel parse(String text) {
    return new Juel(LANGUAGE.build(text).getRoot());
  }

  /**
   * The names in a text with expressions, and the variables that they ask the case for; none where
   * it is malformed, which is said where expressions are checked.
   */
  static Set<String> variables(String text) {
    try {
      Juel read = parse(text);
      Stream<String> asked =
          read.calls().stream()
              .filter(call -> call.method().equals("getVariable"))
              .flatMap(call -> call.arguments().stream().flatMap(Optional::stream));
      return Stream.concat(read.names().stream(), asked).collect(Collectors.toSet());
    } catch (TreeBuilderException malformed) {
      return Set.of();
    }
  }

  /**
   * What a text with expressions compares with written values by {@code ==} and {@code !=}; nothing
   * where it is malformed.
   */
  static List<Comparison> comparisons(String text) {
    try {
      return parse(text).comparisons();
    } catch (TreeBuilderException malformed) {
      return List.of();
    }
  }

  private List<Comparison> comparisons() {
    return collect(
        (node, into) -> {
          if (node instanceof AstBinary binary
              && (binary.getOperator() == AstBinary.EQ || binary.getOperator() == AstBinary.NE)) {
            compare(binary.getChild(0), binary.getChild(1)).ifPresent(into);
            compare(binary.getChild(1), binary.getChild(0)).ifPresent(into);
          }
        });
  }

  private static Optional<Comparison> compare(Node variable, Node value) {
    return written(value)
        .flatMap(text -> variable(variable).map(name -> new Comparison(name, text)));
  }

  private static Optional<String> written(Node node) {
    return node instanceof AstString || node instanceof AstBoolean
        ? Optional.of(String.valueOf(((AstLiteral) node).eval(null, null)))
        : Optional.empty();
  }

  private static Optional<String> variable(Node node) {
    if (node instanceof AstNested) {
      return variable(node.getChild(0));
    }
    return node instanceof AstIdentifier name
        ? Optional.of(name.getName())
        : call(node)
            .filter(call -> call.method().equals("getVariable"))
            .flatMap(call -> call.arguments().stream().findFirst().flatMap(argument -> argument));
  }

  /**
   * The values that a single expression yields where each branch of {@code a ? b : c} is written
   * out: {@code ${x ? 'a' : 'b'}}. Empty where one is not.
   */
  Optional<Set<String>> values() {
    Set<String> values = new LinkedHashSet<>();
    return isSingle() && values(root.getChild(0), values) ? Optional.of(values) : Optional.empty();
  }

  private static boolean values(Node node, Set<String> into) {
    if (node instanceof AstNested) {
      return values(node.getChild(0), into);
    }
    if (node instanceof AstChoice) {
      return values(node.getChild(1), into) && values(node.getChild(2), into);
    }
    Optional<String> value = written(node);
    value.ifPresent(into::add);
    return value.isPresent() || node instanceof AstNull;
  }

  /** Whether it is one expression with no text around it. */
  boolean isSingle() {
    return root instanceof AstEval;
  }

  /** Every name in it, of a variable or a bean. */
  List<String> names() {
    return collect(
        (node, into) -> {
          if (node instanceof AstIdentifier name) {
            into.accept(name.getName());
          }
        });
  }

  /** Every method called on a name. */
  List<Call> calls() {
    return collect((node, into) -> call(node).ifPresent(into));
  }

  /** Every function called on nothing: {@code now()}. */
  List<String> functions() {
    return collect(
        (node, into) -> {
          if (node instanceof AstFunction function) {
            into.accept(function.getName());
          }
        });
  }

  /** Everything read from or called on something, by dot or brackets. */
  List<Member> members() {
    return collect(
        (node, into) ->
            children(node)
                .filter(child -> child instanceof AstProperty)
                .map(child -> member(child, node instanceof AstMethod))
                .forEach(into));
  }

  private static Member member(Node property, boolean called) {
    Optional<String> on =
        property.getChild(0) instanceof AstIdentifier name
            ? Optional.of(name.getName())
            : Optional.empty();
    if (property instanceof AstDot) {
      return new Member(on, Optional.of(member(property)), called);
    }
    return new Member(
        on,
        property.getChild(1) instanceof AstLiteral literal
            ? Optional.of(String.valueOf(literal.eval(null, null)))
            : Optional.empty(),
        called);
  }

  /** Whether a method or function is given what bears the name, whole. */
  boolean handsOver(String name) {
    return !collect(
            (Node node, Consumer<Node> into) -> {
              if (node instanceof AstParameters) {
                children(node)
                    .filter(
                        child ->
                            child instanceof AstIdentifier given && given.getName().equals(name))
                    .forEach(into);
              }
            })
        .isEmpty();
  }

  /**
   * What a single expression may yield: each branch of {@code a ? b : c}. Empty where a branch is
   * no method call.
   */
  List<Optional<Call>> results() {
    List<Optional<Call>> results = new ArrayList<>();
    results(root.getChild(0), results);
    return results;
  }

  private static void results(Node node, List<Optional<Call>> into) {
    if (node instanceof AstNested) {
      results(node.getChild(0), into);
    } else if (node instanceof AstChoice) {
      results(node.getChild(1), into);
      results(node.getChild(2), into);
    } else {
      into.add(call(node));
    }
  }

  private static Optional<Call> call(Node node) {
    if (node instanceof AstMethod
        && node.getChild(0) instanceof AstDot dot
        && dot.getChild(0) instanceof AstIdentifier name) {
      List<Optional<String>> arguments =
          children(node.getChild(1))
              .map(
                  argument ->
                      argument instanceof AstString text
                          ? Optional.of((String) text.eval(null, null))
                          : Optional.<String>empty())
              .toList();
      return Optional.of(new Call(name.getName(), member(dot), arguments));
    }
    return Optional.empty();
  }

  /** What follows the dot; the tree shows it in its text only ({@code ". in"}). */
  private static String member(Node dot) {
    return dot.toString().replaceFirst("^\\.\\s*", "");
  }

  private static Stream<Node> children(Node node) {
    return IntStream.range(0, node.getCardinality()).mapToObj(node::getChild);
  }

  private interface Visitor<T> {
    void visit(Node node, Consumer<T> into);
  }

  private <T> List<T> collect(Visitor<T> visitor) {
    List<T> found = new ArrayList<>();
    walk(root, node -> visitor.visit(node, found::add));
    return found;
  }

  private static void walk(Node node, Consumer<Node> visit) {
    visit.accept(node);
    children(node).forEach(child -> walk(child, visit));
  }
}
