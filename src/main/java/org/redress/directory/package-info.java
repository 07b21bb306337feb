/**
 * People from the company: who works here, what they are called and which roles they have, as its
 * directory (LDAP) or its login page (OpenID Connect) says, by configuration. Where nothing is
 * configured people are entered by hand, and none of this is there but an empty table of roles.
 */
package org.redress.directory;
