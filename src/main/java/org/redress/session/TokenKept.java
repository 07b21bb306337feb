package org.redress.session;

import static org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Takes the token against forged requests along when a login begins a new session. The vendor gives
 * a session without a token one at its next request, under a lock that the node's memory holds; the
 * page after a login sends several at once, and with sessions in the database each would make a
 * token of its own, of which the browser keeps another than the session.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class TokenKept extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().contains("/login/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession before = request.getSession(false);
    Object kept = before == null ? null : before.getAttribute(CSRF_TOKEN_SESSION_ATTR_NAME);
    Object token = kept == null ? ofThePage(request) : kept;
    chain.doFilter(token == null ? request : new Login(request, token), response);
  }

  /**
   * The token of a page whose session has run out, which logs in again where it stands: its own
   * script alone can send the cookie's token in a header.
   */
  private static Object ofThePage(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, "XSRF-TOKEN");
    String sent = request.getHeader("X-XSRF-TOKEN");
    return cookie != null && !cookie.getValue().isBlank() && cookie.getValue().equals(sent)
        ? sent
        : null;
  }

  private static final class Login extends HttpServletRequestWrapper {

    private final Object token;

    Login(HttpServletRequest request, Object token) {
      super(request);
      this.token = token;
    }

    @Override
    public HttpSession getSession() {
      return getSession(true);
    }

    @Override
    public HttpSession getSession(boolean create) {
      HttpSession session = super.getSession(create);
      if (session != null && session.getAttribute(CSRF_TOKEN_SESSION_ATTR_NAME) == null) {
        session.setAttribute(CSRF_TOKEN_SESSION_ATTR_NAME, token);
      }
      return session;
    }
  }
}
