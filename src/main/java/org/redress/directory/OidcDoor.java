package org.redress.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.redress.door.AskedAnew;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.client.RestClient;

/**
 * The way to the company's login page and back: authorization code with PKCE, state and nonce, by
 * Spring Security's own filters at two paths of their own. What comes of it is the session of the
 * web applications, and nothing of Spring Security's.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnExpression(OidcProvider.CONFIGURED)
class OidcDoor {

  /** Where the login page is asked for. */
  static final String BEGIN = "/directory/login";

  /** Where it sends people back to. */
  static final String CALLBACK = "/directory/login/callback";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final OidcProvider provider;
  private final LoginsBegun begun;
  private final OidcLogin login;

  OidcDoor(OidcProvider provider, LoginsBegun begun, OidcLogin login) {
    this.provider = provider;
    this.begun = begun;
    this.login = login;
  }

  @Bean
  @Order(0)
  SecurityFilterChain companysLoginPage(HttpSecurity http) throws Exception {
    return AskedAnew.at(http)
        .securityMatcher(BEGIN, CALLBACK)
        .authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(
                        (request, response, e) -> response.sendError(HttpStatus.NOT_FOUND.value()))
                    .accessDeniedHandler(
                        (request, response, e) -> response.sendError(HttpStatus.NOT_FOUND.value())))
        .addFilterBefore(new SpokenRefusals(), AuthorizationFilter.class)
        .addFilterBefore(way(), AuthorizationFilter.class)
        .addFilterBefore(back(), AuthorizationFilter.class)
        .build();
  }

  private OAuth2AuthorizationRequestRedirectFilter way() {
    var filter = new OAuth2AuthorizationRequestRedirectFilter(resolver());
    filter.setAuthorizationRequestRepository(begun);
    filter.setAuthenticationFailureHandler(login);
    return filter;
  }

  private OAuth2AuthorizationRequestResolver resolver() {
    var standard = new DefaultOAuth2AuthorizationRequestResolver(provider, BEGIN);
    standard.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return new OAuth2AuthorizationRequestResolver() {
      @Override
      public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getRequestURI().equals(BEGIN)
            ? standard.resolve(request, OidcProvider.ID)
            : null;
      }

      @Override
      public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
        return resolve(request);
      }
    };
  }

  private OAuth2LoginAuthenticationFilter back() {
    var filter = new OAuth2LoginAuthenticationFilter(provider, new NoTokensKept(), CALLBACK);
    var exchange = new RestClientAuthorizationCodeTokenResponseClient();
    exchange.setRestClient(patient());
    var provided = new OidcAuthorizationCodeAuthenticationProvider(exchange, new OidcUserService());
    var tokens = new OidcIdTokenDecoderFactory();
    tokens.setJwsAlgorithmResolver(OidcDoor::algorithm);
    provided.setJwtDecoderFactory(tokens);
    filter.setAuthenticationManager(new ProviderManager(provided));
    filter.setAuthorizationRequestRepository(begun);
    filter.setAuthenticationSuccessHandler(login);
    filter.setAuthenticationFailureHandler(login);
    return filter;
  }

  private static RestClient patient() {
    var requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    requests.setReadTimeout(PATIENCE);
    return RestClient.builder()
        .requestFactory(requests)
        .messageConverters(
            converters -> {
              converters.clear();
              converters.add(new FormHttpMessageConverter());
              converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
            })
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }

  /** RS256, which every provider can; of one that says it cannot, the first of its own. */
  private static JwsAlgorithm algorithm(ClientRegistration registration) {
    Map<String, Object> described = registration.getProviderDetails().getConfigurationMetadata();
    return described.get("id_token_signing_alg_values_supported") instanceof List<?> able
            && !able.contains(SignatureAlgorithm.RS256.getName())
        ? able.stream()
            .map(name -> SignatureAlgorithm.from(String.valueOf(name)))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(SignatureAlgorithm.RS256)
        : SignatureAlgorithm.RS256;
  }
}
