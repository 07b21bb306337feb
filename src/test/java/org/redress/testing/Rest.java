package org.redress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Lazy;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;
import org.springframework.stereotype.Component;

/**
 * The engine's REST interface as somebody logged in by HTTP Basic meets it: the door and its own servlet,
 * without a port.
 */
@Component
@Lazy
public class Rest {

  private static final String ROOT = "/engine-rest";
  private static final String JSON = "application/json";
  private static final String PASSWORD = "a-password-of-the-tests";

  private final Servlet servlet;
  private final Filter[] door;
  private final IdentityService identity;

  Rest(
      ServletRegistrationBean<?> jerseyServletRegistration,
      @Qualifier("currentRequest") Filter request,
      @Qualifier("springSecurityFilterChain") Filter rules,
      IdentityService identity,
      ServletContext context)
      throws Exception {
    this.servlet = jerseyServletRegistration.getServlet();
    this.door = new Filter[] {request, rules};
    this.identity = identity;
    var settings = new MockServletConfig(context);
    jerseyServletRegistration.getInitParameters().forEach(settings::addInitParameter);
    servlet.init(settings);
  }

  /** GET, with query parameters in the path, by somebody whom the test employs. */
  public Answer get(String user, String path) {
    return sendWith(login(user), "GET", path, null, null);
  }

  /** POST of a JSON text, by somebody whom the test employs. */
  public Answer post(String user, String path, String json) {
    return sendWith(login(user), "POST", path, JSON, json);
  }

  /** Any request, by somebody whom the test employs; without a body where {@code text} is null. */
  public Answer request(String user, String method, String path, String contentType, String text) {
    return sendWith(login(user), method, path, contentType, text);
  }

  /** POST of a body of another kind, by somebody whom the test employs. */
  public Answer post(String user, String path, String kind, String body) {
    return sendWith(login(user), "POST", path, kind, body);
  }

  /** GET by nobody. */
  public Answer anonymous(String path) {
    return sendWith(null, "GET", path, null, null);
  }

  /** Any request with a name and a password, whether they are right or not. */
  public Answer send(String user, String password, String method, String path, String json) {
    return sendWith(encoded(user, password), method, path, JSON, json);
  }

  /** Any method by somebody whom the test employs; the text may be null. */
  public Answer send(String user, String method, String path, String json) {
    return sendWith(login(user), method, path, JSON, json);
  }

  private String login(String user) {
    return user == null ? null : basic(user);
  }

  private Answer sendWith(String login, String method, String path, String kind, String body) {
    String[] parts = path.split("\\?", 2);
    var request = new MockHttpServletRequest(method, ROOT + parts[0]);
    request.setServletPath(ROOT);
    request.setPathInfo(parts[0]);
    request.setQueryString(parts.length > 1 ? parts[1] : null);
    if (login != null) {
      request.addHeader("Authorization", login);
    }
    request.addHeader("Accept", "application/json");
    if (body != null) {
      request.setContentType(kind);
      request.setContent(body.getBytes(StandardCharsets.UTF_8));
    }
    var response = new MockHttpServletResponse();
    try {
      new MockFilterChain(servlet, door).doFilter(request, response);
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
    return encoded(user, PASSWORD);
  }

  private static String encoded(String user, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param status HTTP status
   * @param body JSON text
   */
  public record Answer(int status, String body) {}
}
