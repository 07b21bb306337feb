package org.redress.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * A refusal outside of any interface, as a program reads it or as a page.
 *
 * @param status of HTTP
 * @param title what the kind of refusal is called
 * @param sentence what is wrong, and what to do
 */
public record Refusal(HttpStatus status, Sentence title, Sentence sentence) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Refusal of(Fault fault) {
    return new Refusal(fault.status(), fault.title(), fault.sentence());
  }

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

  /** Answers a request with it, as a program reads it, in the language that the request prefers. */
  public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(json(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  /** Answers a request with it, as a page where it is a browser's, in the language it prefers. */
  public void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    MediaType type = type(request.getHeader(HttpHeaders.ACCEPT));
    response.setStatus(status.value());
    response.setContentType(type.toString());
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(written(type, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  /**
   * The answer, written in that.
   *
   * @param language the request's Accept-Language
   */
  String written(MediaType type, String language) {
    return type.equals(MediaType.TEXT_HTML) ? page(language) : json(language);
  }

  /**
   * As {@code /api} answers (RFC 9457), and the sentence once more under the name that the web
   * applications look for.
   *
   * @param language an Accept-Language; Chinese where there is none
   */
  public Map<String, Object> problem(String language) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("title", title.in(language));
    problem.put("status", status.value());
    problem.put("detail", sentence.in(language));
    problem.put("message", sentence.in(language));
    return problem;
  }

  private String json(String language) {
    try {
      return JSON.writeValueAsString(problem(language));
    } catch (JsonProcessingException unreachable) {
      throw new IllegalStateException(unreachable);
    }
  }

  private String page(String language) {
    return """
        <!doctype html>
        <html>
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Redress</title></head>
        <body><main><h1>Redress</h1><p>%s</p><p><a href="/camunda/">%s</a></p></main></body>
        </html>
        """
        .formatted(
            HtmlUtils.htmlEscape(sentence.in(language)),
            new Sentence("返回首页", "Back to the first page").in(language));
  }
}
