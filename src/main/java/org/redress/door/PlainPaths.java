package org.redress.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what the {@link Firewall} refuses before any other filter reads the path. (Spring
 * Security asks the firewall too, but after a filter of Spring's that fails on such a path.)
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPaths extends OncePerRequestFilter {

  private final Firewall firewall;
  private final Answers answers;

  PlainPaths(Firewall firewall, Answers answers) {
    this.firewall = firewall;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      firewall.getFirewalledRequest(request);
    } catch (RequestRejectedException refused) {
      answers.handle(request, response, refused);
      return;
    }
    chain.doFilter(request, response);
  }
}
