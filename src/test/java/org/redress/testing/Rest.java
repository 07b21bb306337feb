package org.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;
import org.springframework.stereotype.Component;

/**
 * The engine's REST interface as somebody logged in by HTTP Basic meets it: its own filter and servlet,
 * without a port.
 */
@Component
@Lazy
public class Rest {

  private static final String ROOT = "/engine-rest";
  private static final String PASSWORD = "a-password-of-the-tests";

  private final Servlet servlet;
  private final FilterRegistrationBean<?> login;
  private final IdentityService identity;

  Rest(
      ServletRegistrationBean<?> jerseyServletRegistration,
      FilterRegistrationBean<?> engineRestLogin,
      IdentityService identity,
      ServletContext context)
      throws Exception {
    this.servlet = jerseyServletRegistration.getServlet();
    this.login = engineRestLogin;
    this.identity = identity;
    var settings = new MockServletConfig(context);
    jerseyServletRegistration.getInitParameters().forEach(settings::addInitParameter);
    servlet.init(settings);
    var filter = new MockFilterConfig(context);
    engineRestLogin.getInitParameters().forEach(filter::addInitParameter);
    login.getFilter().init(filter);
  }

  /** GET, with query parameters in the path, by somebody whom the test employs. */
  public Answer get(String user, String path) {
    return send(user, "GET", path, null, null);
  }

  /** POST of a JSON text, by somebody whom the test employs. */
  public Answer post(String user, String path, String json) {
    return send(user, "POST", path, "application/json", json);
  }

  /** Any request, by somebody whom the test employs; without a body where {@code text} is null. */
  public Answer request(String user, String method, String path, String contentType, String text) {
    return send(user, method, path, contentType, text);
  }

  /** GET by nobody. */
  public Answer anonymous(String path) {
    return send(null, "GET", path, null, null);
  }

  private Answer send(String user, String method, String path, String contentType, String text) {
    String[] parts = path.split("\\?", 2);
    var request = new MockHttpServletRequest(method, ROOT + parts[0]);
    request.setServletPath(ROOT);
    request.setPathInfo(parts[0]);
    request.setQueryString(parts.length > 1 ? parts[1] : null);
    if (user != null) {
      request.addHeader("Authorization", basic(user));
    }
    request.addHeader("Accept", "application/json");
    if (text != null) {
      request.setContentType(contentType);
      request.setContent(text.getBytes(StandardCharsets.UTF_8));
    }
    var response = new MockHttpServletResponse();
    try {
      new MockFilterChain(servlet, login.getFilter()).doFilter(request, response);
      return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new AssertionError(method + " " + path, e);
    }
  }

  /** HTTP Basic of somebody whom the test employs, with a password that it now knows. */
  public String basic(String user) {
    User person = identity.createUserQuery().userId(user).singleResult();
    assertThat(person.getFirstName())
        .as("%s is of the demonstration organisation, whose passwords other tests read from its file", user)
        .isNull();
    person.setPassword(PASSWORD);
    identity.saveUser(person);
    return "Basic " + Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param status HTTP status
   * @param body JSON text
   */
  public record Answer(int status, String body) {}
}
