package org.redress.decision;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The variables that a FEEL text names. */
public final class Names {

  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "\\b(?:list contains|string length|upper case|lower case|substring before|substring after|starts with"
              + "|ends with|date and time|distinct values|index of|day of week|\\w+)\\s*\\(");
  private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "in",
          "true",
          "false",
          "null",
          "if",
          "then",
          "else",
          "between",
          "instance",
          "of",
          "for",
          "return",
          "some",
          "every",
          "satisfies");

  private Names() {}

  public static Set<String> in(String feel) {
    String bare = FUNCTION.matcher(STRING.matcher(feel).replaceAll(" ")).replaceAll("(");
    Set<String> names = new LinkedHashSet<>();
    NAME.matcher(bare)
        .results()
        .map(name -> name.group())
        .filter(name -> !WORDS.contains(name))
        .forEach(names::add);
    return names;
  }
}
