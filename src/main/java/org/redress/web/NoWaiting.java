package org.redress.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.util.Arrays;

/**
 * Refuses what would wait for work to do where the vendor's filters let nothing wait: under {@code
 * /camunda/api}, which offers it and fails.
 */
class NoWaiting implements ContainerRequestFilter {

  private final ResourceInfo resource;
  private final HttpServletRequest asked;

  /** By Jersey. */
  public NoWaiting(@Context ResourceInfo resource, @Context HttpServletRequest asked) {
    this.resource = resource;
    this.asked = asked;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    boolean waits =
        Arrays.asList(resource.getResourceMethod().getParameterTypes())
            .contains(AsyncResponse.class);
    if (waits && !asked.isAsyncSupported()) {
      throw new NotAllowedException("this waits; ask /engine-rest");
    }
  }
}
