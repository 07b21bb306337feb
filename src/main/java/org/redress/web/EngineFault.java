package org.redress.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.DeploymentResourceNotFoundException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;

/**
 * What went wrong inside the engine's REST interfaces. They answer 500 to much that the sender has
 * to put right, unknown ids first of all.
 */
final class EngineFault {

  /** Where the vendor reads requests: what stumbles there, stumbles over what was sent. */
  private static final List<String> READS_REQUESTS =
      List.of(
          "org.camunda.bpm.engine.rest.",
          "org.camunda.bpm.cockpit.",
          "org.camunda.bpm.tasklist.",
          "org.camunda.bpm.admin.",
          "org.camunda.bpm.webapp.",
          "org.glassfish.jersey.server.");

  /**
   * Where the engine looks up what it is asked for, and does not always look whether it is there.
   */
  private static final String LOOKS_UP = "org.camunda.bpm.engine.impl.";

  /** No start event has such a condition: a plain fault of the engine's, without a type. */
  private static final String NO_SUBSCRIPTION = "ENGINE-13043 ";

  private static final Pattern NONE = Pattern.compile("\\w+ is (null|empty)\\z");

  private EngineFault() {}

  /**
   * @param status that the interface would answer
   * @param addressed whether the request asks for something that may not be there
   */
  static Fault of(Causes causes, int status, boolean addressed) {
    return causes
        .fault()
        .or(() -> status < 500 ? Optional.of(Fault.of(status)) : sendersFault(causes, addressed))
        .orElseGet(() -> Fault.of(status));
  }

  private static Optional<Fault> sendersFault(Causes causes, boolean addressed) {
    return causes
        .all()
        .map(cause -> engines(cause, addressed))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> causes.root().flatMap(root -> stumble(root, addressed)));
  }

  private static Optional<Fault> engines(Throwable cause, boolean addressed) {
    if (cause instanceof NotFoundException
        || cause instanceof DeploymentResourceNotFoundException) {
      return Optional.of(Fault.NOT_FOUND);
    }
    if (cause instanceof NullValueException || isMissing(cause)) {
      return Optional.of(addressed ? Fault.NOT_FOUND : Fault.UNREADABLE);
    }
    boolean unfit =
        cause instanceof BadUserRequestException
            || cause instanceof JsonProcessingException
            || String.valueOf(cause.getMessage()).startsWith(NO_SUBSCRIPTION);
    return unfit ? Optional.of(Fault.UNREADABLE) : Optional.empty();
  }

  /** Where the engine looked for something by what it was sent, and says so without a type. */
  private static boolean isMissing(Throwable cause) {
    return cause.getClass() == ProcessEngineException.class
        && cause.getMessage() != null
        && NONE.matcher(cause.getMessage()).find();
  }

  private static Optional<Fault> stumble(Throwable root, boolean addressed) {
    if (!(root instanceof RuntimeException) || root instanceof ProcessEngineException) {
      return Optional.empty();
    }
    String place = place(root);
    if (READS_REQUESTS.stream().anyMatch(place::startsWith)) {
      return Optional.of(Fault.UNREADABLE);
    }
    return addressed && root instanceof NullPointerException && place.startsWith(LOOKS_UP)
        ? Optional.of(Fault.NOT_FOUND)
        : Optional.empty();
  }

  private static String place(Throwable thrown) {
    return Stream.of(thrown.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(name -> !name.startsWith("java."))
        .findFirst()
        .orElse("");
  }
}
