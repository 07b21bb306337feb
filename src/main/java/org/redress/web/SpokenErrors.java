package org.redress.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import org.camunda.bpm.engine.rest.dto.AuthorizationExceptionDto;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.dto.ParseExceptionDto;
import org.redress.form.InvalidSubmissionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what fails in the vendor's REST applications with a sentence and the status it deserves,
 * never with the engine's own words or the names of its classes. A refused model keeps its report,
 * which the Modeler shows; a missing right keeps what the web applications ask of it.
 */
class SpokenErrors implements ContainerResponseFilter {

  private static final Logger LOG = LoggerFactory.getLogger(SpokenErrors.class);

  /** Names the engine itself in the address, and nothing in it. */
  private static final String ENGINE = "name";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() < 400 || response.getEntity() instanceof ParseExceptionDto) {
      return;
    }
    var thrown = (Throwable) request.getProperty(ThrownNoted.THROWN);
    if (isAnAnswer(thrown)) {
      return;
    }
    var causes = new Causes(thrown);
    boolean addressed = isAddressed(request);
    Fault fault = EngineFault.of(causes, response.getStatus(), addressed);
    if (fault == Fault.OURS) {
      LOG.error(
          "{} {} failed", request.getMethod(), request.getUriInfo().getPath(), causes.thrown());
    }
    String language = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
    String sentence = OurWords.in(causes).orElseGet(() -> fault.sentence().in(language));
    response.setStatus(fault.status().value());
    Object entity =
        causes
            .first(InvalidSubmissionException.class)
            .<Object>map(RefusedForm::of)
            .orElseGet(() -> spoken(response.getEntity(), sentence));
    response.setEntity(entity, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
  }

  /** One of the product's own that brings its sentence along: too many wrong passwords. */
  private static boolean isAnAnswer(Throwable thrown) {
    return thrown instanceof WebApplicationException answer && answer.getResponse().hasEntity();
  }

  private static boolean isAddressed(ContainerRequestContext request) {
    return request.getMethod().equals(HttpMethod.GET)
        || request.getUriInfo().getPathParameters().keySet().stream()
            .anyMatch(parameter -> !parameter.equals(ENGINE));
  }

  private static Object spoken(Object entity, String sentence) {
    if (entity instanceof AuthorizationExceptionDto missing) {
      missing.setMessage(sentence);
      return missing;
    }
    return new Told(sentence, entity instanceof ExceptionDto engines ? engines.getCode() : null);
  }

  /**
   * @param message the sentence, under the name that the web applications look for
   * @param code the engine's number for the kind of fault
   */
  record Told(String message, Integer code) {}
}
