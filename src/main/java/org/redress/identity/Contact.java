package org.redress.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a complainant can be reached, in one spelling: {@code 138 0000-1111}, {@code +86 13800001111}
 * and {@code １３８００００１１１１} are one telephone. Of several in one field the first counts, a mobile
 * before a landline.
 */
final class Contact {

  static final String PHONE = "identityPhone";
  static final String EMAIL = "identityEmail";

  /** Fewer digits tell nobody from anybody. */
  private static final int FEWEST_DIGITS = 7;

  private static final Pattern MOBILE =
      Pattern.compile("(?<!\\d)(?:(?:00)?86\\D{0,3})?(1[3-9]\\d(?:[ .-]?\\d){8})(?!\\d)");
  private static final Pattern LANDLINE =
      Pattern.compile("[0-9(+][0-9() .-]{5,}(?:\\s*(?:转|ext\\.?|x)\\s*\\d{1,6})?");
  private static final Pattern ABROAD = Pattern.compile("^(?:\\+|\\(?00)");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<]+@[^\\s@>,;]+");

  private Contact() {}

  /** Empty for a field that is neither telephone nor e-mail, and where none can be read in it. */
  static Optional<String> of(String field, String content) {
    String plain = Normalizer.normalize(content, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return switch (field) {
      case PHONE -> mobile(plain).or(() -> landline(plain));
      case EMAIL -> first(ADDRESS, plain);
      default -> Optional.empty();
    };
  }

  private static Optional<String> mobile(String plain) {
    Matcher number = MOBILE.matcher(plain);
    return number.find() ? Optional.of(digits(number.group(1))) : Optional.empty();
  }

  /** Without the country's number and the zero before the area's. */
  private static Optional<String> landline(String plain) {
    return first(LANDLINE, plain)
        .map(
            number -> {
              String digits = digits(number);
              return ABROAD.matcher(number).find() ? digits.replaceFirst("^0*86", "") : digits;
            })
        .map(digits -> digits.replaceFirst("^0+", ""))
        .filter(digits -> digits.length() >= FEWEST_DIGITS);
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  private static String digits(String number) {
    return number.replaceAll("\\D", "");
  }
}
