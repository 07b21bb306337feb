package org.redress.directory;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.redress.door.UndecidedLoginException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says in a sentence why there is no login, whatever refuses it on the way. */
class SpokenRefusals extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (UndecidedLoginException refused) {
      refused.refusal().show(request, response);
    }
  }
}
