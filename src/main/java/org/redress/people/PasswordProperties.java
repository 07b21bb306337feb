package org.redress.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param minimumLength characters that a password has at least
 * @param minimumKinds of lower case, upper case, digits and others: how many it has at least
 * @param cost logarithm of bcrypt's rounds, 4 to 31
 */
@ConfigurationProperties("redress.password")
public record PasswordProperties(
    @DefaultValue("12") int minimumLength,
    @DefaultValue("1") int minimumKinds,
    @DefaultValue("12") int cost) {}
