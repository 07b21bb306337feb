package org.redress.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/**
 * Logins that are under way to the company's login page, each in the session of its browser, so
 * that any node takes it up again. As plain texts, which are all that a stored session may hold.
 */
@Component
@ConditionalOnExpression(OidcProvider.CONFIGURED)
class LoginsBegun implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  private static final String BEGUN = "redress.loginBegun";
  private static final String GOES_ON = "redress.loginGoesOn";
  private static final String REDIRECT = "redirect";

  private final OidcProvider provider;

  LoginsBegun(OidcProvider provider) {
    this.provider = provider;
  }

  @Override
  public void saveAuthorizationRequest(
      OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
    HashMap<String, String> kept = new HashMap<>();
    kept.put(OAuth2ParameterNames.STATE, begun.getState());
    kept.put(REDIRECT, begun.getRedirectUri());
    kept.put(OidcParameterNames.NONCE, begun.getAttribute(OidcParameterNames.NONCE));
    kept.put(
        PkceParameterNames.CODE_VERIFIER, begun.getAttribute(PkceParameterNames.CODE_VERIFIER));
    HttpSession session = request.getSession();
    session.setAttribute(BEGUN, kept);
    session.setAttribute(GOES_ON, Destination.of(request.getParameter("to")));
  }

  /** Of a state that nobody began there is none. */
  @Override
  public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(BEGUN) instanceof Map<?, ?> kept)
        || !String.valueOf(kept.get(OAuth2ParameterNames.STATE))
            .equals(request.getParameter(OAuth2ParameterNames.STATE))) {
      return null;
    }
    ClientRegistration registration = provider.get();
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(registration.getProviderDetails().getAuthorizationUri())
        .clientId(registration.getClientId())
        .scopes(registration.getScopes())
        .redirectUri((String) kept.get(REDIRECT))
        .state((String) kept.get(OAuth2ParameterNames.STATE))
        .attributes(
            attributes -> {
              attributes.put(OAuth2ParameterNames.REGISTRATION_ID, OidcProvider.ID);
              attributes.put(OidcParameterNames.NONCE, kept.get(OidcParameterNames.NONCE));
              attributes.put(
                  PkceParameterNames.CODE_VERIFIER, kept.get(PkceParameterNames.CODE_VERIFIER));
            })
        .build();
  }

  /** A login is taken up again once. */
  @Override
  public OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
    if (begun != null) {
      request.getSession().removeAttribute(BEGUN);
    }
    return begun;
  }

  /** Where the person of a login that has succeeded goes on. */
  static String goesOn(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return Destination.of(session == null ? null : (String) session.getAttribute(GOES_ON));
  }
}
