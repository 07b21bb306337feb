package org.redress.modelling;

import camundajar.impl.scala.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * FEEL that could be read, taken apart: an expression, or a cell of a table's inputs. Every part of
 * the parser's tree is a product of its parts, so one walk sees all of it.
 */
final class FeelTree {

  private static final String ITEM = "item";

  private final ParsedExpression read;
  private final List<Object> parts = new ArrayList<>();

  FeelTree(ParsedExpression read) {
    this.read = read;
    walk(read.expression(), parts::add);
  }

  /** As the engine evaluates it. */
  ParsedExpression read() {
    return read;
  }

  /** Every name that is read, without those that the expression itself gives a value. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    all(Ref.class).forEach(ref -> names.add(ref.names().head()));
    Set<String> own = new HashSet<>(Set.of(ITEM));
    all(For.class).forEach(loop -> walk(loop.iterators(), part -> addIfText(part, own)));
    all(SomeItem.class).forEach(loop -> walk(loop.iterators(), part -> addIfText(part, own)));
    all(EveryItem.class).forEach(loop -> walk(loop.iterators(), part -> addIfText(part, own)));
    all(FunctionDefinition.class).forEach(made -> walk(made.parameters(), p -> addIfText(p, own)));
    names.removeAll(own);
    return names;
  }

  private static void addIfText(Object part, Set<String> into) {
    if (part instanceof String name) {
      into.add(name);
    }
  }

  /** Every text in quotation marks. */
  Set<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    all(ConstString.class).forEach(text -> texts.add(text.value()));
    return texts;
  }

  /** Every number. */
  Set<BigDecimal> numbers() {
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    all(ConstNumber.class).forEach(number -> numbers.add(number.value().bigDecimal()));
    return numbers;
  }

  /** Whether it says true or false somewhere, beside what tests come to. */
  boolean hasTruth() {
    return !all(ConstBool.class).isEmpty();
  }

  /** Every name that is compared with a text by {@code =} or {@code in}. */
  List<Comparison> comparisons() {
    List<Comparison> found = new ArrayList<>();
    for (Equal equal : all(Equal.class)) {
      compare(equal.x(), equal.y(), found);
      compare(equal.y(), equal.x(), found);
    }
    for (In in : all(In.class)) {
      if (in.x() instanceof Ref name) {
        walk(in.test(), part -> compare(name, part, found));
      }
    }
    return found;
  }

  private static void compare(Object name, Object text, List<Comparison> into) {
    if (name instanceof Ref ref && text instanceof ConstString constant) {
      into.add(new Comparison(ref.names().head(), constant.value()));
    }
  }

  private <T> List<T> all(Class<T> kind) {
    return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static void walk(Object node, Consumer<Object> visit) {
    visit.accept(node);
    if (node instanceof Product product) {
      for (int i = 0; i < product.productArity(); i++) {
        walk(product.productElement(i), visit);
      }
    }
  }
}
