package org.redress.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keyFile the secret under which complainants are told apart; apart from the database, nodes
 *     of one installation share it
 */
@ConfigurationProperties("redress.identity")
record IdentityProperties(@DefaultValue("./data/identity.key") Path keyFile) {}
