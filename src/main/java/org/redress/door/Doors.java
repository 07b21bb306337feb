package org.redress.door;

import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HttpBasicConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Who is let in where. What no rule names, nobody gets to see.
 *
 * <p>Not Spring Security's affair: which rights a person has to what (the engine's authorizations),
 * the token against forged requests of the web applications (the vendor's filter), and the headers
 * of answers (the vendor's filters and package web).
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Doors {

  /** The vendor's set-up page, on which the first comer makes an administrator. */
  static final String[] SETUP = {"/camunda/api/admin/setup/**", "/camunda/app/*/*/setup/**"};

  private final EngineAccounts accounts;
  private final IdentityService identity;
  private final Answers answers;

  Doors(EngineAccounts accounts, IdentityService identity, Answers answers) {
    this.accounts = accounts;
    this.identity = identity;
    this.answers = answers;
  }

  /** The engine's REST interface: HTTP Basic, always. */
  @Bean
  @Order(1)
  SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
    http.securityMatcher(Paths.any("/engine-rest/**")).httpBasic(this::basic);
    return door(http, rules -> rules.anyRequest().authenticated());
  }

  /** The product's own interface: HTTP Basic, or the session of the web applications. */
  @Bean
  @Order(2)
  SecurityFilterChain ownInterface(HttpSecurity http) throws Exception {
    http.securityMatcher(Paths.any("/api/**"))
        .httpBasic(this::basic)
        .addFilterAfter(SessionLogin.withToken(), BasicAuthenticationFilter.class);
    return door(
        http,
        rules ->
            rules
                .requestMatchers(Paths.reading("/api/openapi", "/api/directory/login"))
                .permitAll()
                .anyRequest()
                .authenticated());
  }

  /**
   * The web applications: their pages and scripts are open, as the login page is one of them; their
   * interface wants the session that the login page gives.
   */
  @Bean
  @Order(3)
  SecurityFilterChain webApplications(HttpSecurity http) throws Exception {
    http.securityMatcher(Paths.any("/camunda/**"))
        .addFilterAfter(SessionLogin.ofWebApplications(), BasicAuthenticationFilter.class)
        .addFilterAfter(new PageLogin(), AuthorizationFilter.class);
    return door(
        http,
        rules ->
            rules
                .requestMatchers(Paths.any(SETUP))
                .denyAll()
                .requestMatchers(
                    Paths.reading(
                        "/camunda",
                        "/camunda/",
                        "/camunda/favicon.ico",
                        "/camunda/app/**",
                        "/camunda/lib/**",
                        "/camunda/assets/**",
                        "/camunda/api/*/plugin/*/static/**",
                        // asked for before a login: the engine's name, and whether one is logged in
                        "/camunda/api/engine/engine/",
                        "/camunda/api/admin/auth/user/*"))
                .permitAll()
                .requestMatchers(Paths.posting(PageLogin.LOGIN, PageLogin.LOGOUT))
                .permitAll()
                .requestMatchers(Paths.any("/camunda/api/**"))
                .authenticated()
                .anyRequest()
                .denyAll());
  }

  /** Everything else: the way to the web applications, and whether the node lives. */
  @Bean
  @Order(4)
  SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
    return door(
        http,
        rules ->
            rules
                .requestMatchers(Paths.reading("/", "/favicon.ico"))
                .permitAll()
                .requestMatchers(Paths.reading(Paths.HEALTH.toArray(String[]::new)))
                .permitAll()
                .anyRequest()
                .denyAll());
  }

  private void basic(HttpBasicConfigurer<HttpSecurity> basic) {
    basic.authenticationEntryPoint(answers);
  }

  private SecurityFilterChain door(
      HttpSecurity http,
      Customizer<
              AuthorizeHttpRequestsConfigurer<HttpSecurity>
                  .AuthorizationManagerRequestMatcherRegistry>
          rules)
      throws Exception {
    return AskedAnew.at(http)
        .authenticationManager(new ProviderManager(accounts))
        .authorizeHttpRequests(
            registry -> {
              // an answer under way: its error page, or a page of the web applications by another
              // name
              registry
                  .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                  .permitAll();
              registry.requestMatchers(Paths.writingFromElsewhere()).denyAll();
              rules.customize(registry);
            })
        .exceptionHandling(
            refused -> refused.authenticationEntryPoint(answers).accessDeniedHandler(answers))
        .addFilterAfter(new ActingPerson(identity), AuthorizationFilter.class)
        .build();
  }
}
