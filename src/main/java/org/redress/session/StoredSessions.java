package org.redress.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.IndexResolver;
import org.springframework.session.Session;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** How sessions are stored, told apart by person, and found again. */
@Configuration(proxyBeanMethods = false)
class StoredSessions {

  private static final String LOGINS = "authenticatedUser";
  private static final String ENGINE = "default";
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

  /** The name that Spring Session looks for. */
  @Bean
  GenericConversionService springSessionConversionService() {
    var conversions = new GenericConversionService();
    conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversions.addConverter(byte[].class, Object.class, new StoredValues());
    return conversions;
  }

  /** Whose session it is, by which all of a person's sessions can be ended. */
  @Bean
  IndexResolver<Session> personOfSession() {
    return session ->
        session.getAttribute(LOGINS) instanceof Authentications logins
                && logins.getAuthenticationForProcessEngine(ENGINE) != null
            ? Map.of(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                logins.getAuthenticationForProcessEngine(ENGINE).getName())
            : Map.of();
  }

  /**
   * The cookie: not for scripts, not for other sites' requests, behind https for https only. One
   * that holds no id of a session holds none; the database is not asked for it.
   */
  @Bean
  @ConditionalOnWebApplication
  CookieSerializer sessionCookie(ServerProperties settings) {
    var cookie =
        new DefaultCookieSerializer() {
          @Override
          public List<String> readCookieValues(HttpServletRequest request) {
            return super.readCookieValues(request).stream()
                .filter(id -> ID.matcher(id).matches())
                .toList();
          }
        };
    cookie.setCookieName(settings.getServlet().getSession().getCookie().getName());
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }
}
