package org.redress.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How often which answer is given: {@code simulation/answers.json}.
 *
 * @param yesByDefault how often yes, of a question with yes and no
 * @param tickedByDefault how often a checkbox is ticked, and how often yes, where no is the
 *     ordinary answer and stands first
 * @param yes the same for certain fields
 * @param values weight of a choice wherever it is offered; 1 where it is not named
 * @param fields weights of choices of certain fields
 * @param sameAs number that is mostly the same as an earlier one, such as the sum approved
 * @param longAgo dates that lie weeks back
 * @param filled how often a field is filled that may stay empty
 */
record AnswerBook(
    double yesByDefault,
    double tickedByDefault,
    Map<String, Double> yes,
    Map<String, Double> values,
    Map<String, Map<String, Double>> fields,
    Map<String, String> sameAs,
    List<String> longAgo,
    Map<String, Double> filled) {

  private static final double FILLED_BY_DEFAULT = 0.5;

  /** Each round the rarer answers get rarer, so that what goes round comes to an end. */
  private static final double ROUND = 0.4;

  static AnswerBook read() {
    try (InputStream book = AnswerBook.class.getResourceAsStream("/simulation/answers.json")) {
      return new ObjectMapper().readValue(book, AnswerBook.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How often a checkbox, or a field that may stay empty, is filled. */
  double ticked(String key) {
    return yes.getOrDefault(key, tickedByDefault);
  }

  double filled(String key) {
    return filled.getOrDefault(key, FILLED_BY_DEFAULT);
  }

  Optional<String> model(String key) {
    return Optional.ofNullable(sameAs.get(key));
  }

  boolean isLongAgo(String key) {
    return longAgo.contains(key);
  }

  /** One of the choices, by weight; the rarer ones get rarer with each visit. */
  JsonNode choose(String key, List<JsonNode> choices, int visit, Dice dice) {
    boolean ordinarilyNo = choices.get(0).isBoolean() && !choices.get(0).asBoolean();
    double usual = ordinarilyNo ? tickedByDefault : yesByDefault;
    double[] weights =
        choices.stream().mapToDouble(choice -> weight(key, choice, usual, visit)).toArray();
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = dice.between(0.0, sum);
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return choices.get(i);
      }
    }
    return choices.get(choices.size() - 1);
  }

  private double weight(String key, JsonNode choice, double usual, int visit) {
    double weight = weight(key, choice, usual);
    return weight < 0.5 ? weight * Math.pow(ROUND, visit - 1) : weight;
  }

  private double weight(String key, JsonNode choice, double usual) {
    if (choice.isBoolean()) {
      double probability = yes.getOrDefault(key, usual);
      return choice.asBoolean() ? probability : 1 - probability;
    }
    String value = choice.asText();
    return Optional.ofNullable(fields.get(key))
        .map(known -> known.get(value))
        .orElse(values.getOrDefault(value, 1.0));
  }
}
