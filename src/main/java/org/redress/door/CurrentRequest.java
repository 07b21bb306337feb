package org.redress.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows which request the thread answers, if any: with its session, before anything is done. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class CurrentRequest extends OncePerRequestFilter {

  private final ThreadLocal<HttpServletRequest> current = new ThreadLocal<>();

  Optional<HttpServletRequest> get() {
    return Optional.ofNullable(current.get());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpServletRequest before = current.get();
    current.set(request);
    try {
      chain.doFilter(request, response);
    } finally {
      if (before == null) {
        current.remove();
      } else {
        current.set(before);
      }
    }
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
