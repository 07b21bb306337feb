package org.redress.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * A refusal outside of any interface, as a program reads it or as a page.
 *
 * @param fault what is refused, and why
 * @param language the request's Accept-Language
 */
record Refusal(Fault fault, String language) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What the answer is written in.
   *
   * @param accepted the request's Accept: browsers ask for a page
   */
  static MediaType type(String accepted) {
    return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)
        ? MediaType.TEXT_HTML
        : MediaType.APPLICATION_JSON;
  }

  /** The answer, written in that. */
  String written(MediaType type) {
    return type.equals(MediaType.TEXT_HTML) ? page() : json();
  }

  /**
   * As {@code /api} answers (RFC 9457), and the sentence once more under the name that the web
   * applications look for.
   */
  private String json() {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("title", fault.title().in(language));
    problem.put("status", fault.status().value());
    problem.put("detail", sentence());
    problem.put("message", sentence());
    try {
      return JSON.writeValueAsString(problem);
    } catch (JsonProcessingException unreachable) {
      throw new IllegalStateException(unreachable);
    }
  }

  private String page() {
    return """
        <!doctype html>
        <html>
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Redress</title></head>
        <body><main><h1>Redress</h1><p>%s</p><p><a href="/camunda/">%s</a></p></main></body>
        </html>
        """
        .formatted(
            HtmlUtils.htmlEscape(sentence()),
            new Sentence("返回首页", "Back to the first page").in(language));
  }

  private String sentence() {
    return fault.sentence().in(language);
  }
}
