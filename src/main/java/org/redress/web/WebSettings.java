package org.redress.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How the container answers what it refuses, and how a day in an address is read. */
@Component
class WebSettings
    implements WebMvcConfigurer, WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  /** Days that anybody can mean: outside, databases and calendars begin to disagree. */
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, LocalDate.class, WebSettings::day);
  }

  @Override
  public void customize(TomcatServletWebServerFactory tomcat) {
    tomcat.addContextCustomizers(
        context ->
            ((StandardHost) context.getParent())
                .setErrorReportValveClass(ContainerErrors.class.getName()));
  }

  private static LocalDate day(String text) {
    if (text.isBlank()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return day;
      }
    } catch (DateTimeParseException noDay) {
      // told below
    }
    throw new IllegalArgumentException(text + " is no day from " + FIRST + " to " + LAST);
  }
}
