package org.redress.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.redress.engine.Platform;
import org.redress.engine.Unasked;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows who has logged in on the page of the web applications, by their session. Whether the person
 * still exists and which groups they are in is asked again every few seconds.
 */
class SessionLogin extends OncePerRequestFilter {

  private static final String LOGINS = "authenticatedUser";
  private static final String ENGINE = "default";
  private static final long MILLISECONDS_BELIEVED = 5_000;

  private final Predicate<HttpServletRequest> sessionCounts;

  private SessionLogin(Predicate<HttpServletRequest> sessionCounts) {
    this.sessionCounts = sessionCounts;
  }

  /** For the web applications' own interface, whose own filter asks for the token. */
  static SessionLogin ofWebApplications() {
    return new SessionLogin(request -> true);
  }

  /**
   * For another interface: the session counts for reading, and for writing with the token that the
   * web applications give their own pages, so that no foreign page can write with somebody's
   * session.
   */
  static SessionLogin withToken() {
    return new SessionLogin(request -> Paths.isReading(request) || bearsToken(request));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !sessionCounts.test(request)
        || SecurityContextHolder.getContext().getAuthentication() instanceof Person;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    login(request.getSession(false))
        .map(login -> new Person(login.getIdentityId(), login.getGroupIds()))
        .ifPresent(person -> SecurityContextHolder.getContext().setAuthentication(person));
    chain.doFilter(request, response);
  }

  private static Optional<UserAuthentication> login(HttpSession session) throws ServletException {
    if (session == null || !(session.getAttribute(LOGINS) instanceof Authentications logins)) {
      return Optional.empty();
    }
    if (LoginEnd.isReached(session)) {
      session.invalidate();
      return Optional.empty();
    }
    refresh(logins, session);
    return Optional.ofNullable(
        (UserAuthentication) logins.getAuthenticationForProcessEngine(ENGINE));
  }

  private static void refresh(Authentications logins, HttpSession session) throws ServletException {
    Callable<Void> refresh =
        () -> {
          AuthenticationUtil.updateCache(logins, session, MILLISECONDS_BELIEVED);
          return null;
        };
    try {
      Platform.unasked(Unasked.SESSION, refresh);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private static boolean bearsToken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    String token = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
    return session != null
        && token != null
        && token.equals(session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME));
  }
}
