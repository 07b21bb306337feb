package org.redress.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What people write: {@code simulation/texts.json}. Nobody in it exists: telephone numbers begin
 * with 100, which no mobile number does, identity numbers with a region 000000, and mail goes to
 * example.com, which is reserved.
 *
 * @param matters what is complained about, by sector
 * @param phrases what is written under a label that has one of these words; the first that fits
 * @param otherwise what is written under any other label
 * @param surnames one character each
 * @param givenNames given names
 * @param addresses with a place for the number
 */
record Texts(
    Map<String, List<Matter>> matters,
    List<Phrases> phrases,
    List<String> otherwise,
    String surnames,
    List<String> givenNames,
    List<String> addresses) {

  /**
   * @param title in a few words
   * @param content what happened
   */
  record Matter(String title, String content) {}

  /**
   * @param labels words of a label
   * @param texts what is written there
   */
  record Phrases(List<String> labels, List<String> texts) {}

  static Texts read() {
    try (InputStream texts = Texts.class.getResourceAsStream("/simulation/texts.json")) {
      return new ObjectMapper().readValue(texts, Texts.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text for the field, whatever its length. */
  String of(String key, String label, Situation situation) {
    Dice dice = situation.dice();
    return switch (key) {
      case "title" -> matter(situation).title();
      case "content", "complaintRecord" -> matter(situation).content();
      case "identityPhone", "identityAgentPhone", "identityOtherContact" -> phone(dice);
      case "identityEmail" -> "user%04d@example.com".formatted(dice.between(1, 9999));
      case "identityNumber" -> "000000%08d".formatted(dice.between(1, 99999999));
      case "identityAddress" -> dice.one(addresses).replace("{}", "" + dice.between(1, 280));
      case "identityPlate" -> "试A%05d".formatted(dice.between(1, 99999));
      case "identityUnit" ->
          "%d-%d0%d".formatted(dice.between(1, 20), dice.between(1, 18), dice.between(1, 4));
      default -> key.startsWith("identity") ? name(dice) : phrase(label, dice);
    };
  }

  /** A person's name. */
  String name(Dice dice) {
    int surname = (int) dice.between(0, surnames.length() - 1L);
    return surnames.charAt(surname) + dice.one(givenNames);
  }

  private Matter matter(Situation situation) {
    List<Matter> known = matters.getOrDefault(situation.sector(), matters.get("general"));
    return known.get(situation.matter() % known.size());
  }

  private static String phone(Dice dice) {
    return "100%08d".formatted(dice.between(1, 99999999));
  }

  private String phrase(String label, Dice dice) {
    return dice.one(
        phrases.stream()
            .filter(known -> known.labels().stream().anyMatch(label::contains))
            .findFirst()
            .map(Phrases::texts)
            .orElse(otherwise));
  }
}
