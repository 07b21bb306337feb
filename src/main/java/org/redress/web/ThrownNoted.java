package org.redress.web;

import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;

/**
 * Keeps with the request what was thrown: the vendor's mappers tell the answer no more than its
 * text.
 */
class ThrownNoted implements ApplicationEventListener {

  /** The request's property that it is kept under. */
  static final String THROWN = "redress.thrown";

  @Override
  public void onEvent(ApplicationEvent event) {
    // requests alone
  }

  @Override
  public RequestEventListener onRequest(RequestEvent begun) {
    return event -> {
      if (event.getType() == RequestEvent.Type.ON_EXCEPTION) {
        event.getContainerRequest().setProperty(THROWN, event.getException());
      }
    };
  }
}
