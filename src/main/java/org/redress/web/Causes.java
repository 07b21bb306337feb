package org.redress.web;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.web.firewall.RequestRejectedException;

/** A fault with what caused it, outermost first. */
record Causes(Throwable thrown) {

  /** More than any fault has; one that is its own cause ends too. */
  private static final int DEEPEST = 30;

  Stream<Throwable> all() {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(DEEPEST);
  }

  <T> Optional<T> first(Class<T> type) {
    return all().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** What those causes say that mean the same wherever they come from. */
  Optional<Fault> fault() {
    return all().map(Causes::fault).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Fault> fault(Throwable cause) {
    if (cause instanceof SQLException refused) {
      return DatabaseRefusal.fault(refused);
    }
    if (cause instanceof OptimisticLockingException
        || cause instanceof ConcurrencyFailureException
        || cause instanceof DuplicateKeyException) {
      return Optional.of(Fault.OVERTAKEN);
    }
    if (cause instanceof TooLargeException || cause instanceof StreamConstraintsException) {
      return Optional.of(Fault.TOO_LARGE);
    }
    if (cause instanceof RequestRejectedException) {
      return Optional.of(Fault.UNREADABLE); // a header with characters that none has
    }
    if (cause instanceof SuspendedEntityInteractionException) {
      return Optional.of(Fault.RETIRED);
    }
    return cause instanceof AuthorizationException
        ? Optional.of(Fault.FORBIDDEN)
        : Optional.empty();
  }

  /** Where it began. */
  Optional<Throwable> root() {
    return all().reduce((outer, inner) -> inner);
  }
}
