package org.redress.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What stands on the answer to whoever is not let in: problem+json as {@code /api} answers it, and
 * {@code message}, where the web applications look for the sentence that they show.
 */
final class Refusal {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Refusal() {}

  static Map<String, Object> body(HttpStatus status, String title, String sentence) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", title);
    body.put("status", status.value());
    body.put("detail", sentence);
    body.put("message", sentence);
    return body;
  }

  static void write(HttpServletResponse response, HttpStatus status, String title, String sentence)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(JSON.writeValueAsString(body(status, title, sentence)));
  }
}
