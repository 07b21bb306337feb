package org.redress.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.redress.form.FormField;

/** What somebody enters in a field, in the type in which form-js sends it; null for nothing. */
final class FieldAnswers {

  private static final int LONGEST = 2000;
  private static final double ABOUT_SOMEBODY_WITH_A_ROLE = 0.1;

  private final AnswerBook book;
  private final Texts texts;
  private final NumberAnswers numbers;
  private final DateAnswers dates;
  private final Workforce workforce;
  private final Named named;

  FieldAnswers(AnswerBook book, Texts texts, Workforce workforce, Named named) {
    this.book = book;
    this.texts = texts;
    this.numbers = new NumberAnswers(book);
    this.dates = new DateAnswers(book);
    this.workforce = workforce;
    this.named = named;
  }

  Object answer(FormField field, Situation situation) {
    Dice dice = situation.dice();
    boolean required = field.validate().path("required").asBoolean();
    if (field.type().equals("checkbox")) {
      return required || dice.happens(book.ticked(field.key()));
    }
    if (!required && !dice.happens(book.filled(field.key()))) {
      return null;
    }
    return switch (field.type()) {
      case "number" -> numbers.answer(field, situation);
      case "datetime" -> dates.answer(field, situation);
      case "select", "radio" -> value(choose(field, situation));
      case "checklist", "taglist" -> several(field, dice);
      default -> field.namesPerson() ? person(field, situation) : text(field, situation);
    };
  }

  private JsonNode choose(FormField field, Situation situation) {
    return book.choose(field.key(), field.choices(), situation.visit(), situation.dice());
  }

  private static Object value(JsonNode choice) {
    if (choice.isBoolean()) {
      return choice.asBoolean();
    }
    return choice.isInt() ? (Object) choice.asInt() : choice.asText();
  }

  /** At least one; all where the policy demands all. */
  private static String several(FormField field, Dice dice) {
    JsonNode first = dice.one(field.choices());
    return field.choices().stream()
        .filter(choice -> field.wantsAll() || choice.equals(first) || dice.happens(0.4))
        .map(JsonNode::toString)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private String text(FormField field, Situation situation) {
    String pattern = field.validate().path("pattern").asText();
    if (pattern.startsWith("^[0-9]")) {
      int digits = field.validate().path("maxLength").asInt();
      return ("%0" + digits + "d").formatted(situation.dice().between(10000, 99999));
    }
    String text = texts.of(field.key(), field.label(), situation);
    int most = field.validate().path("maxLength").asInt(LONGEST);
    return text.length() > most ? text.substring(0, most) : text;
  }

  private String person(FormField field, Situation situation) {
    Dice dice = situation.dice();
    List<String> groups =
        field.namedRoles().isEmpty()
            ? named.groups(situation.lifecycle(), field.key())
            : field.namedRoles().stream().map(role -> situation.lifecycle() + "." + role).toList();
    if (!groups.isEmpty()) {
      return dice.one(others(workforce.members(dice.one(groups)), situation));
    }
    if (dice.happens(ABOUT_SOMEBODY_WITH_A_ROLE)) {
      List<String> roles = workforce.roles(situation.lifecycle());
      return dice.one(workforce.members(dice.one(roles)));
    }
    return dice.one(workforce.staff(situation.sector()));
  }

  /** Nobody chooses the one who is complained about. */
  private static List<String> others(List<String> people, Situation situation) {
    Object respondent = situation.variables().get("respondent");
    return people.stream().filter(person -> !Objects.equals(person, respondent)).toList();
  }
}
