package org.redress.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes the name of the vendor's filter that serves the pages, before the vendor does: it registers
 * none of that name then. The paths are added once all initializers are through, so that the pages
 * come after the vendor's filters that log in and give the token, as before.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PagesInstead implements ServletContextInitializer {

  private static final String VENDORS = "Engines Filter";

  @Override
  public void onStartup(ServletContext context) {
    FilterRegistration pages = context.addFilter(VENDORS, Pages.class);
    context.addListener(
        new ServletContextListener() {
          @Override
          public void contextInitialized(ServletContextEvent event) {
            pages.addMappingForUrlPatterns(
                EnumSet.of(DispatcherType.REQUEST),
                true,
                "/camunda/api/*",
                "/camunda/app/*",
                "/camunda/",
                "/camunda");
          }
        });
  }
}
