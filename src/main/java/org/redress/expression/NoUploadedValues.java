package org.redress.expression;

import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import org.camunda.bpm.engine.AuthorizationException;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;

/**
 * Closes the one door of the REST interface at which a value names its type past {@link
 * PlainTypes}: a variable uploaded as a part of a form. It loads and initialises a class of the
 * sender's choice before the engine is asked. Closed at the method, however its address is spelt,
 * in every mount of the interface: {@code /engine-rest} and the web applications' own. Found by
 * Jersey through {@code META-INF/services}.
 */
public class NoUploadedValues implements AutoDiscoverable, DynamicFeature {

  private static final String DOOR = "setBinaryVariable";

  @Override
  public void configure(FeatureContext application) {
    application.register(NoUploadedValues.class);
  }

  @Override
  public void configure(ResourceInfo resource, FeatureContext method) {
    if (resource.getResourceMethod().getName().equals(DOOR)) {
      method.register(
          (ContainerRequestFilter)
              request -> {
                throw new AuthorizationException("不能上传文件或对象作为变量，请在表单里填写");
              });
    }
  }
}
