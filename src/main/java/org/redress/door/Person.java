package org.redress.door;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who is logged in to a request. */
final class Person extends AbstractAuthenticationToken {

  private final String id;
  private final List<String> groups;

  Person(String id, List<String> groups) {
    super(List.of());
    this.id = id;
    this.groups = groups;
    setAuthenticated(true);
  }

  List<String> groups() {
    return groups;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return id;
  }
}
