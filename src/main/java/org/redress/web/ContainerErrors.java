package org.redress.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What Tomcat refuses before any application sees it: addresses and headers that are none. Its own
 * page names itself and what it could not read. Made by Tomcat, by its name.
 */
public class ContainerErrors extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, Throwable thrown) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    Refusal refusal = Refusal.of(Fault.of(response.getStatus()));
    MediaType type = Refusal.type(request.getHeader(HttpHeaders.ACCEPT));
    try {
      response.setContentType(type.toString());
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response
          .getReporter()
          .write(refusal.written(type, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
      response.finishResponse();
    } catch (IOException gone) {
      // whoever asked has left
    }
  }
}
