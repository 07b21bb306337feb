package org.redress.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;

/**
 * Somebody who is called by one name has an empty first name for the web applications, which join
 * the two and would write "null" before it.
 */
class OneName implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof UserProfileDto person && person.getFirstName() == null) {
      person.setFirstName("");
    }
  }
}
