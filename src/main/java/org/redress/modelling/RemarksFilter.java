package org.redress.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Adds to the answer of an accepted deployment what the analyst is told, as {@code warnings}. */
@Component
class RemarksFilter extends OncePerRequestFilter {

  private static final String DEPLOY = "/engine-rest/(engine/[^/]+/)?deployment/create";

  private final Remarks remarks;
  private final ObjectMapper json;

  RemarksFilter(Remarks remarks, ObjectMapper json) {
    this.remarks = remarks;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || !request.getRequestURI().substring(request.getContextPath().length()).matches(DEPLOY);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    remarks.take();
    var answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    List<Finding> told = remarks.take();
    if (answer.getStatus() == HttpServletResponse.SC_OK
        && !told.isEmpty()
        && json.readTree(answer.getContentAsByteArray()) instanceof ObjectNode deployment) {
      deployment.set("warnings", warnings(told));
      answer.resetBuffer();
      answer.getOutputStream().write(json.writeValueAsBytes(deployment));
    }
    answer.copyBodyToResponse();
  }

  private JsonNode warnings(List<Finding> told) {
    ArrayNode warnings = json.createArrayNode();
    told.forEach(
        finding ->
            warnings
                .addObject()
                .put("file", finding.file())
                .put("line", finding.line())
                .put("element", finding.element())
                .put("message", finding.sentence()));
    return warnings;
  }
}
