package org.redress.demonstration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.redress.door.AskedAnew;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Lets in who sits at this machine, without a password: by the address that asks, which a proxy
 * tells truly; under a name of this machine's own, so that no foreign name that is made to lead
 * here gets in; and not for a page of another site. Everybody with an account on this machine gets
 * in: a machine of many people is no place for a demonstration.
 */
@OnlyInDemonstration
@Configuration(proxyBeanMethods = false)
class DemonstrationDoor {

  private static final Pattern OWN_ADDRESS =
      Pattern.compile("127(\\.\\d{1,3}){3}|0:0:0:0:0:0:0:1|::1");
  private static final Set<String> OWN_NAMES =
      Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");
  private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

  @Bean
  @Order(0)
  SecurityFilterChain demonstrationsDoor(HttpSecurity http) throws Exception {
    return AskedAnew.at(http)
        .securityMatcher(DemonstrationPage.ROOT, DemonstrationPage.ROOT + "/*")
        .authorizeHttpRequests(
            rules ->
                rules
                    .anyRequest()
                    .access(
                        (person, asked) ->
                            new AuthorizationDecision(isFromHere(asked.getRequest()))))
        .build();
  }

  private static boolean isFromHere(HttpServletRequest request) {
    String page = request.getHeader("Sec-Fetch-Site");
    return OWN_ADDRESS.matcher(request.getRemoteAddr()).matches()
        && OWN_NAMES.contains(request.getServerName())
        && (page == null || OWN_PAGES.contains(page));
  }
}
