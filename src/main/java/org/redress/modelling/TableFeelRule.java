package org.redress.modelling;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.impl.DmnModelConstants;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Every cell of a table is FEEL that can be read; the engine reads it only when a case asks. */
@Component
class TableFeelRule implements Rule {

  /** By which names the engine knows FEEL; a table of another language it would not evaluate. */
  private static final Set<String> LANGUAGES =
      Stream.of(
              "feel",
              DmnModelConstants.FEEL_NS,
              DmnModelConstants.FEEL12_NS,
              DmnModelConstants.FEEL13_NS,
              DmnModelConstants.FEEL14_NS,
              DmnModelConstants.FEEL15_NS)
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private final FeelSyntax feel;

  TableFeelRule(FeelSyntax feel) {
    this.feel = feel;
  }

  @Override
  public void check(TableFile table, Findings findings) {
    for (InputEntry cell : table.all(InputEntry.class)) {
      check(cell, cell.getExpressionLanguage(), feel.cellFault(text(cell.getText())), findings);
    }
    // Input expressions and output cells are literal expressions too. An output cell may stay
    // empty.
    for (LiteralExpression expression : table.all(LiteralExpression.class)) {
      String text = text(expression.getText());
      Optional<String> fault = text.isEmpty() ? Optional.empty() : feel.fault(text);
      check(expression, expression.getExpressionLanguage(), fault, findings);
    }
  }

  private static void check(
      ModelElementInstance cell, String language, Optional<String> fault, Findings findings) {
    String id = cell.getAttributeValue("id");
    if (language != null && !LANGUAGES.contains(language.toLowerCase(Locale.ROOT))) {
      findings.at(id, "表格里只能用FEEL，这里是「%s」", language);
    } else {
      fault.ifPresent(
          message -> findings.at(id, "「%s」写法有误：%s", cell.getTextContent().trim(), message));
    }
  }

  private static String text(Text text) {
    return text == null ? "" : text.getTextContent().trim();
  }
}
