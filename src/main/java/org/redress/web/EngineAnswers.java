package org.redress.web;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Puts our answers to what fails into each of the vendor's REST applications: {@code /engine-rest}
 * and those under {@code /camunda/api}. Jersey finds it by itself ({@code META-INF/services}),
 * because the web applications' are put together by the vendor and offer no other place.
 */
public class EngineAnswers implements ForcedAutoDiscoverable {

  @Override
  public void configure(FeatureContext application) {
    application.register(ThrownNoted.class);
    application.register(SpokenErrors.class);
    application.register(PageSize.class);
    application.register(NoWaiting.class);
    application.register(OneName.class);
  }
}
