package org.redress.web;

import java.util.List;
import java.util.Locale;

/** What a person reads who is refused, in the two languages of the pages. */
public record Sentence(String chinese, String english) {

  private static final List<String> SPOKEN = List.of("zh", "en");

  /**
   * @param accepted the request's Accept-Language; Chinese where it asks for neither language
   */
  public String in(String accepted) {
    return "en".equals(preferred(accepted)) ? english : chinese;
  }

  private static String preferred(String accepted) {
    if (accepted == null || accepted.isBlank()) {
      return null;
    }
    try {
      return Locale.lookupTag(Locale.LanguageRange.parse(accepted), SPOKEN);
    } catch (IllegalArgumentException noLanguages) {
      return null;
    }
  }
}
