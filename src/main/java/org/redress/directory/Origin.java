package org.redress.directory;

/** Who says that somebody belongs to the company. */
enum Origin {
  LDAP,
  OIDC
}
