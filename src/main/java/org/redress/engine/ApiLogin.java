package org.redress.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The login of {@code /api}: HTTP Basic with the engine's users, for reading also the session of
 * the web applications, whose plug-ins read from here. Writing needs Basic, or the session's token
 * in a header, so that no foreign page can write with somebody's session.
 */
@Component
class ApiLogin extends OncePerRequestFilter {

  private static final String API = "/api/";
  private static final String OPEN = "/api/openapi";
  private static final String SESSION = "authenticatedUser";

  private final IdentityService identity;

  ApiLogin(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(API) || request.getRequestURI().startsWith(OPEN);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> user = basic(request).or(() -> session(request));
    if (user.isEmpty()) {
      refuse(response);
      return;
    }
    List<String> groups =
        identity.createGroupQuery().groupMember(user.get()).list().stream()
            .map(Group::getId)
            .toList();
    identity.setAuthentication(user.get(), groups);
    try {
      chain.doFilter(request, response);
    } finally {
      identity.clearAuthentication();
    }
  }

  private Optional<String> basic(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.startsWith("Basic ")) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring("Basic ".length()).trim());
      String[] login = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      return login.length == 2 && identity.checkPassword(login[0], login[1])
          ? Optional.of(login[0])
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Optional<String> session(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(request.getMethod().equals("GET") || bearsToken(request, session))) {
      return Optional.empty();
    }
    return session.getAttribute(SESSION) instanceof Authentications logins
        ? Optional.ofNullable(logins.getAuthenticationForProcessEngine("default"))
            .map(login -> login.getName())
        : Optional.empty();
  }

  /** The token that the web applications ask of their own pages for writing. */
  private static boolean bearsToken(HttpServletRequest request, HttpSession session) {
    String token = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
    return token != null
        && token.equals(session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME));
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpStatus.UNAUTHORIZED.value());
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"redress\"");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response
        .getWriter()
        .write("{\"title\":\"未登录\",\"status\":401,\"detail\":\"请以用户名和密码登录（HTTP Basic）\"}");
  }
}
