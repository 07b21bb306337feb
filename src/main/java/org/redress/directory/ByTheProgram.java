package org.redress.directory;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.redress.engine.Platform;
import org.redress.engine.Unasked;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whoever asks for a login, or for a look, does nothing of what follows themselves. */
@Component
class ByTheProgram {

  private final ProcessEngine engine;
  private final IdentityService identity;

  ByTheProgram(@Lazy ProcessEngine engine, @Lazy IdentityService identity) {
    this.engine = engine;
    this.identity = identity;
  }

  /** Several things, each in a transaction of its own. */
  <T> T byItself(Supplier<T> act) {
    Authentication asking = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return Platform.unasked(Unasked.LOGIN, act::get);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      if (asking != null) {
        identity.setAuthentication(asking.getUserId(), asking.getGroupIds(), asking.getTenantIds());
      }
    }
  }

  /** One thing, in one transaction. */
  <T> T does(Supplier<T> act) {
    return Platform.unrestricted(engine, () -> Platform.inNobodysName(act));
  }
}
