package org.redress.organisation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param dataDirectory where the embedded database and the demonstration users' passwords lie
 * @param admin the first administrator of a production system
 */
@ConfigurationProperties("redress")
record OrganisationProperties(
    @DefaultValue("./data") String dataDirectory, @DefaultValue Admin admin) {

  /**
   * @param user user id
   * @param password its password; must not be a well-known one
   */
  record Admin(String user, String password) {}
}
