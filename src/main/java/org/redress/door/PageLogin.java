package org.redress.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.redress.engine.Platform;
import org.redress.engine.Unasked;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the vendor's login page ask the engine for name, password and groups, though nobody is
 * logged in yet; and ends the session with the log-out, of which the vendor keeps the rest.
 */
class PageLogin extends OncePerRequestFilter {

  static final String LOGIN = "/camunda/api/admin/auth/user/*/login/*";
  static final String LOGOUT = "/camunda/api/admin/auth/user/*/logout";

  private final RequestMatcher login = Paths.posting(LOGIN);
  private final RequestMatcher logout = Paths.posting(LOGOUT);

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (login.matches(request)) {
      loggingIn(request, response, chain);
      return;
    }
    chain.doFilter(request, response);
    if (logout.matches(request) && response.getStatus() == HttpStatus.OK.value()) {
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
    }
  }

  private static void loggingIn(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Platform.unasked(
          Unasked.LOGIN,
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (ServletException | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
