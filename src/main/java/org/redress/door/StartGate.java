package org.redress.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.web.Refusal;
import org.redress.web.Sentence;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers nothing but health before the start is complete. The port opens before groups have their
 * rights and the administrator exists; whoever got in then would meet an engine half set up.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2) // after the headers of every answer
@DependsOn(
    "liquibase") // a database that cannot be used is told in a sentence here; what fails as the
// container starts its filters is lost
class StartGate extends OncePerRequestFilter {

  private static final String SECONDS = "5";

  private static final Refusal STARTING =
      new Refusal(
          HttpStatus.SERVICE_UNAVAILABLE,
          new Sentence("正在启动", "Starting"),
          new Sentence("系统正在启动，请稍候片刻再试", "The system is starting: try again in a moment."));

  private volatile boolean open;

  @EventListener(ApplicationReadyEvent.class)
  void started() {
    open = true;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return open || Paths.HEALTH.contains(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
    STARTING.write(request, response);
  }
}
