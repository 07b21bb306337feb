package org.redress.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text of a form with its templating, as form-js has it: {@code {{expression}}}, {@code {{#if}}}
 * and {@code {{#loop}}}, or a whole expression after an equals sign.
 */
public final class Template {

  /**
   * A piece of the filled-in text.
   *
   * @param written by the analyst, who may use Markdown, or entered in the case
   */
  public record Piece(Object content, boolean written) {}

  private record Token(String text, boolean command, boolean endsLine) {}

  private static final Pattern COMMAND = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
  private static final String IF = "#if";
  private static final String LOOP = "#loop";

  private final List<Token> tokens = new ArrayList<>();
  private final BiFunction<String, Map<String, Object>, Object> feel;
  private final List<Piece> pieces = new ArrayList<>();

  private Template(BiFunction<String, Map<String, Object>, Object> feel) {
    this.feel = feel;
  }

  /**
   * The text filled in.
   *
   * @param feel evaluates an expression
   */
  public static List<Piece> fill(
      String text,
      Map<String, Object> values,
      BiFunction<String, Map<String, Object>, Object> feel) {
    var template = new Template(feel);
    if (text.startsWith("=")) {
      return List.of(new Piece(feel.apply(text.substring(1), values), false));
    }
    template.read(text);
    template.run(0, values, true);
    return template.pieces;
  }

  /** The expressions of a text, conditions and loops too. */
  public static Stream<String> expressions(String text) {
    return text.startsWith("=")
        ? Stream.of(text.substring(1))
        : COMMAND
            .matcher(text)
            .results()
            .map(command -> command.group(1).trim())
            .filter(command -> !command.startsWith("/"))
            .map(command -> command.replaceFirst("^(" + IF + "|" + LOOP + ")\\s*", ""));
  }

  private void read(String text) {
    Matcher command = COMMAND.matcher(text);
    int at = 0;
    while (command.find()) {
      tokens.add(new Token(text.substring(at, command.start()), false, false));
      String inner = command.group(1).trim();
      at = command.end();
      // A line break after the end of a block belongs to the block.
      boolean endsLine = inner.startsWith("/") && text.startsWith("\n", at);
      at += endsLine ? 1 : 0;
      tokens.add(new Token(inner, true, endsLine));
    }
    tokens.add(new Token(text.substring(at), false, false));
  }

  /** Runs up to the end of the block that the token is in; answers the place after it. */
  private int run(int start, Map<String, Object> values, boolean shown) {
    int at = start;
    while (at < tokens.size()) {
      Token token = tokens.get(at++);
      if (!token.command()) {
        put(shown, token.text(), true);
      } else if (token.text().startsWith("/")) {
        if (token.endsLine() && shown) {
          put(true, "\n", true);
        }
        return at;
      } else if (token.text().startsWith(IF)) {
        boolean holds = shown && Boolean.TRUE.equals(feel.apply(rest(token, IF), values));
        at = run(at, values, holds);
      } else if (token.text().startsWith(LOOP)) {
        at = loop(at, rest(token, LOOP), values, shown);
      } else if (shown) {
        put(true, feel.apply(token.text(), values), false);
      }
    }
    return at;
  }

  private int loop(int at, String expression, Map<String, Object> values, boolean shown) {
    int end = at;
    if (shown && feel.apply(expression, values) instanceof Iterable<?> items) {
      for (Object item : items) {
        Map<String, Object> inner = new HashMap<>(values);
        if (item instanceof Map<?, ?> fields) {
          fields.forEach((key, value) -> inner.put(String.valueOf(key), value));
        }
        inner.put("this", item);
        end = run(at, inner, true);
      }
    }
    return end > at ? end : run(at, values, false);
  }

  private static String rest(Token token, String keyword) {
    return token.text().substring(keyword.length()).trim();
  }

  private void put(boolean shown, Object content, boolean written) {
    if (shown && content != null && !content.equals("")) {
      pieces.add(new Piece(content, written));
    }
  }
}
