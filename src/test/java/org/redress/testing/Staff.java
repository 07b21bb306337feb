package org.redress.testing;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** People that a test needs beside the demonstration organisation, which has one of each role. */
@Component
class Staff {

  private final IdentityService identity;
  private final List<String> employed = new ArrayList<>();

  Staff(IdentityService identity) {
    this.identity = identity;
  }

  void employ(String user, String group) {
    if (!employed.contains(user)) {
      identity.saveUser(identity.newUser(user));
      employed.add(user);
    }
    identity.createMembership(user, group);
  }

  /** All tests share one application; the next finds nobody that it does not know. */
  void dismissAll() {
    employed.forEach(identity::deleteUser);
    employed.clear();
  }
}
