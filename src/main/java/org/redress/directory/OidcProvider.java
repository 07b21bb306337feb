package org.redress.directory;

import org.redress.directory.DirectoryProperties.Oidc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * The company's login page. It describes itself, and is asked to when the first person logs in: the
 * product starts whether it is there or not.
 */
@Component
@ConditionalOnExpression(OidcProvider.CONFIGURED)
class OidcProvider implements ClientRegistrationRepository {

  static final String CONFIGURED = "!'${redress.directory.oidc.issuer:}'.isBlank()";
  static final String ID = "company";

  private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

  private final Oidc properties;
  private volatile ClientRegistration known;

  OidcProvider(DirectoryProperties properties) {
    this.properties = properties.oidc();
  }

  @Override
  public ClientRegistration findByRegistrationId(String id) {
    return ID.equals(id) ? get() : null;
  }

  /**
   * Where it is and how it is spoken to.
   *
   * @throws DirectoryDownException if it does not say
   */
  ClientRegistration get() {
    ClientRegistration found = known;
    if (found == null) {
      try {
        found = described();
      } catch (RuntimeException e) {
        LOG.warn("{} does not describe itself", properties.issuer(), e);
        throw new DirectoryDownException(e);
      }
      known = found;
    }
    return found;
  }

  private ClientRegistration described() {
    ClientRegistration.Builder registration =
        ClientRegistrations.fromIssuerLocation(properties.issuer())
            .registrationId(ID)
            .clientId(properties.clientId())
            .redirectUri("{baseUrl}" + OidcDoor.CALLBACK)
            .scope(properties.scopes());
    return (properties.clientSecret().isBlank()
            ? registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
            : registration.clientSecret(properties.clientSecret()))
        .build();
  }
}
